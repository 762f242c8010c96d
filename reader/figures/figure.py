"""A figure: one statistic as it stands in a text, with what it measures."""

from dataclasses import dataclass
from enum import StrEnum

from reader.articles.span import Span


class Kind(StrEnum):
    """What a number is. The first seven are figures; the rest are soft or excluded mentions."""

    PERCENT = "percent"
    CHANGE = "change"
    MONEY = "money"
    COUNT = "count"
    RATIO = "ratio"
    MEASURE = "measure"
    RANK = "rank"
    DURATION = "duration"
    AGE = "age"
    SMALL_NUMBER = "small_number"
    GENERATION = "generation"
    DATE = "date"
    YEAR = "year"
    TIME = "time"
    ORDINAL = "ordinal"
    NAME = "name"
    NUMBER = "number"


class Direction(StrEnum):
    """Where the measured quantity went."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Qualifier(StrEnum):
    """How exact the writer was."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    LESS = "<"


class Status(StrEnum):
    """Whether a mention is highlighted."""

    FIGURE = "figure"
    SOFT = "soft"
    """A quantity that a reader seldom wants marked: a duration, an age, "one of the …"."""
    EXCLUDED = "excluded"
    """A number that is no quantity: a year, a date, a name. `reason` says why."""


Value = int | float | tuple[float, float]
"""A number with its scale resolved (3.38 million is 3380000), or the two ends of a range."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention of a number; `text` is the raw words at `span`, which every other field explains.

    `unit` is `percent`, `percentage point`, an ISO 4217 code, a singular unit or noun phrase, with ` per …` for
    rates, or None. `subject`, `period`, `comparison` and `attribution` are words of the text, or None.
    """

    span: Span
    text: str
    kind: Kind
    value: Value | None
    unit: str | None = None
    direction: Direction = Direction.NONE
    qualifier: Qualifier = Qualifier.EXACT
    subject: str | None = None
    period: str | None = None
    comparison: str | None = None
    attribution: str | None = None
    status: Status = Status.FIGURE
    reason: str | None = None
    period_iso: str | None = None
    """`period` in the calendar, `2025-10` or `2025-Q3`, where the article's date or the text settles it."""


def to_json(figure: Figure) -> dict[str, object]:
    """Return the figure as the command line prints it; a range is a list of two numbers."""
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind.value,
        "value": list(figure.value) if isinstance(figure.value, tuple) else figure.value,
        "unit": figure.unit,
        "direction": figure.direction.value,
        "qualifier": figure.qualifier.value,
        "subject": figure.subject,
        "period": figure.period,
        "comparison": figure.comparison,
        "attribution": figure.attribution,
        "status": figure.status.value,
        "reason": figure.reason,
        "period_iso": figure.period_iso,
    }
