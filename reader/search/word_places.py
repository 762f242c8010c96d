"""Where each word of a text stands: of a long text remembered, so that the next query only has to look it up."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from reader.search.analysis import WORD, positions_in

_LONG = 20_000
"""Characters from which on going through a text again takes long enough to be seen."""
_REMEMBERED = 2
"""Long texts: the one on display, and the one before it."""


class WordPlaces:
    """The words of a text as they stand in it, numbered from 0."""

    def __init__(self, text: str) -> None:
        """Go through `text` once."""
        self.starts: list[int] = []
        """The offset where each word begins."""
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, match in enumerate(WORD.finditer(text)):
            self.starts.append(match.start())
            numbers[match[0]].append(number)
        self.numbers: Mapping[str, Sequence[int]] = numbers
        """The different words, each with its numbers."""

    def position(self, number: int) -> int:
        """Return how many terms stand one after the other before the word with this number."""
        longer, before = self._longer
        return number + before[bisect_left(longer, number)]

    @cached_property
    def _longer(self) -> tuple[list[int], list[int]]:
        """The words that take more than one position, and how many more all of them before each of these take."""
        more = ((positions_in(word) - 1, numbers) for word, numbers in self.numbers.items())
        longer = sorted((number, many) for many, numbers in more if many for number in numbers)
        return [number for number, _ in longer], list(accumulate((many for _, many in longer), initial=0))


def words_of(text: str) -> WordPlaces:
    """Return the words of `text`."""
    return _remembered(text) if len(text) >= _LONG else WordPlaces(text)


_remembered = lru_cache(_REMEMBERED)(WordPlaces)
