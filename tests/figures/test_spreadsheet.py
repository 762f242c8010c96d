"""Tables for spreadsheets."""

import pytest

from reader.figures.spreadsheet import spreadsheet


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ((3, 4), "3–4"),
        ([-3.5, -2], "'-3.5–-2"),
        (-3.5, "-3.5"),
        ("=", "="),
        ("-2 percent", "'-2 percent"),
        (" =1+1", "' =1+1"),
        ("two\nlines", "two lines"),
        (None, ""),
    ],
)
def test_a_cell(value: object, cell: str) -> None:
    """Numbers stay numbers; words and ranges that a spreadsheet would run as a formula are made text."""
    assert spreadsheet(["a", "b"], [{"a": value, "b": 1}]) == f"a,b\n{cell},1\n"
