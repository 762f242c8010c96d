"""The articles of a library, known by their text, their address or their title."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urldefrag

from reader.annotations.exchange.imported import Source
from reader.articles.article import Article


class KnownArticles:
    """The ids of articles by what tells one from the other; an address or a title that two share tells nothing."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Note what is known of each of `articles`; none of them is kept."""
        self._with_text: dict[str, str] = {}
        self._at: dict[str, list[str]] = defaultdict(list)
        self._titled: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            self._with_text.setdefault(article.text_hash, article.id)
            self._at[_address(article.metadata.url or "")].append(article.id)
            self._titled[_title(article.title)].append(article.id)

    def with_text(self, hashes: Iterable[str]) -> str | None:
        """Return the article whose text has one of `hashes`."""
        return next((self._with_text[one] for one in hashes if one in self._with_text), None)

    def like(self, source: Source) -> str | None:
        """Return the article with the address that `source` tells, or else with its title."""
        at = self._at.get(_address(source.url), []) if source.url else []
        titled = self._titled.get(_title(source.title), []) if source.title else []
        return next((ids[0] for ids in (at, titled) if len(ids) == 1), None)


def _address(url: str) -> str:
    """Return `url` without what leads to the same page all the same."""
    return urldefrag(url).url.partition("://")[2].removeprefix("www.").rstrip("/")


def _title(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())
