"""Text folded for matching, never for display: what differs only in white space, quotes or encoding reads the same."""

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from reader.articles.span import Span

_PLAIN = str.maketrans("‘’‚‛′“”„‟″‐‑", "'''''\"\"\"\"\"--", "\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060\ufeff")
_PIECES = re.compile(r"(?P<blank>\s+)|(?P<ascii>[!-~]+)|(?P<other>[^\s!-~]+)")
_LONGEST_CLUSTER = 30
"""Characters composed together at most, as in Unicode's stream-safe format: sorting marks takes quadratic time."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded, and for each of its characters where the original it stands for starts and ends."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def original(self, start: int, end: int) -> Span:
        """Return the stretch of the original that `text[start:end]`, which is not empty, stands for."""
        return Span(self.starts[start], self.ends[end - 1])

    def offset(self, original: int) -> int:
        """Return where in `text` the place `original` of the original is."""
        return bisect_left(self.starts, original)


@lru_cache(maxsize=2)
def fold(text: str) -> Folded:
    """Return `text` with white space runs as one space, composed (NFC), quotes plain, invisible characters left out.

    Takes time in proportion to the length of `text`.
    """
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    for match in _PIECES.finditer(text):
        start, end = match.span()
        if match.lastgroup == "ascii":
            pieces.append(match.group())
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        elif match.lastgroup == "blank":
            pieces.append(" ")
            starts.append(start)
            ends.append(end)
        else:
            _fold_others(text, start, end, pieces, starts, ends)
    return Folded("".join(pieces), starts, ends)


def folded(text: str) -> str:
    """Return a short `text` as `fold` does, without white space around it."""
    return fold(text).text.strip()


def _fold_others(text: str, start: int, end: int, pieces: list[str], starts: "array[int]", ends: "array[int]") -> None:
    """Fold the characters beyond ASCII at `start` to `end`, composing marks with the character they belong to."""
    if _continues(text[start]) and start and not text[start - 1].isspace():
        start -= 1
        pieces[-1] = pieces[-1][:-1]
        del starts[-1], ends[-1]
    while start < end:
        after = start + 1
        while after < end and after - start < _LONGEST_CLUSTER and _continues(text[after]):
            after += 1
        plain = unicodedata.normalize("NFC", text[start:after]).translate(_PLAIN)
        pieces.append(plain)
        starts.extend([start] * len(plain))
        ends.extend([after] * len(plain))
        start = after


def _continues(character: str) -> bool:
    """Whether `character` may combine with the one before it: a mark, or a part of a Korean syllable."""
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff"
