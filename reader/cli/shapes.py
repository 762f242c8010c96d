"""The shapes of `--json` but for figures: an API, so fields may be added but never renamed."""

from collections.abc import Sequence
from typing import Any

from reader.articles.article import Article
from reader.articles.entry import ShelfEntry
from reader.figures.figure import Figure, Status
from reader.search.hit import Hit, SearchResult


def entry_shape(entry: ShelfEntry) -> dict[str, Any]:
    """Return a line of the shelf as `reader list --json` prints it."""
    return {
        "id": entry.id,
        "file": entry.file,
        "title": entry.title,
        "authors": list(entry.authors),
        "publisher": entry.publisher,
        "date": entry.date,
        "language": entry.language,
        "words": entry.words,
        "passages": entry.passages,
        "figures": entry.figures,
        "annotations": entry.annotations,
    }


def article_shape(article: Article, figures: Sequence[Figure]) -> dict[str, Any]:
    """Return an article as `reader show --json` prints it; `text[start:end]` is each passage's text."""
    counts: dict[int, int] = {}
    for figure in figures:
        passage = article.passage_at(figure.span.start)
        if passage is not None and figure.status is Status.FIGURE:
            counts[passage.id] = counts.get(passage.id, 0) + 1
    return {
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "authors": list(article.metadata.authors),
        "publisher": article.metadata.publisher,
        "date": article.metadata.date,
        "language": article.metadata.language,
        "kind": article.metadata.kind,
        "url": article.metadata.url,
        "text": article.text,
        "passages": [
            {
                "id": passage.id,
                "kind": passage.kind,
                "start": passage.span.start,
                "end": passage.span.end,
                "text": passage.span.of(article.text),
                "figures": counts.get(passage.id, 0),
            }
            for passage in article.passages
        ],
    }


def result_shape(result: SearchResult) -> dict[str, Any]:
    """Return the answer to a query as `reader search --json` prints it."""
    return {
        "query": result.query,
        "parsed": result.parsed,
        "total": result.total,
        "took_ms": round(result.took_ms, 1),
        "corrected": result.corrected,
        "hint": result.hint,
        "articles": result.articles,
        "facets": {
            facet.field: [
                {"value": value.value, "count": value.count, "narrowing": value.narrowing} for value in facet.values
            ]
            for facet in result.facets
        },
        "hits": [_hit_shape(hit) for hit in result.hits],
    }


def _hit_shape(hit: Hit) -> dict[str, Any]:
    return {
        "article": hit.article,
        "title": hit.title,
        "file": hit.file,
        "passage": hit.passage,
        "kind": hit.kind,
        "score": round(hit.score, 4),
        "snippet": hit.snippet.text,
        "start": hit.span.start,
        "end": hit.span.end,
        "spans": [[span.start, span.end] for span in hit.spans],
        "notes": list(hit.notes),
    }
