"""Conditions on figures: what `percent:>5`, `unit:CNY`, `period:2025-Q3` ask for, whatever looks it up."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.figures.days import Days, days_of
from reader.figures.figure import Kind
from reader.search.analysis import phrase_terms
from reader.search.language.amounts import Amount, amount, is_begun
from reader.search.language.dates import is_date
from reader.search.language.fields import AMOUNTS, DIRECTIONS, HAS, KIND, PERIOD, STATUS, UNIT, Field

_KINDS_OF_FIGURES = (Kind.PERCENT, Kind.CHANGE, Kind.MONEY, Kind.COUNT, Kind.RATIO, Kind.MEASURE, Kind.RANK)


_IN_CALENDAR = re.compile(r"\d{4}-[QH]|.*\.\.")
"""What cannot be the words of a period: these say when it is."""

_PART_OF_YEAR = re.compile(r"(?:\d{4}-(?:Q[1-4]?|H[12]?))?")


class Unusable(Exception):
    """What stands after a field asks for nothing; the message is a sentence for the user.

    `is_begun` tells that it may become something as one goes on typing.
    """

    def __init__(self, sentence: str, *, is_begun: bool = False) -> None:
        super().__init__(sentence)
        self.is_begun = is_begun


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these values."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One of these phrases, as terms, in the unit; in what it is counted against too where `is_rate`."""

    phrases: tuple[tuple[str, ...], ...]
    is_rate: bool


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """A period whose words, as the text has them or in the calendar, have `begins` at the beginning of a word."""

    begins: str


Meaning: TypeAlias = Amount | Choice | Unit | Days | PeriodWords
"""`Days` ask for a period that lies between them, both included."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What one figure must be like; `typed` is how it was asked for, after the colon."""

    field: str
    typed: str
    meaning: Meaning

    @property
    def names_others(self) -> bool:
        """Whether it asks for mentions that were not taken for figures."""
        if self.field == KIND.name and isinstance(self.meaning, Choice):
            return not set(self.meaning.values).intersection(_KINDS_OF_FIGURES)
        return self.field == STATUS.name


def condition(field: Field, typed: str) -> Condition:
    """Return what `typed` after `field` and a colon asks for.

    Raises:
        Unusable: that is nothing, or nothing yet.
    """
    plain = " ".join(typed.split())
    if not plain or (field in AMOUNTS and is_begun(plain)):
        raise Unusable(field.wants, is_begun=True)
    meaning = _READERS[field.name](plain)
    if meaning is None:
        raise Unusable(field.wants)
    return Condition(field.name, plain, meaning)


def choices(field: Field, typed: str) -> tuple[str, ...]:
    """Return the values of `field` that `typed` is, or else begins.

    Raises:
        Unusable: there is none.
    """
    wanted = typed.lower().rstrip("*").replace(" ", "_")
    if wanted in field.values:
        return (wanted,)
    found = tuple(value for value in field.values if value.startswith(wanted))
    if not found or not wanted:
        raise Unusable(field.wants, is_begun=not wanted)
    return found


def _choice_of(field: Field) -> Callable[[str], Choice]:
    return lambda typed: Choice(choices(field, typed))


def _unit(typed: str) -> Unit | None:
    phrases = dict.fromkeys(filter(None, map(phrase_terms, (typed, *_units_called(typed)))))
    return Unit(tuple(phrases), is_rate=any("per" in phrase for phrase in phrases)) if phrases else None


def _units_called(typed: str) -> Sequence[str]:
    """Return the units that `typed`, a sign, a symbol or a word, means beside a number."""
    from reader.figures.find import find_figures  # takes longer to import than most queries to answer

    found = []
    for text in (f"5 {typed}", f"5{typed}", f"{typed}5", f"{typed} 5"):
        figures = find_figures(text)
        if len(figures) == 1 and len(figures[0].span) == len(text) and figures[0].unit:
            found.append(figures[0].unit)
    return found


def _period(typed: str) -> Days | PeriodWords | None:
    iso = typed.upper()
    if _IN_CALENDAR.match(iso) and not all(is_date(end) or _PART_OF_YEAR.fullmatch(end) for end in iso.split("..", 1)):
        return None
    return days_of(iso) or PeriodWords(typed.lower().replace("-", " "))


_READERS: dict[str, Callable[[str], Meaning | None]] = {
    **{field.name: amount for field in AMOUNTS},
    **{field.name: _choice_of(field) for field in (*DIRECTIONS, STATUS, KIND, HAS)},
    UNIT.name: _unit,
    PERIOD.name: _period,
}
CONDITION_FIELDS = frozenset(_READERS)
"""Names of the fields of figures; `kind` is one of passages too, `has` one of notes."""
