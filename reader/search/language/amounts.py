"""Amounts as people type them in a condition: `>5`, `>=1bn`, `2.5m`, `1,000`, `40%`, `5..10`, `3万`."""

import re
from dataclasses import dataclass
from math import inf

from reader.figures.number_words import SCALES
from reader.figures.numerals import numerals_in

OPERATORS = (">=", "<=", ">", "<", "=", "≥", "≤")
_OPERATOR = re.compile("|".join(OPERATORS))
_SAME = {"≥": ">=", "≤": "<="}


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers from `low` to `high`, either of which may be infinite, and may itself be left out."""

    low: float = -inf
    high: float = inf
    without_low: bool = False
    without_high: bool = False


def is_begun(typed: str) -> bool:
    """Whether `typed` is the beginning of an amount, such as `>`, that says nothing yet."""
    return typed.strip(" .-") in ("", *OPERATORS)


def amount(typed: str) -> Amount | None:
    """Return what `typed` says, None where that is no amount."""
    operator = _OPERATOR.match(typed)
    if operator is None:
        first, between, last = typed.partition("..")
        return _between(first, last) if between else _exactly(first)
    number = _number(typed[operator.end() :])
    if number is None:
        return None
    match _SAME.get(operator[0], operator[0]):
        case ">":
            return Amount(low=number, without_low=True)
        case ">=":
            return Amount(low=number)
        case "<":
            return Amount(high=number, without_high=True)
        case "<=":
            return Amount(high=number)
        case _:
            return Amount(number, number)


def _exactly(typed: str) -> Amount | None:
    number = _number(typed)
    return None if number is None else Amount(number, number)


def _between(first: str, last: str) -> Amount | None:
    low, high = (_number(first) if first else -inf), (_number(last) if last else inf)
    return None if low is None or high is None else Amount(min(low, high), max(low, high))


def _number(typed: str) -> float | None:
    """Return the number that `typed` is, its scale word possibly half typed."""
    plain = typed.strip().rstrip(".,").removesuffix("%").rstrip()
    text = f"${plain}"  # after a sign of money `m` and `b` are scales, not metres and bytes
    numeral = next(numerals_in(text, 1, len(text)), None)
    if numeral is None or numeral.start != 1 or isinstance(numeral.value, tuple):
        return None
    if numeral.end == len(text):
        return numeral.value
    begun = text[numeral.end :].strip().lower()
    scale = next((SCALES[word] for word in SCALES if word.startswith(begun)), None)
    return None if scale is None else numeral.value * scale
