"""How a compared figure is put in words: the number as the article has it, with where it went and how exact it is."""

from reader.figures.compare.measure import Measure, Verdict
from reader.figures.compare.verdict import periods_differ
from reader.figures.figure import Direction, Figure, Qualifier

_DIRECTIONS = {Direction.UP: "up", Direction.DOWN: "down", Direction.NONE: ""}
_EXACTNESS = {Qualifier.EXACT: "", Qualifier.ABOUT: "about", Qualifier.MORE: "over", Qualifier.LESS: "under"}


def number_of(figure: Figure) -> str:
    """Return the number as written, such as `up about 50 percent`."""
    return " ".join(
        [*filter(None, (_DIRECTIONS[figure.direction], _EXACTNESS[figure.qualifier])), *figure.text.split()]
    )


def period_of(figure: Figure) -> str:
    """Return the period as the text words it, and in the calendar where that says more."""
    words = " ".join((figure.period or "").split())
    if figure.period_iso is None or figure.period_iso == words:
        return words
    return f"{words} ({figure.period_iso})" if words else figure.period_iso


def title_of(measure: Measure) -> str:
    """Return what is measured and in what, such as `exports (change in percent)`."""
    return " ".join([*measure.subject.split(), *([f"({unit})"] if (unit := unit_of(measure)) else [])])


def unit_of(measure: Measure) -> str:
    """Return what the values are given in, such as `change in percent`; empty for plain numbers."""
    if not measure.unit:
        return ""
    return f"change in {measure.unit}" if measure.aspect.is_change else measure.unit


def short_of(measure: Measure) -> str:
    """Return the verdict in a few words."""
    if measure.verdict is Verdict.DIFFERENT_PERIOD and not periods_differ(measure.rows):
        return "periods not known"
    return measure.verdict.short


def outcome_of(measure: Measure) -> str:
    """Return what comes of the comparison, with the spread where there is one."""
    return measure.told if measure.spread is None else f"{measure.told} Spread: {measure.spread:,}."
