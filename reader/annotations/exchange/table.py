"""Comma-separated values of notes: cells that no spreadsheet runs as formulas, and that are read back as they were."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.articles.decoding import decode
from reader.errors import BadInput
from reader.printable import printable

_FORMULA = re.compile(r"'*\s*[=+@＝＋－＠-]")
"""What a spreadsheet runs, or what stands for it with a quotation mark in front: that takes one more."""
_DELIMITERS = ",;\t"
"""Spreadsheets save with the one of their country."""
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells by the names of their columns, in lower case."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


def table_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return a line of `columns` and one for each of `rows`; numbers stay numbers, line ends stay in their cells."""
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return lines.getvalue()


def read_table(content: bytes, name: str) -> Table:
    """Return the table in `content`, the file called `name`.

    Raises:
        BadInput: it is no text, or no table.
    """
    text = _text(content, name)
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    before = csv.field_size_limit(len(text) + 1)  # a note may be longer than Python's 128 KB
    try:
        names, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except (csv.Error, ValueError):
        raise BadInput(f"{name} has no table of notes. Nothing was imported.") from None
    finally:
        csv.field_size_limit(before)
    columns = tuple(column.strip().lower() for column in names)
    return Table(columns, tuple(_row(columns, cells) for cells in lines if any(cells)))


def cell_text(text: str) -> str:
    """Return `text` as a cell shows it: nothing in it controls a terminal, and line ends are of one kind."""
    return printable(_LINE_ENDS.sub("\n", text))


def one_cell(parts: Sequence[str]) -> str:
    """Return several texts as one cell, those with commas in quotation marks."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\n").writerow(map(cell_text, parts))
    return line.getvalue().removesuffix("\n")


def parts_of(cell: str) -> list[str]:
    """Return the texts that `one_cell` put together."""
    try:
        return [part for parts in csv.reader(io.StringIO(cell, newline=""), skipinitialspace=True) for part in parts]
    except csv.Error:
        return [cell]


def _text(content: bytes, name: str) -> str:
    try:
        return decode(content, Path(name))
    except BadInput:
        raise BadInput(f"{name} is no file of notes: it is not even a text. Nothing was imported.") from None


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    safe = cell_text(value)
    return f"'{safe}" if _FORMULA.match(safe) else safe


def _row(columns: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    return {column: _plain(cell) for column, cell in zip(columns, cells, strict=False)}


def _plain(cell: str) -> str:
    plain = _LINE_ENDS.sub("\n", cell)
    return plain[1:] if plain.startswith("'") and _FORMULA.match(plain, 1) else plain
