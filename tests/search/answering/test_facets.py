"""What all passages found have in common, and the terms that narrow a query to some of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.articles.span import Span
from reader.search.catalog.catalog import Catalog
from reader.search.hit import SearchResult
from reader.search.index import SearchIndex
from reader.search.keys import key_of
from reader.search.language.narrowing import narrowed
from reader.search.notes.note import AllNotes, Note
from reader.search.surroundings import Surroundings
from tests.search.shelves import Shelf

ARTICLES = {
    "kiln": ("Kiln Weekly", "2024-03-01", "A kiln for Marlow\n\nThe kiln burns wood. Tiles dry in a day."),
    "tile": ("Kiln Weekly of Marlow", "2024-11-20", "Tiles\n\nTiles from the kiln.\n\n## Prices\n\n- Kiln tiles: 4"),
    "wood": ('The "Wood" Letter', "2025-01-05", "Wood\n\nWood for the kiln comes by barge, and tiles go back."),
    "clay": ("!!", None, "Clay\n\nThe clay pit feeds the kiln at Marlow with clay."),
}


class Pottery:
    """An index of the articles, and notes on some of their passages."""

    def __init__(self, folder: Path) -> None:
        shelf = Shelf.of(folder)
        for name, (publisher, date, text) in ARTICLES.items():
            head = f"publisher: '{publisher}'\n" + (f"date: {date}\n" if date else "")
            shelf.write(name, f"---\n{head}---\n{text}\n", ".md")
            shelf.update()
        self.index = SearchIndex(shelf.cache)
        with Catalog(shelf.cache) as catalog:
            numbers = catalog.numbers()
        tags = {"kiln": ("glaze", "cost"), "tile": ("Glaze",), "wood": ("two words", "a* (b)"), "clay": ()}
        self.notes = AllNotes(
            [
                Note(
                    id=name,
                    text="hot kiln",
                    tags=of,
                    color="green" if name == "tile" else "yellow",
                    verdict=None,
                    modified=f"2026-01-0{at}",
                    quote="kiln",
                    around=Surroundings(shelf.article(name)),
                    span=Span(0, 1),
                    key=key_of(numbers[name], shelf.article(name).passages[-1].id),
                )
                for at, (name, of) in enumerate(tags.items(), 1)
            ]
        )

    def search(self, query: str) -> SearchResult:
        return self.index.search(query, limit=1_000, notes=lambda: self.notes)

    def facet(self, query: str, field: str) -> list[tuple[str, int]]:
        facets = {facet.field: facet.values for facet in self.search(query).facets}
        return [(value.value, value.count) for value in facets.get(field, ())]


@pytest.fixture(scope="module")
def pottery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pottery]:
    """Four articles of four publishers, four notes."""
    pottery = Pottery(tmp_path_factory.mktemp("pottery"))
    yield pottery
    pottery.index.close()


@pytest.mark.parametrize(
    "query",
    [
        "kiln",
        "kiln OR clay",
        "the",
        "clay ki",
        "marlow barge",
        "tiles -wood",
        "has:note",
        "color:green OR wood",
        "kiln -tag:cost",
        "note:hot color:yellow",
        "kiln NEAR/4 marlow",
        "kind:paragraph",
        "has:note date:2024..",
    ],
)
def test_a_narrowed_query_finds_just_as_many_as_its_facet_says(pottery: Pottery, query: str) -> None:
    """Each term can be added to the query as it was typed, and then finds exactly the passages counted."""
    result = pottery.search(query)
    assert result.facets
    for facet in result.facets:
        for value in facet.values:
            assert 0 < value.count <= result.total
            again = pottery.search(narrowed(query, value.narrowing))
            assert (value.narrowing, again.total) == (value.narrowing, value.count)


def test_facets_count_all_passages_the_most_frequent_value_first(pottery: Pottery) -> None:
    """Publisher, year, kind and tag of all that was found, not only of the hits shown."""
    assert pottery.facet("kiln OR tiles OR clay", "date") == [("2024", 5), ("2025", 1)]
    kinds = pottery.facet("kiln OR tiles OR clay", "kind")
    assert kinds == sorted(kinds, key=lambda kind: -kind[1])
    assert sum(count for _, count in kinds) == 8
    assert pottery.facet("tiles", "publisher") == [
        ("Kiln Weekly", 4),
        ("Kiln Weekly of Marlow", 3),
        ('The "Wood" Letter', 1),
    ]
    few = pottery.index.search("kiln OR tiles OR clay", limit=1, notes=lambda: pottery.notes)
    assert few.facets == pottery.search("kiln OR tiles OR clay").facets


def test_tags_that_differ_in_case_only_are_one(pottery: Pottery) -> None:
    """A query does not tell them apart, so neither does a facet."""
    assert pottery.facet("kiln OR tiles", "tag")[0] in [("glaze", 2), ("Glaze", 2)]
    assert len(pottery.facet("kiln OR tiles", "tag")) == 4


def test_what_nothing_can_narrow_to_is_left_out(pottery: Pottery) -> None:
    """A publisher without a word in its name, and an article without a date, stand in no facet."""
    assert pottery.facet("clay", "publisher") == pottery.facet("clay", "date") == []
    assert pottery.search("zeppelin").facets == ()


def test_the_hits_are_the_same_without_facets(pottery: Pottery) -> None:
    """Who wants no facets is told none, and gets the hits that others get."""
    asked, others = pottery.index.search("kiln", with_facets=False), pottery.index.search("kiln")
    assert not asked.facets
    assert replace(asked, took_ms=0) == replace(others, took_ms=0, facets=())
