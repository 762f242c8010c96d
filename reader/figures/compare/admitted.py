"""Which true values the words of a figure admit: `4.8` any that rounds to it, `more than 40` any above."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from reader.figures.figure import Direction, Figure, Qualifier

_INFINITE = Decimal("Infinity")
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?|\.(\d+)")
_WIDEST_ABOUT = Decimal("0.1")
"""How much of itself an approximate number may be off."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """All values from `low` to `high`; the ends themselves only where `closed`."""

    low: Decimal
    high: Decimal
    closed: bool

    def turned(self) -> "Admitted":
        """Return the same with every sign turned."""
        return Admitted(-self.high, -self.low, self.closed)


def signed_value(figure: Figure) -> Decimal | None:
    """Return the one number that `figure` gives, a fall below zero; None for ranges, bounds and rough numbers."""
    if figure.value is None or isinstance(figure.value, tuple) or figure.qualifier is not Qualifier.EXACT:
        return None
    value = _decimal(figure.value)
    return -abs(value) if figure.direction is Direction.DOWN else value


def admitted(figure: Figure) -> Admitted:
    """Return what `figure` may truly be, a fall below zero.

    A number admits what rounds to it in the digits written; an approximate one what rounds to it in its last digit that
    is not zero, but no more than a tenth of itself to either side; a range, its ends included, what lies in it.
    """
    if figure.value is None:
        return Admitted(-_INFINITE, _INFINITE, closed=False)
    falls = figure.direction is Direction.DOWN
    if isinstance(figure.value, tuple):
        low, high = sorted(map(_decimal, figure.value))
        size = Admitted(low, high, closed=True)
    else:
        value = _decimal(figure.value)
        size = _around(abs(value) if falls else value, figure)
    return size.turned() if falls and size.high > 0 else size


def all_admit_one(figures: Iterable[Figure]) -> bool:
    """Whether some value is admitted by every one of `figures`.

    Intervals of a line that meet two by two meet all in one place (Helly, 1923), so that it is enough to look at the
    highest lower and the lowest upper end.
    """
    each = [admitted(figure) for figure in figures]
    low, high = max(one.low for one in each), min(one.high for one in each)
    if low == high:
        return all(one.closed for one in each if low in (one.low, one.high))
    return low < high


def _around(value: Decimal, figure: Figure) -> Admitted:
    match figure.qualifier:
        case Qualifier.MORE:
            return Admitted(value, _INFINITE, closed=True)
        case Qualifier.LESS:
            return Admitted(-_INFINITE if figure.direction is Direction.NONE else Decimal(0), value, closed=True)
        case Qualifier.ABOUT:
            half = min(_last_place(value.normalize()) / 2, max(abs(value) * _WIDEST_ABOUT, _written_place(figure) / 2))
        case Qualifier.EXACT:
            half = _written_place(figure) / 2
    return Admitted(value - half, value + half, closed=False)


def _written_place(figure: Figure) -> Decimal:
    """Return what one more in the last digit written would add: 10,000 for `3.38 million`."""
    value = abs(_decimal(figure.value if isinstance(figure.value, int | float) else 0))
    match = _DIGITS.search(figure.text)
    if match is None:
        return _last_place(value)
    written = Decimal(match[0].replace(",", ""))
    scale = value / written if written else Decimal(1)
    return _last_place(written) * scale


def _last_place(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _decimal(value: float) -> Decimal:
    return Decimal(str(value))
