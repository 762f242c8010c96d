"""Which articles a name in a query means: by id, file or stem, or else by words of the file."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import TypeAlias

Called: TypeAlias = Callable[[str], Collection[str]]
"""Returns the ids of the articles that a name means."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def called_among(files: Callable[[], Mapping[str, str]]) -> Called:
    """Return what tells which of the articles a name means whose `files` are asked for once, if at all."""
    known = cache(files)
    return cache(lambda typed: articles_called(typed, known()))


def articles_called(typed: str, files: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the articles that `typed` means, by its first meaning that fits any, whatever the case.

    `files` are all that there are: the file of each in its library, by the id. The last word may be half typed.
    """
    name = typed.casefold()
    *whole, last = _words(typed).split() or [""]

    def has_words(file: str) -> bool:
        words = f" {_words(file)} "
        return f" {last}" in words and all(f" {word} " in words for word in whole)

    tests: tuple[Callable[[str, str], bool], ...] = (
        lambda id_, file: name in (id_.casefold(), file.casefold()),
        lambda _, file: name in (PurePosixPath(file).name.casefold(), PurePosixPath(file).stem.casefold()),
        lambda _, file: bool(last) and has_words(file),
    )
    for test in tests:
        if found := frozenset(id_ for id_, file in files.items() if test(id_, file)):
            return found
    return frozenset()


def _words(name: str) -> str:
    return _BETWEEN_WORDS.sub(" ", name.casefold()).strip()
