"""Comma-separated values that a spreadsheet reads as text and numbers, and never runs."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from reader.printable import one_line

FORMULA = re.compile(r"[\s']*[=+@＝＋－＠-].")
"""A sign alone, as the qualifier `=`, is none; the wide signs open formulas in East Asian spreadsheets."""


def spreadsheet(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return a line of `columns` and one for each of `rows`, which have a value for every column."""
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return lines.getvalue()


def _cell(value: object) -> object:
    """Return `value` as a spreadsheet shows it: a range as `low–high`, and no text that it would run as a formula."""
    if isinstance(value, list | tuple):
        value = "–".join(map(str, value))
    if not isinstance(value, str):
        return value
    words = one_line(value.replace("\n", " "))
    return f"'{words}" if FORMULA.match(words) else words
