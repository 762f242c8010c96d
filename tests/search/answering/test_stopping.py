"""A search that nobody waits for, or that takes too long."""

from collections.abc import Callable

import pytest

from reader.search.index import SearchIndex
from tests.search.shelves import Shelf

QUERIES = ("lindau exports", '"the harbour" OR grain*', "ship~ NEAR/9 lindau", "wafers grain", "title:chip growth")


def after(looks: int) -> Callable[[], bool]:
    """Return what says no so many times, and then yes."""
    left = iter(range(looks))
    return lambda: next(left, None) is None


@pytest.mark.parametrize("query", QUERIES)
def test_whenever_it_is_overtaken_a_search_comes_back_with_nothing(shelf: Shelf, query: str) -> None:
    """Cancelled after its first step, its second and so on, it says nothing; and the next one says all."""
    index = SearchIndex(shelf.cache)
    every = index.search(query).hits
    assert every
    for looks in range(500):
        if found := index.search(query, cancelled=after(looks)).hits:
            break
    assert looks > 2
    assert found == index.search(query).hits == every
    index.close()


@pytest.mark.parametrize("query", [*QUERIES, "zeppelin", "has:figure", "like:chips:1"])
def test_when_time_is_up_there_is_an_answer_that_says_so(
    shelf: Shelf, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was found until then is shown, and that there may be more."""
    monkeypatch.setattr("reader.search.index.LONGEST_SEARCH", -1.0)
    result = shelf.search(query)
    assert result.total == len(result.hits)
    assert "stopped" in (result.hint or "")
