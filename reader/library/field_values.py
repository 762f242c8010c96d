"""What a library has to complete a query with: its publishers, authors, tags, dates, files, units."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.articles.entry import ShelfEntry
from reader.errors import FileTrouble
from reader.printable import tidy_line
from reader.search.figures.units_used import units_used
from reader.search.language.completion import FieldValue, FieldValues


def field_values(entries: Sequence[ShelfEntry], cache: Path) -> FieldValues:
    """Return the values of fields in the library whose shelf is `entries`, the most frequent first.

    Each with the number of its articles, a unit with the number of its figures. May take a moment.
    """
    return {
        "publisher": _counted(entry.publisher for entry in entries),
        "author": _counted(author for entry in entries for author in entry.authors),
        "lang": _counted(entry.language for entry in entries),
        "date": _counted(part for entry in entries for part in _year_and_month(entry.date)),
        "tag": _counted(tag for entry in entries for tag in entry.tags),
        "article": tuple(FieldValue(tidy_line(entry.file), None) for entry in entries),
        "unit": _units(cache),
    }


def _counted(values: Iterable[str | None]) -> tuple[FieldValue, ...]:
    counts = Counter(plain for value in values if value and (plain := tidy_line(value)))
    return tuple(FieldValue(value, count) for value, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _year_and_month(date: str | None) -> Iterable[str]:
    return dict.fromkeys((date[:4], date[:7])) if date else ()


def _units(cache: Path) -> tuple[FieldValue, ...]:
    try:
        return tuple(FieldValue(tidy_line(unit), many) for unit, many in units_used(cache))
    except FileTrouble:  # whoever searches is told
        return ()
