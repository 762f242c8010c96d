"""What articles are told apart by in an answer: title, publisher, date and file, kept as long as the catalog does.

Few of thousands of articles are shown: what is known of one is read when it is asked for, of all when all are counted.
"""

import json
from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.articles.article import Metadata
from reader.articles.span import Span
from reader.search.answering.sums import Places
from reader.search.called import called_among
from reader.search.catalog.database import Database
from reader.search.catalog.records import name_record, read_metadata, read_name
from reader.search.catalog.tables import figures_to_come, open_tables
from reader.search.keys import key_of, parts_of

_Name = TypeVar("_Name", str, bytes)


@dataclass(frozen=True, slots=True)
class Label:
    """What a hit tells of its article."""

    id: str
    file: str
    title: str
    publisher: str | None
    date: str | None


class _Names(NamedTuple):
    """The id of an article and its file in the library, as the catalog has them."""

    id: bytes
    file: bytes


_KnownOf: TypeAlias = Callable[[Sequence[int]], Mapping[int, Metadata]]
"""Returns what is known of the articles read under these numbers, and perhaps of others."""


class Labels:
    """The labels of all articles that the catalog has at a moment, each in a row of its own."""

    def __init__(self, names: Mapping[int, _Names], known_of: _KnownOf) -> None:
        """Take the `names` of all articles by the number of each one's reading, and what tells the rest."""
        ordered = sorted(names.items())
        self._numbers = np.fromiter((number for number, _ in ordered), np.int64, len(ordered))
        self._names = [name for _, name in ordered]
        self._known_of = known_of
        self.called = called_among(lambda: {read_name(id_): read_name(file) for id_, file in names.values()})
        """Tells which articles a name means."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self._names)

    def label(self, row: int) -> Label:
        """Return what a hit tells of the article in this row."""
        number, (id_, file) = int(self._numbers[row]), self._names[row]
        known = self._known_of([number])[number]
        return Label(read_name(id_), read_name(file), _title(known, file), known.publisher, known.date)

    def rows(self, numbers: NDArray[np.int64]) -> Places:
        """Return the row of the article that was read under each of `numbers`, -1 where there is none."""
        if not len(self):
            return np.full(len(numbers), -1, np.intp)
        places = np.searchsorted(self._numbers, numbers)
        places[places == len(self)] = 0
        return np.where(self._numbers[places] == numbers, places, -1)

    def readings(self, typed: str) -> NDArray[np.int64]:
        """Return the numbers of the articles that `typed` means."""
        ids = {name_record(id_) for id_ in self.called(typed)}
        return self._numbers[[row for row, name in enumerate(self._names) if name.id in ids]]

    def keys(self, typed: str, passage: int) -> NDArray[np.int64]:
        """Return the keys, in order, of this passage in the articles that `typed` means."""
        keys = [key_of(number, passage) for number in self.readings(typed).tolist()]
        return np.array([key for key in keys if parts_of(key)[1] == passage], np.int64)  # there are no higher ones

    @cached_property
    def by_file(self) -> Places:
        """The place of each article in reading order."""
        return _ranks([name.file for name in self._names])

    @cached_property
    def by_date(self) -> Places:
        """The place of each article where the newest comes first, and those without a date last."""
        return -_ranks([known.date or "" for known in self._known])

    @cached_property
    def by_title(self) -> Places:
        """The place of each article by its title, whatever the case."""
        titles = (_title(known, name.file) for known, name in zip(self._known, self._names, strict=True))
        return _ranks([title.casefold() for title in titles])

    @cached_property
    def publishers(self) -> "Codes":
        """The publisher of each article."""
        return Codes(known.publisher for known in self._known)

    @cached_property
    def years(self) -> "Codes":
        """The year of each article."""
        return Codes(known.date and known.date[:4] for known in self._known)

    @cached_property
    def _known(self) -> Sequence[Metadata]:
        """What is known of each article."""
        numbers = self._numbers.tolist()
        return [*map(self._known_of(numbers).__getitem__, numbers)]


class Codes:
    """A value for each article, or none, as numbers: the place of the value among all, or the number of them all."""

    def __init__(self, values: Iterable[str | None]) -> None:
        listed = list(values)
        self.values = sorted({value for value in listed if value})
        numbers = {value: number for number, value in enumerate(self.values)}
        self.codes = np.array([numbers.get(value or "", len(numbers)) for value in listed], np.intp)


def _title(known: Metadata, file: bytes) -> str:
    return known.title or PurePosixPath(read_name(file)).stem


def _ranks(values: Sequence[_Name]) -> Places:
    """Return the rank of each of `values`, equals having the same."""
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    return np.array([ranks[value] for value in values], np.intp)


class LabelTable:
    """Reads labels, and pieces of the texts, from the catalog in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._database = open_tables(folder)
        self._known = _Known(self._database)
        self._names: Mapping[int, _Names] = {}
        self._state: Hashable = None
        self._labels = Labels({}, self._known.of)

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
            names = dict(self._database.rows("SELECT number, id, file FROM articles", read=_read_names))
            if names != self._names:
                self._known.forget_but(names)
                self._names, self._labels = names, Labels(names, self._known.of)
            self._state = state
        return self._labels

    def figures_to_come(self) -> int:
        """Return in how many articles figures have not been looked for yet."""
        return figures_to_come(self._database)

    def piece(self, number: int, span: Span) -> str:
        """Return what stands at `span` in the text read under `number`; nothing where it is there no more."""
        rows: list[tuple[str]] = self._database.rows(
            "SELECT substr(text, ?, ?) FROM texts WHERE number = ?", [span.start + 1, len(span), number]
        )
        return rows[0][0] if rows else ""


class _Known:
    """What is known of articles, each read from the catalog once: what was read under a number stays."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[int, Metadata] = {}

    def of(self, numbers: Sequence[int]) -> Mapping[int, Metadata]:
        """Return what is known of those read under `numbers`, among others; of one that was lost meanwhile nothing."""
        if unknown := [number for number in numbers if number not in self._known]:
            rows: list[tuple[int, Metadata]] = self._database.rows(
                "SELECT number, metadata FROM json_each(?) CROSS JOIN articles ON number = value",
                [json.dumps(unknown)],
                _read_known,
            )
            self._known.update(dict.fromkeys(unknown, Metadata()) | dict(rows))
        return self._known

    def forget_but(self, numbers: Container[int]) -> None:
        """Forget what was read under other numbers."""
        self._known = {number: known for number, known in self._known.items() if number in numbers}


def _read_names(number: int, id_: bytes, file: bytes) -> tuple[int, _Names]:
    return number, _Names(id_, file)


def _read_known(number: int, metadata: str) -> tuple[int, Metadata]:
    return number, read_metadata(metadata)
