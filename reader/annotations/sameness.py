"""Which notes are there already: known by their ids, or else by what they say."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable

from reader.annotations.annotation import Annotation
from reader.annotations.tags import as_word
from reader.printable import printable

_LINE_ENDS = re.compile(r"\r\n?")


def not_yet_among(present: Iterable[Annotation], coming: Iterable[Annotation]) -> list[Annotation]:
    """Return those of `coming` that are not among `present`, by id, or else by quote, note and tags.

    Two notes that say the same at two places stay two: each of `present` stands for one of `coming` at most. Tags are
    compared as the words that a format without blanks in tags makes of them.
    """
    there = {one.id: one for one in present}
    by_id = {one.id: one for one in coming}
    unmatched = Counter(_said(one) for name, one in there.items() if name not in by_id)
    missing = []
    for name, one in by_id.items():
        if name in there:
            continue
        if unmatched[_said(one)]:
            unmatched[_said(one)] -= 1
        else:
            missing.append(one)
    return missing


def _said(one: Annotation) -> Hashable:
    return (
        _as_written(one.quote),
        _as_written(one.note),
        frozenset(as_word(printable(tag)).lstrip(".") for tag in one.tags),
        one.ruling,
    )


def _as_written(text: str) -> str:
    """Return `text` as a file for other programs tells it, however that writes blanks and controls."""
    return " ".join(printable(_LINE_ENDS.sub("\n", text)).split())
