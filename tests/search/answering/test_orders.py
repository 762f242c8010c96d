"""The order of hits: by rank, by date, by title."""

from pathlib import Path

import pytest

from reader.search.hit import Sort
from reader.search.index import SearchIndex
from tests.search.shelves import Shelf


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """Four articles that say more or less about locks."""
    shelf = Shelf.of(tmp_path_factory.mktemp("orders"))
    texts = {
        "a": ("beacon", "date: 2023-05-01", "The lock is shut.\n\nA lock, and a lock behind the lock."),
        "b": ("Anchor", "", "One lock more."),
        "c": ("canal", "date: 2025-01-31", "Nothing.\n\nA lock for the canal, and what comes after it in a long row."),
        "d": ("Dam", "date: 2025-01-31", "The lock."),
    }
    for name, (title, date, text) in texts.items():
        shelf.write(name, f"---\ntitle: {title}\n{date}\n---\n{text}\n", ".md")
        shelf.update()
    return SearchIndex(shelf.cache)


@pytest.mark.parametrize(
    ("sort", "places"), [(Sort.DATE, ["c1", "d0", "a1", "a0", "b0"]), (Sort.TITLE, ["b0", "a1", "a0", "c1", "d0"])]
)
def test_articles_come_in_order_and_in_each_the_best_first(index: SearchIndex, sort: Sort, places: list[str]) -> None:
    """The newest first and unknown dates last; titles whatever their case; articles alike in reading order."""
    hits = index.search("lock", sort=sort).hits
    assert [f"{hit.article}{hit.passage}" for hit in hits] == places
    assert [f"{hit.article}{hit.passage}" for hit in index.search("lock", sort=sort, limit=2).hits] == places[:2]


def test_by_rank_an_article_that_says_it_often_buries_no_other(tmp_path: Path) -> None:
    """Further passages of the best article come after the best ones of others that say nearly as much."""
    shelf = Shelf.of(tmp_path)
    shelf.write("many", "Weirs\n\n" + "\n\n".join(f"The weir of town {n} holds." for n in range(12)))
    for name in ("one", "two", "three"):
        shelf.write(name, f"On {name}\n\nThe weir of village {name} holds.\n\nThere is a mill.")
    shelf.update()
    first = [hit.article for hit in shelf.search("weir holds", limit=6).hits]
    assert {"one", "two", "three"} < set(first)
