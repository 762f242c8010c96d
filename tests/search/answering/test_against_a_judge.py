"""What arrays find is what a judge finds who reads every passage."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search.catalog.catalog import Catalog
from reader.search.hit import Sort
from reader.search.index import SearchIndex
from reader.search.language.tree import (
    And,
    Filter,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Within,
    Words,
    is_positive,
    written,
)
from reader.search.language.wording import plain_words
from reader.search.query import understood
from tests.search.answering.judge import Judge
from tests.search.shelves import Shelf

TYPED = (
    "barn",
    "barns",
    "mill",
    "milling",
    "ferry",
    "ferries",
    "of",
    "rye",
    "high-tech",
    "4.8",
    "高技术",
    "术",
    "quay",
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Articles of few words in several segments, some of them changed since and some gone."""
    chance = random.Random(3)
    shelf = Shelf.of(tmp_path_factory.mktemp("judged"))

    def said(many: int) -> str:
        return " ".join(chance.choices(TYPED, k=many))

    for each in range(48):
        head = (
            f"title: {said(2)}\npublisher: {said(2)}\nauthor: {said(1)}\ndate: 20{20 + each % 3}-0{1 + each % 9}-11\n"
        )
        body = "\n\n".join(f"## {said(2)}\n\n{said(9)}.\n\n{said(chance.randrange(1, 30))}." for _ in range(3))
        shelf.write(f"a{each % 36}", f"---\n{head}---\n{said(8)}.\n\n{body}\n", ".md")
        if each % 12 == 11:
            shelf.update()
    (shelf.folder / "a7.md").unlink()
    shelf.update()
    return shelf


@pytest.fixture(scope="module")
def index(shelf: Shelf) -> Iterator[SearchIndex]:
    """Their index, which takes the time it needs."""
    with pytest.MonkeyPatch.context() as patch, closing(SearchIndex(shelf.cache)) as index:
        patch.setattr("reader.search.index.LONGEST_SEARCH", float("inf"))
        yield index


@pytest.fixture(scope="module")
def judge(shelf: Shelf) -> Judge:
    """Who has read them all."""
    with Catalog(shelf.cache) as catalog:
        return Judge((number, shelf.article(id_)) for id_, number in catalog.numbers().items())


def typed(text: str) -> Words:
    words = plain_words(text)
    assert isinstance(words, Words)
    return words


WORDS = st.sampled_from([typed(word) for word in TYPED])
PHRASES = st.lists(WORDS, min_size=2, max_size=3).map(
    lambda words: Words(" ".join(w.typed for w in words), tuple(t for w in words for t in w.terms), quoted=True)
)
LEAVES = (
    WORDS
    | PHRASES
    | st.sampled_from(["mi", "ferr", "milli", "bar", "high", "高"]).map(Prefix)
    | st.sampled_from(["mull", "barm", "ferri", "quays"]).flatmap(
        lambda term: st.integers(1, 2).map(lambda distance: Fuzzy(term, term, distance))
    )
)
NEAR = st.builds(Near, st.lists(LEAVES, min_size=2, max_size=3, unique=True).map(tuple), st.integers(1, 12))
FILTERS = st.sampled_from(
    [Filter("kind", "heading"), Filter("kind", "paragraph"), Filter("date", "2021"), Filter("date", "2020-03..2021-02")]
)
FIELDS = st.builds(Within, st.sampled_from(["title", "in", "publisher", "author"]), LEAVES)
NODES: st.SearchStrategy[Node] = st.recursive(
    LEAVES | NEAR | FILTERS | FIELDS,
    lambda nodes: (
        st.lists(nodes, min_size=2, max_size=3, unique=True).map(lambda found: And(tuple(found)))
        | st.lists(nodes, min_size=2, max_size=3, unique=True).map(lambda found: Or(tuple(found)))
        | nodes.map(Not)
    ),
    max_leaves=6,
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(node=NODES)
def test_whatever_is_asked_finds_what_reading_finds(index: SearchIndex, judge: Judge, node: Node) -> None:
    """Words, phrases, beginnings, misspellings, NEAR, fields and properties, joined in any way."""
    assert list(index.passages(node)) == judge.keys(node)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(node=NODES, limit=st.integers(1, 40), sort=st.sampled_from(Sort))
def test_an_answer_counts_all_and_shows_the_first(
    index: SearchIndex, judge: Judge, node: Node, limit: int, sort: Sort
) -> None:
    """Totals are those of the judge; a limit cuts the list in every order, and changes nothing else."""
    query = written(node)
    tree = understood(query).tree
    if tree is None or not is_positive(tree):
        return
    every, first = index.search(query, limit=10_000, sort=sort), index.search(query, limit=limit, sort=sort)
    shown = understood(every.parsed).tree
    assert shown is not None
    assert every.total == len(every.hits) == len(judge.keys(shown))
    in_articles = Counter(hit.article for hit in every.hits)
    assert every.articles == len(in_articles)
    assert all(hit.in_article == in_articles[hit.article] for hit in every.hits)
    assert (first.hits, first.total, first.facets) == (every.hits[:limit], every.total, every.facets)
    assert all(0 < hit.score < float("inf") for hit in every.hits)
    if sort is Sort.RANK:
        order = [(-hit.score, hit.file, hit.passage) for hit in every.hits]
        assert order == sorted(order)
