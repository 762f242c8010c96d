"""A place that is kept when the text around it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.position import FOUND_BY, Position

BEFORE = "First the gulls.\n\nThen the nets.\n\nAt last the tide, and the gulls again."
PLACE = Position(BEFORE.index("nets"), BEFORE.index("Then"), None)


@pytest.mark.parametrize(
    ("after", "by"),
    [
        (BEFORE, 0),
        ("A line above.\n\n" + BEFORE, 15),
        (BEFORE.removeprefix("First the gulls.\n\n"), -18),
        (f"{BEFORE}\n\n{BEFORE}", 0),
        ("Nothing of it is left.", 0),
        ("", 0),
    ],
    ids=["same", "more above", "less above", "twice", "lost", "empty"],
)
def test_the_place_goes_with_its_words(after: str, by: int) -> None:
    """What was written or deleted before it moves it; of several places the nearest is taken, of none the old one."""
    assert PLACE.carried(BEFORE, after) == Position(PLACE.offset + by, PLACE.top + by, None)


@given(st.text(), st.text(), st.text(min_size=1, max_size=FOUND_BY), st.integers(0, 5))
def test_the_same_words_stand_there(old: str, new: str, rest: str, above: int) -> None:
    """Whatever takes the place of what stands before, the first row begins with the same words."""
    moved = Position(len(old), len(old), above).carried(old + rest, new + rest)
    assert (new + rest)[moved.top :].startswith(rest)
    assert (moved.offset, moved.above) == (moved.top, above)
