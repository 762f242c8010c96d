"""What the index finds is what reading every passage finds."""

import random
from pathlib import Path

import pytest

from reader.search.article_passages import passages_in
from reader.search.catalog.catalog import Catalog
from reader.search.index import SearchIndex
from reader.search.language.grammar import parse
from reader.search.query import found_in
from tests.search.shelves import Shelf

WORDS = (
    "copper",
    "tin",
    "zinc",
    "lead",
    "price",
    "prices",
    "rise",
    "rises",
    "of",
    "the",
    "high-tech",
    "4.8",
    "铜价",
    "market",
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Articles of few words in many orders, updated often enough to have several segments and deleted passages."""
    chance = random.Random(11)
    shelf = Shelf.of(tmp_path_factory.mktemp("metals"))
    for each in range(120):
        shelf.write(f"m{each % 70}", "\n\n".join(" ".join(chance.choices(WORDS, k=9)) + "." for _ in range(8)))
        if each % 15 == 14:
            shelf.update()
    return shelf


def passages(shelf: Shelf) -> dict[tuple[str, int], str]:
    """Return the text of each passage that is read."""
    with Catalog(shelf.cache) as catalog:
        articles = [catalog.article(entry.id) for entry in catalog.entries()]
    return {
        (article.id, passage.id): passage.span.of(article.text)
        for article in articles
        if article
        for passage in article.passages
        if passage.kind.is_read
    }


@pytest.mark.parametrize(
    "query",
    [
        "copper",
        "copper price",
        '"copper price"',
        '"the high tech"',
        "4.8 铜价",
        '"铜价 market"',
        "ri* tin",
        "lead~ zinc",
    ],
)
def test_a_query_finds_the_passages_that_have_all_its_words(shelf: Shelf, query: str) -> None:
    """Hits, total and spans agree with going through every passage word by word."""
    wanted = {
        place: found
        for place, text in passages(shelf).items()
        if all(found_in(part, text) for part in ([query] if '"' in query else query.split()))
        and (found := found_in(query, text))
    }
    result = shelf.search(query, limit=10_000)
    assert wanted
    assert result.total == len(wanted)
    assert {(h.article, h.passage): tuple(s.shifted(-h.span.start) for s in h.spans) for h in result.hits} == wanted


@pytest.mark.parametrize(
    "query",
    [
        "copper",
        "copper price",
        '"copper price" OR zinc',
        "market -tin",
        "ri*",
        "lead~",
        "title:copper zinc",
        "tin title:m",
    ],
)
def test_passages_looked_up_without_a_rank_are_those_that_reading_finds(shelf: Shelf, query: str) -> None:
    """A table of figures is given the same passages as a search, in every segment, after deletions and merges."""
    tree = parse(query).tree
    assert tree is not None
    index = SearchIndex(shelf.cache)
    found = list(index.passages(tree))
    index.close()
    with Catalog(shelf.cache) as catalog:
        numbers = catalog.numbers()
    wanted = [key for id_, number in numbers.items() for key in passages_in(shelf.article(id_), number)(tree)]
    assert len(found) > 20 or "title" in query
    assert found == sorted(wanted)
    assert shelf.search(query, limit=10_000).total == len(wanted)


@pytest.mark.parametrize(
    "query", ["copper", "copper price", "tin OR lead", '"the price" OR zinc', "market -tin", "pri*"]
)
def test_the_first_hits_are_the_best_of_all(shelf: Shelf, query: str) -> None:
    """Skipping what cannot be among the best changes neither the best nor their order."""
    index = SearchIndex(shelf.cache)
    every = index.search(query, limit=10_000)
    first = index.search(query, limit=10)
    index.close()
    assert first.total == every.total > 20
    assert [round(hit.score, 9) for hit in first.hits] == [round(hit.score, 9) for hit in every.hits[:10]]


def test_a_term_of_many_passages_is_written_in_blocks_and_read_back(tmp_path: Path) -> None:
    """A word that stands in more passages than one block holds is found in each of them."""
    shelf = Shelf.of(tmp_path, many="Many\n\n" + "\n\n".join(f"Number {each} of copper." for each in range(700)))
    shelf.update()
    assert shelf.search("copper").total == 700
    assert shelf.search("copper 699").total == 1
