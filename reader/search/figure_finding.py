"""Finding the passages that hold figures of a certain kind, and those figures in them."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from reader.articles.span import Span
from reader.search.among import MOST_WORTH
from reader.search.database import Database
from reader.search.figure_sql import judged, no_passages
from reader.search.keys import KEY, NUMBER_OF_KEY, key_of
from reader.search.ruled_tables import WITH_RULINGS, Rulings, ruled_tables
from reader.search.tree import Figured


class FigureFinder:
    """Answers questions about the figures in the cache `folder`, as the user ruled on them, for one search."""

    def __init__(self, folder: Path, rulings: Callable[[], Rulings]) -> None:
        self._folder, self._rulings = folder, rulings
        self._database: Database | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()

    def passages(self, figured: Figured) -> Mapping[int, float]:
        """Return the keys of the passages with a figure that answers to all that is asked, all worth the same."""
        asked = judged(figured.asked, no_passages, everything=False)
        question = f"SELECT DISTINCT {KEY} FROM figures {WITH_RULINGS} WHERE {asked.text}"  # noqa: S608 - values are apart
        return dict.fromkeys((key for (key,) in self._rows(question, asked.values)), MOST_WORTH)

    def spans(self, wanted: Iterable[Figured], keys: Collection[int]) -> Mapping[int, Sequence[Span]]:
        """Return where figures that answer to one of `wanted` stand in the passages with these keys."""
        found = defaultdict(list)
        for figured in wanted:
            asked = judged(figured.asked, no_passages, everything=False)
            rows = self._rows(
                f"SELECT figures.number, figures.passage, start, stop FROM (SELECT DISTINCT {NUMBER_OF_KEY} AS number"  # noqa: S608
                f" FROM json_each(?)) CROSS JOIN figures USING (number) {WITH_RULINGS} WHERE {asked.text}",
                (json.dumps(list(keys)), *asked.values),
            )
            for number, passage, start, stop in rows:
                found[key_of(number, passage)].append(Span(start, stop))
        return found

    def _rows(self, question: str, values: Sequence[object]) -> list[tuple[int, ...]]:
        if self._database is None:
            self._database = ruled_tables(self._folder, self._rulings())
        return [] if self._database.is_anew else self._database.rows(question, values)
