"""A quote with its citation to paste elsewhere, as plain text and as Markdown."""

from reader.articles.article import Article
from reader.articles.span import Span
from reader.markdown_text import code, plain, quoted
from reader.printable import one_line


def citation(article: Article, span: Span, quote: str) -> str:
    """Return `quote`, the words at `span`, in quotation marks, and where they stand."""
    return f"“{quote}”\n— {', '.join([*_source(article), _place(article, span)])}"


def markdown_citation(article: Article, span: Span, quote: str) -> str:
    """Return `quote`, the words at `span`, as a Markdown quotation that ends with where they stand."""
    source = ", ".join([*map(plain, _source(article)), code(_place(article, span))])
    return f"{quoted(quote)}\n>\n> — {source}\n"


def _source(article: Article) -> list[str]:
    """Return authors, title, publisher and date, as far as they are known."""
    known = article.metadata
    return [part for part in (", ".join(known.authors), article.title, known.publisher, known.date) if part]


def _place(article: Article, span: Span) -> str:
    """Return the file, and the passage in which `span` begins."""
    passage = article.passage_at(span.start)
    file = one_line(article.file)
    return file if passage is None else f"{file}:{passage.id}"
