"""The words met so far, as numbers: each word as it stands is analysed once, and then looked up.

What `analysis` says of a word is kept in tables, so that a whole batch of words becomes terms and positions at once.
A run of CJK characters is hardly ever met again: each of its pairs is taken for a word, and so is its last character.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import add
from weakref import WeakMethod

import numpy as np

from reader.search.analysis import CJK_CHARACTER, LONGEST_REMEMBERED, WORD, analyse, is_cjk
from reader.search.segments.layout import Bits, Counts

BEFORE = 2**32 - 1
"""The place of a token that shares the last position before its word: adding it goes one back."""

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Tables:
    """What each word is found by, at the place that is its number."""

    lengths: Counts
    """How many positions it takes."""
    bounds: Counts
    """Where its tokens begin among all tokens, and, one entry more, where the last word's end."""
    numerals: Bits
    """Whether it has a digit."""
    terms: Counts
    """For each token the number of its term."""
    places: Counts
    """For each token its position within its word, or `BEFORE`; those of a word are in order."""


class Vocabulary:
    """Gives a number to each word, and one to each term."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words = _Numbers(self._add_word)
        self._pairs = _Numbers(self._add_pair)
        self._lasts = _Numbers(self._add_last)
        self._values = _Numbers(self._add_value)
        self.forget()

    def __len__(self) -> int:
        return len(self._lengths)

    def forget(self) -> None:
        """Begin anew; numbers that were given mean nothing any more."""
        self._lengths, self._bounds, self._numerals = array("I"), array("I", [0]), array("B")
        self._token_terms, self._token_places = array("I"), array("I")
        self._terms: list[str] = []
        for numbers in (self._numbers, self._words, self._pairs, self._lasts, self._values):
            numbers.clear()

    def words(self, text: str) -> Iterable[int]:
        """Return the numbers of the words of `text`."""
        words = WORD.findall(text)
        if text.isascii() or not CJK_CHARACTER.search(text):
            return map(self._words.__getitem__, words)
        return self._words_and_runs(words)

    def value(self, value: str) -> int:
        """Return the number of a word whose only term is `value` as it is."""
        return self._values[value]

    def terms(self) -> list[str]:
        """Return the terms by their numbers."""
        return self._terms

    def tables(self) -> Tables:
        """Return what the words are found by."""
        return Tables(
            lengths=np.array(self._lengths, np.uint32),
            bounds=np.array(self._bounds, np.uint32),
            numerals=np.array(self._numerals, np.bool_),
            terms=np.array(self._token_terms, np.uint32),
            places=np.array(self._token_places, np.uint32),
        )

    def _words_and_runs(self, words: list[str]) -> Iterator[int]:
        for word in words:
            if len(word) > 1 and is_cjk(word):
                yield from map(self._pairs.__getitem__, map(add, word, word[1:]))
                yield self._lasts[word[-1]]
            else:
                yield self._words[word]

    def _add_word(self, word: str) -> int:
        tokens, length = analyse(word)
        places = sorted((token.position, self._term(token.term)) for token in tokens)
        return self._add(places, length, has_digit=_DIGIT.search(word) is not None)

    def _add_pair(self, pair: str) -> int:
        """Add a pair of CJK characters, which stands for its first one too."""
        number = self._numbers.get(pair)
        if number is None:  # there are many: a pair is looked up among the pairs
            number = self._new_term(pair)
        return self._add([(0, number), (0, self._term(pair[0]))], 1)

    def _add_last(self, character: str) -> int:
        """Add the last character of a run, which has no position of its own."""
        return self._add([(BEFORE, self._term(character))], 0)

    def _add_value(self, value: str) -> int:
        return self._add([(0, self._term(value.encode(errors="replace").decode()))], 1)

    def _term(self, term: str) -> int:
        number = self._numbers.get(term)
        if number is not None:
            return number
        if term in self._pairs:
            return self._token_terms[self._bounds[self._pairs[term]]]
        number = self._numbers[term] = self._new_term(term)
        return number

    def _new_term(self, term: str) -> int:
        self._terms.append(term)
        return len(self._terms) - 1

    def _add(self, places: list[tuple[int, int]], length: int, *, has_digit: bool = False) -> int:
        for place, term in places:
            self._token_places.append(place)
            self._token_terms.append(term)
        self._lengths.append(length)
        self._bounds.append(len(self._token_terms))
        self._numerals.append(has_digit)
        return len(self._lengths) - 1


class _Numbers(dict[str, int]):
    """Numbers of words; one that is asked for the first time is added, as long as there is a vocabulary."""

    def __init__(self, add: Callable[[str], int]) -> None:
        super().__init__()
        self._add = WeakMethod(add)  # a circle would keep all words until the collector comes, which is seldom

    def __missing__(self, word: str) -> int:
        add = self._add()
        if add is None:
            raise KeyError(word)
        number = add(word)
        if len(word) <= LONGEST_REMEMBERED:
            self[word] = number
        return number
