"""Writing a table of words as a Python file that a page can show: rows of at most 120 columns."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

_WIDTH = 120
WORD_SET = "\nfrom reader.figures.tables import word_set\n"
"""The import that sets of words need."""
ROOT = Path(__file__).parents[1]


def head(about: str, sources: Iterable[str]) -> str:
    """Return the docstring of a generated file: its first line, and from which data it is made under which licence."""
    listed = "\n".join(f"  {source}" for source in sources)
    made = "Made by `make tables`; edit tools/ instead. Sources, in the versions of requirements.lock:"
    return f'"""{about}\n\n{made}\n\n{listed}\n"""\n'


def words_constant(name: str, words: Iterable[str]) -> str:
    """Return `name` as a set of words, in order; the file needs `WORD_SET`."""
    rows = _rows(sorted(words), " ", _WIDTH - len('    " "'))
    listed = "\n".join(f'    "{row}"' if row is rows[0] else f'    " {row}"' for row in rows)
    return f"\n{name} = word_set(\n{listed}\n)\n"


def mapping_constant(name: str, entries: Mapping[str, str]) -> str:
    """Return `name` as a dictionary of strings, several to a row, in the order of `entries`."""
    rows = _rows([f"{_quoted(key)}: {_quoted(value)}" for key, value in entries.items()], ", ", _WIDTH - len("    ,"))
    return f"\n{name} = {{\n" + "".join(f"    {row},\n" for row in rows) + "}  # fmt: skip\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _rows(items: Iterable[str], gap: str, width: int) -> list[str]:
    rows: list[str] = []
    for item in items:
        if rows and _columns(rows[-1] + gap + item) <= width:
            rows[-1] += gap + item
        else:
            rows.append(item)
    return rows


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
