"""A quote with its citation, as plain text to paste elsewhere."""

from reader.articles.article import Article
from reader.articles.span import Span


def citation(article: Article, span: Span) -> str:
    """Return the words at `span` in quotation marks, and where they stand: author, title, publisher, date, place."""
    known = article.metadata
    passage = article.passage_at(span.start)
    place = article.file if passage is None else f"{article.file}:{passage.id}"
    source = [", ".join(known.authors), article.title, known.publisher, known.date, place]
    return f"“{span.of(article.text)}”\n— {', '.join(filter(None, source))}"
