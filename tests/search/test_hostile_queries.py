"""Whatever is typed, there is an answer or a hint, soon."""

import random
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search.index import SearchIndex
from tests.search.shelves import CHIPS, FACTORIES, HARBOURS, Shelf

PATIENCE = 2.0
"""Seconds for one answer: twice what is promised, for a machine busy with other tests."""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """An index of a few hundred short articles with many different words."""
    chance = random.Random(5)
    words = [f"{start}{middle}{end}" for start in "bcdfgs" for middle in "aeiou" for end in ("n", "rt", "lling", "st")]
    texts = {f"a{n}": f"Title {n}\n\n{' '.join(chance.choices(words, k=80))}\n" for n in range(200)}
    shelf = Shelf.of(tmp_path_factory.mktemp("hostile"), chips=CHIPS, harbours=HARBOURS, factories=FACTORIES, **texts)
    shelf.update()
    index = SearchIndex(shelf.cache)
    yield index
    index.close()


def ask(index: SearchIndex, query: str) -> None:
    started = time.process_time()
    result = index.search(query)
    assert time.process_time() - started < PATIENCE
    assert result.query == query
    assert result.total >= len(result.hits)
    if not result.parsed:
        assert result.hint


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "*",
        "AND",
        "OR",
        "NOT",
        '"open',
        "[[",
        "title:",
        "title:*",
        "-",
        "-lindau",
        "()",
        ")(",
        "~",
        "?",
        "\x00\x1b[31m\u202e\ud800",
        "date:..",
        "date:9999..0000",
        "kind:*",
        "lang:",
        "a" * 10_000,
        "lindau " * 1_500,
        "(" * 10_000,
        "(" * 5_000 + "a" + ")" * 5_000,
        '"' * 9_999,
        '"a" ' * 2_500,
        "-" * 10_000,
        "* " * 5_000,
        "s* " * 3_000,
        "sa* se* si* so* su* ba* be* bi* bo* bu* ca* ce* ci* co* cu*",
        "sart~2 OR selling~2 OR bost~2 OR calling~2 OR gan~2",
        "高" * 10_000,
        "NOT " * 2_500 + "a",
        "title:" * 1_600,
        "a OR " * 2_000 + "a",
        " ".join(f"word{n}" for n in range(1_400)),
    ],
)
def test_nothing_typed_is_an_error(index: SearchIndex, query: str) -> None:
    """Signs, halves of a query and ten thousand characters get an answer in time, and a hint where it is empty."""
    ask(index, query)


PIECES = (
    'lindau|sart|the|高技术|4.8|(|)|"|-|*|~|~2|title:|kind:caption|date:2025|in:|:|..|R&D| OR | AND | NOT | |\n|\x07'
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join) | st.text(max_size=40))
def test_no_query_breaks_the_search(index: SearchIndex, query: str) -> None:
    """Pieces of the language in any order, and any text at all, are searched without an error."""
    ask(index, query)
