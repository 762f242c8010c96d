"""Names for files that come into a library: from any title, safe on every system, and free."""

import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_LONGEST = 150
"""Bytes of a name without its suffix: most systems allow 255, and notes on the article add to it."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)
_BREAKS = re.compile(r" ?[/\\:|]+ ?")
_UNSAFE = re.compile(r'[*?"<>]')
_BLANKS = re.compile(r"\s+")
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Kinds of characters that no name needs: controls, direction marks, halves of pairs, what means nothing."""


def safe_name(words: str) -> str:
    """Return a name, without suffix, that says `words`; empty where nothing of them can be said in a name."""
    shown = "".join(
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", words[: 4 * _LONGEST])
        if character.isspace() or unicodedata.category(character) not in _NOT_SHOWN
    )
    name = _BREAKS.sub(" - ", _BLANKS.sub(" ", _UNSAFE.sub("", shown))).strip(" .-~")
    name = name.encode()[:_LONGEST].decode(errors="ignore").rstrip(" .-")
    return f"_{name}" if _RESERVED.match(name) else name


def free_names(folder: Path, name: str, suffix: str) -> Iterator[Path]:
    """Yield paths in `folder` that nothing has, the first called `name`, the next `name 2`, `name 3`.

    Two articles may share a name up to the suffix, but then neither goes by it any more: such names are passed over.
    """
    taken = {os.path.splitext(entry)[0].casefold() for entry in os.listdir(folder)}  # noqa: PTH122, PTH208 - by the thousand
    for number in count(1):
        candidate = name if number == 1 else f"{name} {number}"
        if candidate.casefold() not in taken:
            yield folder / f"{candidate}{suffix}"
