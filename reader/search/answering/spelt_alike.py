"""Terms spelt about so: the distance to all terms with the same first letter, worked out for all of them at once."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.search.segments.terms import Terms

_LONGEST = 40
"""Letters of a term that may be meant by another."""


def spelt_alike(term: str, distance: int, terms: Terms) -> list[str]:
    """Return those of `terms` that are at most `distance` letters from `term`, the first letter being right."""
    if len(term) > _LONGEST + distance:
        return []
    words, lengths = _beginning(term[0], terms)
    about_as_long = np.flatnonzero(np.abs(lengths - len(term)) <= distance)
    if not len(about_as_long):
        return []
    words, lengths = words[about_as_long], lengths[about_as_long]
    letters = words.view(np.uint32).reshape(len(words), -1)[:, : int(lengths.max())]
    return [str(word) for word in words[_distances(term, letters, lengths) <= distance]]


@lru_cache(8)
def _beginning(letter: str, terms: Terms) -> tuple[NDArray[np.str_], NDArray[np.int_]]:
    """Return the terms that begin with `letter`, and their lengths; those that are too long are left out."""
    places = terms.beginning(letter.encode(errors="replace"))
    found = [word for term in terms[places.start : places.stop] if len(word := term.decode()) <= _LONGEST]
    words = np.array(found, dtype=f"U{_LONGEST}")
    return words, np.char.str_len(words)


def _distances(term: str, letters: NDArray[np.uint32], lengths: NDArray[np.int_]) -> NDArray[np.int16]:
    """Return the Levenshtein distance of `term` to each row of `letters`, row by row of the well-known table."""
    steps = np.arange(letters.shape[1] + 1, dtype=np.int16)
    row = np.broadcast_to(steps, (len(letters), len(steps)))
    for number, letter in enumerate(term, 1):
        taken = row[:, :-1] + (letters != ord(letter))
        left_out = row + np.int16(1)
        left_out[:, 0] = number
        np.minimum(left_out[:, 1:], taken, out=left_out[:, 1:])
        row = np.minimum.accumulate(left_out - steps, axis=1) + steps
    return row[np.arange(len(letters)), lengths]
