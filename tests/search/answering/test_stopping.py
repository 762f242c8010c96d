"""A search that nobody waits for, or that takes too long."""

from collections.abc import Callable
from itertools import count

import pytest

from reader.search.index import SearchIndex
from tests.search.shelves import Shelf

LOOKS = 150.0
"""How often the clock is looked at before a search is stopped."""

QUERIES = ("lindau exports", '"the harbour" OR grain*', "ship~ NEAR/9 lindau", "wafers grain", "title:chip growth")


def after(looks: int) -> Callable[[], bool]:
    """Return what says no so many times, and then yes."""
    left = iter(range(looks))
    return lambda: next(left, None) is None


@pytest.mark.parametrize("query", [*QUERIES, "percent:>5 exports", "has:figure"])
def test_whenever_it_is_overtaken_a_search_comes_back_with_nothing(
    shelf: Shelf, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled after its first step, its second and so on, it says nothing; and the next one says all."""
    monkeypatch.setattr("reader.search.catalog.database._STEPS", 20)
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
    """What was found until then is shown, and that there may be more; that there is nothing is not said."""
    monkeypatch.setattr("reader.search.index.LONGEST_SEARCH", -1.0)
    result = shelf.search(query)
    assert result.total == len(result.hits)
    assert "stopped" in (result.hint or "")
    assert "Nothing" not in (result.hint or "")


@pytest.mark.parametrize("query", ["percent:>5", "count:>5", "lindau OR change:up"])
def test_a_condition_on_figures_is_stopped_on_its_way(
    shelf: Shelf, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time may be up while the database is at it: that is said, and searches that follow go on with what was begun."""
    index = SearchIndex(shelf.cache)
    with monkeypatch.context() as quick:
        looks = count()
        quick.setattr("reader.search.catalog.database._STEPS", 1)
        quick.setattr("reader.search.figures.finding._TOGETHER", 1)
        quick.setattr("reader.search.answering.watch.monotonic", lambda: float(next(looks)))
        quick.setattr("reader.search.index.monotonic", lambda: float(next(looks)))
        quick.setattr("reader.search.index.LONGEST_SEARCH", LOOKS)
        stopped = 0
        while "stopped" in (index.search(query).hint or ""):
            stopped += 1
            assert stopped < 20, "it begins from the beginning each time"
    assert stopped
    assert index.search(query).hits
    assert index.search(query).hits == shelf.search(query).hits
    index.close()
