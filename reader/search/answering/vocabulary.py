"""The terms of all parts of an index together, to find those that are spelt about like another."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.search.segments.postings import Postings

_LONGEST = 40
"""Letters of a term that may be meant by another."""


_Terms: TypeAlias = tuple[NDArray[np.str_], NDArray[np.int_]]


class Vocabulary:
    """The terms of the fields of several `segments`; what was asked once is remembered."""

    def __init__(self, segments: Sequence[Postings]) -> None:
        beginning = cache(partial(_terms_beginning, segments))
        self.spelt_alike = lru_cache(64)(partial(_spelt_alike, beginning))  # no methods: a circle keeps files mapped
        """Returns the terms of a field at most so many letters from a term, the first being right."""


def _spelt_alike(beginning: Callable[[str, str], _Terms], field: str, term: str, distance: int) -> Sequence[str]:
    if len(term) > _LONGEST + distance:
        return ()
    words, lengths = beginning(field, term[0])
    about_as_long = np.flatnonzero(np.abs(lengths - len(term)) <= distance)
    if not len(about_as_long):
        return ()
    words, lengths = words[about_as_long], lengths[about_as_long]
    letters = words.view(np.uint32).reshape(len(words), -1)[:, : int(lengths.max())]
    return [str(word) for word in words[_distances(term, letters, lengths) <= distance]]


def _terms_beginning(segments: Sequence[Postings], field: str, letter: str) -> _Terms:
    """Return the terms that begin with `letter`, and their lengths; those that are too long are left out."""
    found: set[bytes] = set()
    for segment in segments:
        terms = segment.field(field).terms
        places = terms.beginning(letter.encode(errors="replace"))
        found.update(terms[places.start : places.stop])
    words = sorted(word for term in found if len(word := term.decode()) <= _LONGEST)
    return np.array(words, dtype=f"U{_LONGEST}"), np.array([*map(len, words)], np.int_)


def _distances(term: str, letters: NDArray[np.uint32], lengths: NDArray[np.int_]) -> NDArray[np.int16]:
    """Return the Levenshtein distance of `term` to each row of `letters`, all rows of the well-known table at once."""
    steps = np.arange(letters.shape[1] + 1, dtype=np.int16)
    row = np.broadcast_to(steps, (len(letters), len(steps)))
    for number, letter in enumerate(term, 1):
        taken = row[:, :-1] + (letters != ord(letter))
        left_out = row + np.int16(1)
        left_out[:, 0] = number
        np.minimum(left_out[:, 1:], taken, out=left_out[:, 1:])
        row = np.minimum.accumulate(left_out - steps, axis=1) + steps
    return row[np.arange(len(letters)), lengths]
