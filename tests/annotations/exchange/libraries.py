"""Little libraries for the tests of exchange: the same articles wherever they are wanted, without notes at first."""

from pathlib import Path

from reader.annotations.exchange import FORMATS
from reader.annotations.exchange.reading import read_notes
from reader.library import Library
from reader.library.taking_in import TakenIn
from reader.locations import Locations

HARBOUR = """---
title: The harbour counts
authors: [Ana Brandt, Li Wen]
publisher: The Quay
date: 2025-11-14
url: https://example.org/harbour
---

# The harbour counts

Traffic rose 9.4 percent 🚢 in the third quarter, the “office” said, and rose 2 percent 🚀🚀 before.

Fees = $5 a box; -3.2 percent on the year. +1 for tugs, they say; tugs wait.
"""
CHIPS = """芯片出口

十月份芯片产量增长百分之七点二，𠮷林的工厂也增产了。

Tugs wait in Jilin, too, the 𝒩ote says.
"""
FILES = {"harbour.md": HARBOUR, "sub/芯片 50%.txt": CHIPS}


def library_in(folder: Path, files: dict[str, str] = FILES) -> Library:
    """Return a library of `files` in a new folder, with a cache of its own."""
    for name, text in files.items():
        path = folder / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    homes = {name: folder / name for name in ("config", "data", "state", "cache")}
    return Library([folder / "articles"], Locations(**homes))


def exported(library: Library, form: str) -> bytes:
    """Return all notes of `library` as a file."""
    return FORMATS[form](library.annotated()).encode()


def imported(library: Library, content: bytes, otherwise: str = "") -> TakenIn:
    """Import a file into `library`, its format known by its content."""
    return library.take_in(read_notes(content, "notes").notes, otherwise)
