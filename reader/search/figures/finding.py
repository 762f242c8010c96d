"""Finding the passages that hold figures of a certain kind, and those figures in them."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
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

Keys = NDArray[np.int64]


class FigurePassages:
    """The passages that were found by their figures, as long as neither catalog nor rulings change."""

    def __init__(self) -> None:
        self._state: tuple[Hashable, Rulings] | None = None
        self._found: dict[Figured, Keys] = {}

    def of(self, state: Hashable, rulings: Rulings) -> "dict[Figured, Keys]":
        """Return the answers that hold for this `state` of the catalog and these `rulings`, to be added to."""
        if self._state != (state, rulings) or len(self._found) > _REMEMBERED:
            self._state, self._found = (state, rulings), {}
        return self._found


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
        """Return the keys, in order, of the passages with a figure that answers to all that is asked."""
        known = self._known.of(self._state, self._rulings())
        if figured not in known:
            asked = judged(figured.asked, no_passages, everything=False)
            listed = f"SELECT group_concat({KEY}) FROM figures {WITH_RULINGS} WHERE {asked.text}"  # noqa: S608 - values are apart
            rows: list[tuple[str | None]] = self._rows(listed, asked.values, watch)
            known[figured] = _distinct(np.fromstring(rows[0][0] or "" if rows else "", np.int64, sep=","))
        return known[figured]

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
