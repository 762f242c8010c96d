"""Words found as one types them: case, accents, line ends and runs of blanks make no difference."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from reader.articles.span import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
_PLAIN = str.maketrans("‘’‚‛′“”„‟″‐‑", "'''''\"\"\"\"\"--", _INVISIBLE)
_ODD = re.compile(r"(?P<blanks>\s{2,}|[^\S ])|(?P<other>[^\s!-~]+)")
"""What does not read as it stands, or in small letters."""
_BARRIER = "\n"
"""What stands between stretches: no words hold it, since blanks are spaces here, so nothing is found across."""


class _Plain(dict[str, str]):
    """What each character reads as, looked up once: of one form, without accents, small."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()
        """The characters that do not read as exactly one."""

    def __missing__(self, character: str) -> str:
        parts = unicodedata.normalize("NFKD", character.translate(_PLAIN)).casefold()
        self[character] = plain = "".join(part for part in parts if not unicodedata.combining(part)).translate(_PLAIN)
        if len(plain) != 1:
            self.uneven.add(character)
        return plain


_plain = _Plain()


class Findable:
    """Stretches of a text made ready for words to be found in them; takes time in proportion to their length."""

    def __init__(self, text: str, stretches: Iterable[Span]) -> None:
        """Find in `stretches` of `text`, which come in order; never across the gap between two of them."""
        self._origins = _Origins()
        pieces: list[str] = []
        for stretch in stretches:
            for piece, start in _pieces(text, stretch):
                self._origins.add(len(piece), start)
                pieces.append(piece)
        self._origins.add(0, len(text))
        self._text = "".join(pieces)

    def find(self, words: str) -> "Found":
        """Return where `words` stand, one place after the other; nowhere when they are nothing but blanks."""
        plain = re.sub(r"\s+", " ", "".join(map(_plain.__getitem__, words)))
        places = [] if plain in ("", " ") else [match.start() for match in re.finditer(re.escape(plain), self._text)]
        return Found(self._origins, places, len(plain))


def _pieces(text: str, stretch: Span) -> Iterator[tuple[str, int]]:
    """Yield `stretch` of `text` in pieces as they read, each with where it starts; a barrier comes behind."""
    done = stretch.start
    for match in _ODD.finditer(text, stretch.start, stretch.end):
        start, end = match.span()
        yield text[done:start].lower(), done
        if match.lastgroup == "blanks":
            yield " ", start
        else:
            yield from _characters(match.group(), start)
        done = end
    yield text[done : stretch.end].lower(), done
    yield _BARRIER, stretch.end


def _characters(characters: str, start: int) -> Iterator[tuple[str, int]]:
    plain = [*map(_plain.__getitem__, characters)]
    if _plain.uneven.isdisjoint(characters):
        yield "".join(plain), start
        return
    for offset, character in enumerate(plain, start):
        for part in character:
            yield part, offset
    yield "", start + len(characters)


class _Origins:
    """Where each character that is searched stands in the text it was made from, told by runs of them."""

    def __init__(self) -> None:
        self._begins: list[int] = []
        """Where each run begins in what is searched."""
        self._starts: list[int] = []
        """Where each run starts in the text."""
        self._length = 0

    def add(self, length: int, start: int) -> None:
        """Say that the next `length` characters stand from `start` on."""
        self._begins.append(self._length)
        self._starts.append(start)
        self._length += length

    def start(self, index: int) -> int:
        """Return where the character `index` of what is searched stands."""
        run = bisect_right(self._begins, index) - 1
        return self._starts[run] + index - self._begins[run]

    def end(self, index: int) -> int:
        """Return where the character `index` of what is searched ends, with whatever belongs to it."""
        start, behind = self.start(index), index + 1
        while self.start(behind) == start:
            behind += 1
        return self.start(behind)

    def first_from(self, offset: int) -> int:
        """Return the first character that is searched of those standing at `offset` or behind it."""
        run = bisect_left(self._starts, offset)
        if run == len(self._starts) or self._starts[run] == offset or run == 0:
            return self._begins[min(run, len(self._begins) - 1)]
        return min(self._begins[run - 1] + offset - self._starts[run - 1], self._begins[run])


class Found:
    """The places where words were found, counted from 0 in reading order.

    They may be many, a letter stands a hundred thousand times in a long article: only those asked for become spans.
    """

    def __init__(self, origins: _Origins, places: list[int], length: int) -> None:
        """Take where what is searched stands, the `places` found in it, and the `length` of each."""
        self._origins = origins
        self._places = places
        self._length = length

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> Span:
        """Return the place with this number, as a stretch of the text that holds whole characters."""
        place = self._places[number]
        return Span(self._origins.start(place), self._origins.end(place + self._length - 1))

    def first_from(self, offset: int) -> int:
        """Return the number of the first place that begins at `offset` or behind it; how many there are if none."""
        return bisect_left(self._places, self._origins.first_from(offset))

    def overlapping(self, span: Span) -> range:
        """Return the numbers of the places that share characters with `span`."""
        first = self.first_from(span.start)
        while first > 0 and self[first - 1].end > span.start:
            first -= 1
        return range(first, self.first_from(span.end))
