"""Where words, phrases, beginnings and words near each other stand in one field of a segment."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from reader.search.finding import shorter
from reader.search.language.tree import Fuzzy, Leaf, Near, Prefix, Words
from reader.search.segments.layout import Bits, Counts
from reader.search.segments.postings import FieldPostings

_MANY = 50_000
"""Positions from which on it is quicker to mark all that there are than to look each up."""

SpeltSo: TypeAlias = Callable[[Fuzzy], Sequence[str]]


class Occurrences(NamedTuple):
    """The first and the last position of each; by the first in order, where `are_sorted` says so."""

    firsts: Counts
    lasts: Counts
    are_sorted: bool = True


def occurrences(asked: Leaf | Near, field: FieldPostings, spelt_so: SpeltSo) -> Occurrences:
    """Return where what is `asked` stands in `field`; `spelt_so` tells which terms a fuzzy word may be."""
    match asked:
        case Words(_, terms, compound):
            phrase = _phrase(terms, field)
            return _together([phrase, _at(field.positions(compound))]) if compound else phrase
        case Prefix(start):
            others = [_at(field.positions(term)) for term in sorted(shorter(start))]
            return _together([_at(field.prefixed(start), are_sorted=False), *others])
        case Fuzzy():
            return _together([_at(field.positions(term)) for term in spelt_so(asked)])
        case Near(leaves, distance):
            return _near([occurrences(leaf, field, spelt_so) for leaf in leaves], distance, field)
        case _:
            raise ValueError(f"{asked} is not looked up in a field")


def _at(positions: Counts, *, are_sorted: bool = True) -> Occurrences:
    return Occurrences(positions, positions, are_sorted)


def _together(parts: Sequence[Occurrences]) -> Occurrences:
    """Return the occurrences of all `parts`."""
    present = [part for part in parts if len(part.firsts)]
    if len(present) < 2:
        return present[0] if present else _at(np.zeros(0, np.uint32))
    firsts, lasts = (np.concatenate(ends) for ends in zip(*(part[:2] for part in present), strict=True))
    return Occurrences(firsts, lasts, are_sorted=False)


def _phrase(terms: Sequence[str], field: FieldPostings) -> Occurrences:
    """Return where `terms` stand one after the other: where the rarest stands, less what the others rule out."""
    if len(terms) == 1:
        return _at(field.positions(terms[0]))
    rarest, *others = sorted(range(len(terms)), key=lambda place: field.count(terms[place]))
    firsts = field.positions(terms[rarest])
    firsts = firsts[firsts >= rarest] - np.uint32(rarest)
    for place in others:
        if not len(firsts):
            break
        firsts = firsts[_among(firsts + np.uint32(place), field.positions(terms[place]))]
    return Occurrences(firsts, firsts + np.uint32(len(terms) - 1))


def _among(wanted: Counts, positions: Counts) -> Bits:
    """Return which of the `wanted` positions are among `positions`; both are in order."""
    if len(wanted) > _MANY:
        return np.isin(wanted, positions, kind="table")
    places = np.searchsorted(positions, wanted)
    places[places == len(positions)] = 0
    found: Bits = positions[places] == wanted
    return found


def _near(sides: Sequence[Occurrences], distance: int, field: FieldPostings) -> Occurrences:
    """Return the occurrences of the last of `sides` that are near one of the side before it, and so on to the first.

    The positions of each unit are moved away from those of the last, by more than `distance`, so that no two are near.
    """
    reached = _apart(sides[0], distance, field)
    for side in sides[1:]:
        firsts, lasts, places = _apart(side, distance, field)
        begun = np.searchsorted(np.sort(reached[0]), lasts + distance, side="right")
        ended = np.searchsorted(np.sort(reached[1]), firsts - distance, side="left")
        found = begun > ended
        reached = firsts[found], lasts[found], places[found]
    last = sides[-1]
    return Occurrences(last.firsts[reached[2]], last.lasts[reached[2]], last.are_sorted)


def _apart(
    side: Occurrences, distance: int, field: FieldPostings
) -> tuple["np.ndarray[tuple[int], np.dtype[np.int64]]", ...]:
    """Return the ends of the occurrences, moved apart unit by unit, and the place of each."""
    shifts = field.units(side.firsts).astype(np.int64) * distance
    return side.firsts + shifts, side.lasts + shifts, np.arange(len(side.firsts))
