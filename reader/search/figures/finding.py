"""Finding the passages that hold figures of a certain kind, and those figures in them."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.articles.span import Span
from reader.search.answering.watch import NEVER, Watch
from reader.search.catalog.database import Database
from reader.search.figures.ruled_tables import WITH_RULINGS, Rulings, ruled_tables
from reader.search.figures.sql import judged, no_passages
from reader.search.keys import KEY, NUMBER_OF_KEY, key_of
from reader.search.language.tree import Figured

_REMEMBERED = 16
"""Questions whose answers are kept: as one types on, the conditions typed before are asked again with every letter."""

_TOGETHER = 1_000
"""Readings whose figures are judged at once, in some milliseconds."""

Keys = NDArray[np.int64]


@dataclass(slots=True)
class Begun:
    """What was found among the readings looked through so far."""

    keys: list[Keys] = field(default_factory=list)
    """Of passages, in order."""
    next: int = 0
    """The number of the first reading that was not looked through."""
    last: int | None = None
    """The number of the last reading there is, once that is known."""


class FigurePassages:
    """The passages that were found by their figures, as long as neither catalog nor rulings change."""

    def __init__(self) -> None:
        self._state: tuple[Hashable, Rulings] | None = None
        self._begun: dict[Figured, Begun] = {}

    def of(self, figured: Figured, state: Hashable, rulings: Rulings) -> Begun:
        """Return what is known for this `state` of the catalog and these `rulings`, to be gone on with."""
        if self._state != (state, rulings) or len(self._begun) > _REMEMBERED:
            self._state, self._begun = (state, rulings), {}
        return self._begun.setdefault(figured, Begun())


class FigureFinder:
    """Answers questions about the figures in the cache `folder`, as the user ruled on them, for one search.

    `known` are the passages found by earlier searches while `state` was the same.

    Raises, from each method:
        Overtaken, TimeUp: as the `watch` says, that of the method where it has one.
    """

    def __init__(
        self,
        folder: Path,
        rulings: Callable[[], Rulings],
        known: FigurePassages | None = None,
        state: Hashable = None,
        watch: Watch = NEVER,
    ) -> None:
        self._folder, self._rulings, self._watch = folder, rulings, watch
        self._known, self._state = known or FigurePassages(), state
        self._database: Database | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()

    def passages(self, figured: Figured, watch: Watch) -> Keys:
        """Return the keys, in order, of the passages with a figure that answers to all that is asked.

        A search that is stopped on the way leaves what it has found to the next one, which goes on from there.
        """
        begun = self._known.of(figured, self._state, self._rulings())
        if begun.last is None:
            begun.last = self._last_reading(watch)
        while begun.next <= begun.last:
            begun.keys.append(self._keys_among(figured, begun.next, watch))
            begun.next += _TOGETHER
        begun.keys = [np.concatenate(begun.keys)] if begun.keys else [np.zeros(0, np.int64)]
        return begun.keys[0]

    def _last_reading(self, watch: Watch) -> int:
        rows: list[tuple[int]] = self._rows("SELECT ifnull(max(number), -1) FROM figures", (), watch)
        return rows[0][0] if rows else -1

    def _keys_among(self, figured: Figured, first: int, watch: Watch) -> Keys:
        """Return the keys of passages among the readings from the number `first` on that are judged at once."""
        asked = judged(figured.asked, no_passages, everything=False)
        rows: list[tuple[str | None]] = self._rows(
            f"SELECT group_concat({KEY}) FROM figures {WITH_RULINGS}"  # noqa: S608 - values are apart
            f" WHERE figures.number BETWEEN ? AND ? AND {asked.text}",
            (first, first + _TOGETHER - 1, *asked.values),
            watch,
        )
        return _distinct(np.fromstring(rows[0][0] or "" if rows else "", np.int64, sep=","))

    def spans(self, wanted: Iterable[Figured], keys: Collection[int]) -> Mapping[int, Sequence[Span]]:
        """Return where figures that answer to one of `wanted` stand in the passages with these keys."""
        found = defaultdict(list)
        for figured in wanted:
            asked = judged(figured.asked, no_passages, everything=False)
            rows: list[tuple[int, int, int, int]] = self._rows(
                f"SELECT figures.number, figures.passage, start, stop FROM (SELECT DISTINCT {NUMBER_OF_KEY} AS number"  # noqa: S608
                f" FROM json_each(?)) CROSS JOIN figures USING (number) {WITH_RULINGS} WHERE {asked.text}",
                (json.dumps(list(keys)), *asked.values),
                self._watch,
            )
            for number, passage, start, stop in rows:
                found[key_of(number, passage)].append(Span(start, stop))
        return found

    def _rows(self, question: str, values: Sequence[object], watch: Watch) -> list[Any]:
        if self._database is None:
            self._database = ruled_tables(self._folder, self._rulings())
        if self._database.is_anew:
            return []
        with self._database.until(watch.check):
            return self._database.rows(question, values)


def _distinct(keys: Keys) -> Keys:
    """Return each of `keys` once, in order; for the first query of figures `np.unique` would import masked arrays."""
    ordered = np.sort(keys)
    return ordered[np.diff(ordered, prepend=-1) > 0]
