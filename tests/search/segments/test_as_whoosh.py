"""An index of arrays and one that Whoosh wrote hold the same."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.query.compound import Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query
from whoosh.query.terms import Prefix, Term
from whoosh.searching import Searcher

from reader.search.analysis import phrase_terms
from reader.search.segments.fields import LEVELS
from tests.search.segments.as_whoosh.codec import read_by_whoosh
from tests.search.segments.made import History, committed, histories, made_article, merge_all, texts
from tests.search.segments.stock import stock_index

_PREFIXES = ("", "o", "ra", "high", "4", "高", "技术", "zz")


def _whoosh(folder: Path) -> Searcher:
    return Searcher(read_by_whoosh(folder))


def _found(searcher: Searcher, query: Query) -> list[tuple[Any, ...]]:
    return sorted(searcher.reader().stored_fields(document)["place"] for document in searcher.docs_for_query(query))


def _queries(searcher: Searcher, phrases: Iterable[str]) -> list[Query]:
    reader = searcher.reader()
    terms: list[Query] = [Term(field, text.decode()) for field, text in reader.all_terms()]
    sought = [words for words in map(phrase_terms, phrases) if len(words) > 1]
    wide = [field for field in LEVELS if field not in ("lang", "date")]
    return [
        *terms,
        *(Phrase(field, list(words)) for field in wide for words in sought),
        *(Prefix(field, start) for field in LEVELS for start in _PREFIXES),
    ]


@settings(max_examples=60, deadline=None)
@given(histories(), st.lists(texts, max_size=4), st.booleans())
def test_terms_phrases_and_prefixes_find_the_same_passages(history: History, sought: list[str], merged: bool) -> None:
    """Whatever was added, removed and merged, Whoosh finds in arrays what it finds in its own files."""
    with committed(*history.batches) as (segments, folder):
        segments.commit(removed=history.removed)
        if merged:
            merge_all(segments, folder)
        stock, ours = Searcher(stock_index(history.left).reader()), _whoosh(folder)
        texts_there = [passage.span.of(article.text) for _, article in history.left for passage in article.passages]
        for query in _queries(stock, sought + texts_there):
            assert _found(ours, query) == _found(stock, query), query
        assert segments.passages() == stock.doc_count()
        if merged or not history.removed:  # else what is deleted is counted
            assert _counts(ours) == _counts(stock)


def _counts(searcher: Searcher) -> dict[tuple[str, bytes], tuple[float, int]]:
    reader = searcher.reader()
    return {term: (reader.frequency(*term), reader.doc_frequency(*term)) for term in reader.all_terms()}


_STORY = made_article("Exports of grain grew.", "Experts expect exports to grow.", "The export of oil fell.")

_ASKED: dict[str, Callable[[Searcher], Any]] = {
    "terms near a word": lambda searcher: set(searcher.reader().terms_within("text", "expect", 2, prefix=1)),
    "terms that begin alike": lambda searcher: list(searcher.reader().expand_prefix("text", "exp")),
    "terms from one on": lambda searcher: list(searcher.reader().terms_from("text", b"grow")),
    "commonest terms": lambda searcher: searcher.reader().most_frequent_terms("text", 3),
    "distinctive terms": lambda searcher: searcher.reader().most_distinctive_terms("text", 3, "e"),
    "fields": lambda searcher: sorted(searcher.reader().indexed_field_names()),
    "lengths": lambda searcher: [searcher.reader().doc_field_length(passage, "text") for passage in range(3)],
    "length of a field": lambda searcher: searcher.reader().field_length("title"),
    "shortest": lambda searcher: searcher.reader().min_field_length("text"),
    "longest": lambda searcher: searcher.reader().max_field_length("text"),
    "ranked": lambda searcher: [
        hit.docnum for hit in searcher.search(Or([Term("text", "export"), Term("text", "oil")]))
    ],
    "a term that nothing has": lambda searcher: searcher.reader().doc_frequency("text", "wheat"),
    "items": lambda searcher: [(term, known.max_weight()) for term, known in searcher.reader()],
    "items from one on": lambda searcher: [term for term, _ in searcher.reader().iter_from("text", "oil")],
}


@pytest.mark.parametrize("ask", _ASKED.values(), ids=_ASKED.keys())
def test_whoosh_is_told_the_same(ask: Callable[[Searcher], Any]) -> None:
    """What Whoosh asks its own files about terms and passages, it can ask arrays."""
    with committed([(1, _STORY)]) as (_, folder):
        assert ask(_whoosh(folder)) == ask(Searcher(stock_index([(1, _STORY)]).reader()))


def test_several_segments_are_one_index_to_whoosh() -> None:
    """Passages of several segments are found together, those of a deleted article not."""
    with committed([(1, _STORY)], [(2, _STORY), (3, _STORY)]) as (segments, folder):
        segments.commit(removed=[2])
        found = _found(_whoosh(folder), Term("text", "oil"))
        assert [place[:2] for place in found] == [(1, 2), (3, 2)]
