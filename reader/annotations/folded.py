"""Text folded for matching, never for display: what differs only in spaces, quotes, dashes or encoding is the same."""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.articles.span import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = "".join(map(chr, range(0xFF01, 0xFF5F))) + "￠￡￥￦"
_NARROW = "".join(map(chr, range(0x21, 0x7F))) + "¢£¥₩"
_PLAIN = str.maketrans(f"‘’‚‛′“”„‟″‐‑‒–−{_WIDE}", f"'''''\"\"\"\"\"-----{_NARROW}", _INVISIBLE)
_PIECES = re.compile(rf"(?P<blank>[{_INVISIBLE}]*+\s[\s{_INVISIBLE}]*)|(?P<ascii>[!-~]+)|(?P<other>[^\s!-~]+)")
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


@lru_cache(maxsize=4)
def fold(text: str) -> Folded:
    """Return `text` with white space runs as one space, composed (NFC), quotes, dashes and wide characters plain.

    Invisible characters are left out, and a minus is a hyphen: typesetters take one for the other.

    Takes time in proportion to the length of `text`.
    """
    pieces: list[str] = []
    starts, ends = array("i"), array("i")
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
            if starts and ends[-1] == start and pieces[-1] != " " and _continues(text[start]):
                start = starts.pop()
                ends.pop()
                pieces[-1] = pieces[-1][:-1]
            for cluster_start, cluster_end in _clusters(text, start, end):
                plain = unicodedata.normalize("NFC", text[cluster_start:cluster_end].translate(_PLAIN))
                pieces.append(plain)
                starts.extend([cluster_start] * len(plain))
                ends.extend([cluster_end] * len(plain))
    return Folded("".join(pieces), starts, ends)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each character of `text[start:end]`, with what belongs to it, starts and ends."""
    while start < end:
        after = start + 1
        while after < end and after - start < _LONGEST_CLUSTER and _continues(text[after]):
            after += 1
        yield start, after
        start = after


def _continues(character: str) -> bool:
    """Whether `character` belongs to the one before it: a mark, a part of a Korean syllable, nothing visible."""
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff" or character in _INVISIBLE
