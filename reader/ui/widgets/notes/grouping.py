"""The notes of a library in groups: by article, by tag, by day, by colour."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from reader.annotations.annotation import Color
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.library_note import LibraryNote

UNTAGGED = "without a tag"
_UNDATED = "without a date"


class Grouping(StrEnum):
    """What notes are put together by, in the order of the key that steps through them."""

    ARTICLE = "article"
    TAG = "tag"
    DAY = "day"
    COLOR = "colour"

    @property
    def following(self) -> "Grouping":
        """What comes next."""
        ways = list(Grouping)
        return ways[(ways.index(self) + 1) % len(ways)]


@dataclass(frozen=True, slots=True)
class Group:
    """What is said over notes that belong together; `key` tells groups of the same name apart."""

    key: str
    name: str
    date: str = ""
    many: int = 0
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class GroupedNote:
    """A note in one of its groups: one with two tags stands in two."""

    group: Group
    note: LibraryNote


def grouped(notes: Sequence[LibraryNote], grouping: Grouping) -> list[GroupedNote]:
    """Return `notes`, given article by article in reading order, in their groups.

    Articles are in the order of the alphabet, tags by how much they are used, days and the notes of one from the
    newest on, colours in the order of their keys; within tags and colours notes stay article by article.
    """
    by_title = sorted(notes, key=lambda note: (note.article.title.casefold(), note.article.id))
    return [*_WAYS[grouping](by_title)]


def _by_article(notes: Sequence[LibraryNote]) -> Iterator[GroupedNote]:
    for key, together in groupby(notes, key=lambda note: note.article.id):
        alike = [*together]
        known = alike[0].article.metadata
        date = spoken_date(known.date) if known.date else ""
        group = Group(key, alike[0].article.title, date, len(alike))
        yield from (GroupedNote(group, note) for note in alike)


def _by_tag(notes: Sequence[LibraryNote]) -> Iterator[GroupedNote]:
    tagged = defaultdict[str, list[LibraryNote]](list)
    for note in notes:
        for tag in dict.fromkeys(note.annotation.tags):
            tagged[tag].append(note)
    for tag in sorted(tagged, key=lambda tag: (-len(tagged[tag]), tag.casefold(), tag)):
        group = Group(f"#{tag}", f"#{tag}", many=len(tagged[tag]))
        yield from (GroupedNote(group, note) for note in tagged[tag])
    rest = [note for note in notes if not note.annotation.tags]
    yield from (GroupedNote(Group("", UNTAGGED, many=len(rest)), note) for note in rest)


def _by_day(notes: Sequence[LibraryNote]) -> Iterator[GroupedNote]:
    newest_first = sorted(notes, key=lambda note: note.annotation.modified, reverse=True)
    for day, together in groupby(newest_first, key=lambda note: note.annotation.modified[:10]):
        alike = [*together]
        group = Group(day, spoken_date(day) or _UNDATED, many=len(alike))
        yield from (GroupedNote(group, note) for note in alike)


def _by_color(notes: Sequence[LibraryNote]) -> Iterator[GroupedNote]:
    for color in Color:
        alike = [note for note in notes if note.annotation.color is color]
        group = Group(color, color.capitalize(), many=len(alike), color=color)
        yield from (GroupedNote(group, note) for note in alike)


_WAYS: Mapping[Grouping, Callable[[Sequence[LibraryNote]], Iterator[GroupedNote]]] = {
    Grouping.ARTICLE: _by_article,
    Grouping.TAG: _by_tag,
    Grouping.DAY: _by_day,
    Grouping.COLOR: _by_color,
}
