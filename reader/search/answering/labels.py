"""What articles are told apart by in an answer: title, publisher, date and file, kept as long as the catalog does."""

import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.articles.span import Span
from reader.search.answering.sums import Places
from reader.search.called import called_among
from reader.search.catalog.records import read_metadata, read_name
from reader.search.catalog.tables import open_tables
from reader.search.keys import key_of, parts_of


@dataclass(frozen=True, slots=True)
class Label:
    """What a hit tells of its article."""

    id: str
    file: str
    title: str
    publisher: str | None
    date: str | None


class Labels:
    """The labels of all articles that the catalog has at a moment, each in a row of its own."""

    def __init__(self, labels: Mapping[int, Label]) -> None:
        """Take `labels` by the number of each article's reading."""
        ordered = sorted(labels.items())
        self._numbers = np.fromiter((number for number, _ in ordered), np.int64, len(ordered))
        self.labels: Sequence[Label] = [label for _, label in ordered]
        self.called = called_among(lambda: {label.id: label.file for _, label in ordered})  # no circle with `self`
        """Tells which articles a name means."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.labels)

    def rows(self, numbers: NDArray[np.int64]) -> Places:
        """Return the row of the article that was read under each of `numbers`, -1 where there is none."""
        if not len(self):
            return np.full(len(numbers), -1, np.intp)
        places = np.searchsorted(self._numbers, numbers)
        places[places == len(self)] = 0
        return np.where(self._numbers[places] == numbers, places, -1)

    def readings(self, typed: str) -> NDArray[np.int64]:
        """Return the numbers of the articles that `typed` means."""
        articles = self.called(typed)
        return self._numbers[[row for row, label in enumerate(self.labels) if label.id in articles]]

    def keys(self, typed: str, passage: int) -> NDArray[np.int64]:
        """Return the keys, in order, of this passage in the articles that `typed` means."""
        keys = [key_of(number, passage) for number in self.readings(typed).tolist()]
        return np.array([key for key in keys if parts_of(key)[1] == passage], np.int64)  # there are no higher ones

    @cached_property
    def by_file(self) -> Places:
        """The place of each article in reading order."""
        return _ranks([label.file for label in self.labels])

    @cached_property
    def by_date(self) -> Places:
        """The place of each article where the newest comes first, and those without a date last."""
        dates = [label.date or "" for label in self.labels]
        return -_ranks(dates)

    @cached_property
    def by_title(self) -> Places:
        """The place of each article by its title, whatever the case."""
        return _ranks([label.title.casefold() for label in self.labels])

    @cached_property
    def publishers(self) -> "Codes":
        """The publisher of each article."""
        return Codes(label.publisher for label in self.labels)

    @cached_property
    def years(self) -> "Codes":
        """The year of each article."""
        return Codes(label.date and label.date[:4] for label in self.labels)


class Codes:
    """A value for each article, or none, as numbers: the place of the value among all, or the number of them all."""

    def __init__(self, values: Iterable[str | None]) -> None:
        listed = list(values)
        self.values = sorted({value for value in listed if value})
        numbers = {value: number for number, value in enumerate(self.values)}
        self.codes = np.array([numbers.get(value or "", len(numbers)) for value in listed], np.intp)


def _ranks(values: Sequence[str]) -> Places:
    """Return the rank of each of `values`, equals having the same."""
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    return np.array([ranks[value] for value in values], np.intp)


class LabelTable:
    """Reads labels, and pieces of the texts, from the catalog in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._database = open_tables(folder)
        self._files: Mapping[int, bytes] = {}
        self._known: Mapping[int, Label] = {}
        self._state: Hashable = None
        self._labels = Labels({})

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def is_replaced(self) -> bool:
        """Whether the catalog was thrown away since this was made: what is read here is not what others write."""
        return self._database.is_replaced

    @property
    def state(self) -> Hashable:
        """What is another one as soon as anybody has changed the catalog."""
        return tuple(self._database.rows("PRAGMA data_version"))

    def moment(self) -> AbstractContextManager[None]:
        """Read the catalog as it is now, whatever others write meanwhile."""
        return self._database.moment()

    def labels(self) -> Labels:
        """Return the labels of all articles as they are now; the same object as long as nothing has changed in them."""
        if (state := self.state) != self._state:
            rows: list[tuple[int, bytes]] = self._database.rows("SELECT number, file FROM articles")
            files = dict(rows)
            if files != self._files:
                self._take_in(files)
            self._state = state
        return self._labels

    def figures_to_come(self) -> int:
        """Return in how many articles figures have not been looked for yet."""
        rows: list[tuple[int]] = self._database.rows("SELECT count(*) FROM articles WHERE figures IS NULL")
        return rows[0][0] if rows else 0

    def piece(self, number: int, span: Span) -> str:
        """Return what stands at `span` in the text read under `number`; nothing where it is there no more."""
        rows: list[tuple[str]] = self._database.rows(
            "SELECT substr(text, ?, ?) FROM texts WHERE number = ?", [span.start + 1, len(span), number]
        )
        return rows[0][0] if rows else ""

    def _take_in(self, files: Mapping[int, bytes]) -> None:
        """Read the labels that are not known yet: what was read under a number stays, only its file may be renamed."""
        unknown = [number for number, file in files.items() if self._files.get(number) != file]
        rows: list[tuple[int, Label]] = self._database.rows(
            "SELECT number, articles.id, file, articles.path, metadata"
            " FROM json_each(?) CROSS JOIN articles ON number = value",
            [json.dumps(unknown)],
            _read_label,
        )
        known = {**self._known, **dict(rows)}
        self._known = {number: known[number] for number in files if number in known}
        self._files, self._labels = files, Labels(self._known)


def _read_label(number: int, id_: bytes, file: bytes, path: bytes, metadata: str) -> tuple[int, Label]:
    about = read_metadata(metadata)
    title = about.title or Path(read_name(path)).stem
    return number, Label(read_name(id_), read_name(file), title, about.publisher, about.date)
