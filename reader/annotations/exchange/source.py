"""How an article is told of in files for others, and known again in files from others."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote

from reader.annotations.exchange.imported import Source
from reader.articles.article import Article
from reader.json_values import fields, words

SCHEME = "urn:x-reader:"
"""What begins the name of an article that has no address of its own."""
_ADDRESSES = ("http://", "https://")


def known_of(article: Article) -> dict[str, Any]:
    """Return what is known of `article`, for whoever has nothing but its file's name."""
    metadata = article.metadata
    return {
        "title": article.title,
        "authors": list(metadata.authors),
        "publisher": metadata.publisher,
        "date": metadata.date,
        "url": metadata.url,
    }


def reference_of(article: Article) -> str:
    """Return the article's path in its library as a relative IRI."""
    return quote(article.file, errors="surrogatepass")


def urn_of(article: Article) -> str:
    """Return the article's path in its library as an IRI of ours."""
    return SCHEME + reference_of(article)


def web_address(text: str | None) -> str:
    """Return `text` where it is the address of a web page, else nothing."""
    return text if text is not None and text.startswith(_ADDRESSES) else ""


def source_named(reference: str, known: Mapping[str, Any] = {}) -> Source:
    """Return the article that `reference`, an IRI or a path, names; `known` has what `known_of` wrote, by reference."""
    said = fields(known.get(reference))
    url, title = words(said.get("url")), words(said.get("title"))
    if web_address(reference):
        return Source(url=reference, title=title)
    path = reference.removeprefix(SCHEME) if reference.startswith(SCHEME) else reference.removeprefix("file://")
    return Source(path if path == reference else unquote(path, errors="surrogatepass"), url, title)
