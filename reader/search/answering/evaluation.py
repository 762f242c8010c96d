"""What the nodes of a query find in one part of the index: passages as a mask, words with how often they stand."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.articles.article import PassageKind
from reader.search.answering.occurrences import occurrences
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.answering.sums import Places
from reader.search.answering.watch import Watch
from reader.search.language.dates import between
from reader.search.language.fields import ARTICLE, DATE, KIND
from reader.search.language.tree import (
    Alike,
    And,
    Figured,
    Filter,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Noted,
    Or,
    Prefix,
    Within,
    Words,
)
from reader.search.segments.fields import KINDS, LEVELS, Level
from reader.search.segments.layout import Bits, Counts

_FIELDS = {"in": "heading"}
"""What a field is called in the index, where that is not its name in the query language."""

_FEW = 16
"""So many times fewer units are sorted; of more, all that there are get a count."""


class Keyed(NamedTuple):
    """Keys of passages, in order, and what each is worth."""

    keys: NDArray[np.int64]
    worth: NDArray[np.float32]


class Tally(NamedTuple):
    """The units in which something stands, in order, and how often in each."""

    units: Counts
    often: Counts


KeysOf: TypeAlias = Callable[[Figured | Noted, Watch], Keyed]
"""Looks up passages by what the index does not know, for as long as the watch says."""


class Evaluation:
    """Goes through one `part` for one search; what was looked up once is remembered.

    Raises, from each method that looks something up:
        Overtaken, TimeUp: as the watch says.
    """

    def __init__(self, part: Part, searched: Searched, keys_of: KeysOf, watch: Watch) -> None:
        self.part = part
        self._searched, self._keys_of, self._watch = searched, keys_of, watch
        self._tallies: dict[tuple[str, Leaf | Near], Tally] = {}
        self._keyed: dict[Node, tuple[Places, NDArray[np.float32]]] = {}

    def found(self, node: Node) -> Bits:
        """Return which passages that can be found answer to `node`."""
        return self._mask(node) & self.part.present[Level.PASSAGE]

    def tally(self, field: str, asked: Leaf | Near) -> Tally:
        """Return the units of `field` in which what is `asked` stands."""
        known = self._tallies.get((field, asked))
        if known is None:
            self._watch.check()
            known = self._tallies[field, asked] = self._counted(field, asked)
        return known

    def keyed(self, node: Figured | Noted) -> tuple[Places, NDArray[np.float32]]:
        """Return the passages that answer to `node`, and what each is worth."""
        if node not in self._keyed:
            keys, worth = self._keys_of(node, self._watch)
            passages, places = self.part.with_keys(keys)
            self._keyed[node] = passages, worth[places]
        return self._keyed[node]

    def _counted(self, field: str, asked: Leaf | Near) -> Tally:
        postings = self.part.postings.field(field)
        found = occurrences(asked, postings, partial(self._spelt_so, field))
        units = self.part.only_present(postings.units(found.firsts), postings.level)
        if found.are_sorted:
            return _runs(units)
        if len(units) * _FEW < len(postings.lengths):
            return _runs(np.sort(units))
        counts = np.bincount(units, minlength=len(postings.lengths))
        (present,) = np.nonzero(counts)
        return Tally(present.astype(np.uint32), counts[present].astype(np.uint32))

    def _spelt_so(self, field: str, asked: Fuzzy) -> Sequence[str]:
        return self._searched.vocabulary.spelt_alike(field, asked.term, asked.distance)

    def _mask(self, node: Node) -> Bits:
        self._watch.check()
        match node:
            case And(nodes):
                return self._all_of(nodes)
            case Or((first, *others)):
                mask = self._mask(first)
                for other in others:
                    mask = mask | self._mask(other)
                return mask
            case Not(inner):
                return ~self._mask(inner)
            case Within(field, leaf):
                return self._in_field(field, leaf)
            case Filter(field, value):
                return self._with_property(field, value)
            case Figured() | Noted():
                return self._marked(self.keyed(node)[0])
            case Alike(_, keys):
                return self._marked(self.part.with_keys(np.array(keys, np.int64))[0])
            case Words() | Prefix() | Fuzzy() | Near():
                return self._marked(self.tally("text", node).units)
            case _:
                raise ValueError(f"{node} is no question of a passage")

    def _all_of(self, nodes: tuple[Node, ...]) -> Bits:
        mask = self._mask(nodes[0])
        for node in nodes[1:]:
            if not mask.any():
                break
            mask = mask & self._mask(node)
        return mask

    def _in_field(self, field: str, leaf: Leaf) -> Bits:
        name = _FIELDS.get(field, field)
        return self._spread(name, self.tally(name, leaf).units)

    def _with_property(self, field: str, value: str) -> Bits:
        postings = self.part.postings
        if field == KIND.name:
            of_kind: Bits = postings.kinds == np.uint8(KINDS.index(PassageKind(value)))
            return of_kind
        if field == ARTICLE.name:
            return np.isin(postings.numbers, self._searched.labels.readings(value))[postings.article]
        known = postings.field(field)
        if field == DATE.name:
            first, last = (bisect_left(known.terms, end.encode()) for end in between(value))
            return self._spread(field, known.units(known.at(range(first, max(first, last)))))
        return self._spread(field, known.units(known.positions(value)))

    def _spread(self, field: str, units: Counts) -> Bits:
        level = LEVELS[field]
        marked = np.zeros(len(self.part.present[level]), np.bool_)
        marked[units] = True
        return self.part.spread(marked, level)

    def _marked(self, passages: Places | Counts) -> Bits:
        mask = np.zeros(len(self.part), np.bool_)
        mask[passages] = True
        return mask


def _runs(units: Counts) -> Tally:
    """Return each of `units`, which are in order, once, and how often it was there."""
    if not len(units):
        return Tally(units, units)
    firsts = np.flatnonzero(np.concatenate(([True], units[1:] != units[:-1])))
    return Tally(units[firsts], np.diff(firsts, append=len(units)).astype(np.uint32))
