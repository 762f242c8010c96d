"""Dates as a query asks for them: `date:2025-10` and `date:2025-09..2025-11`."""

import re
from contextlib import suppress
from datetime import date

_WHOLE_DAY = len("2025-10-14")
_YEAR, _MONTH = r"(?:1\d|20)\d\d", "(?:0[1-9]|1[0-2])"
_BEGUN = re.compile(rf"1\d{{0,2}}|2|20\d?|{_YEAR}(?:-(?:[01]|{_MONTH})?)?|{_YEAR}-{_MONTH}-[0-3]?")


def asked_dates(typed: str) -> str | None:
    """Return `typed` with the earlier end first; None where it is no year, month or day, nor two with `..` between.

    Each may be half typed, `2025-1` for what begins so; one of two may be left out.
    """
    first, dots, last = typed.partition("..")
    first, last = first.removesuffix("."), last.removesuffix(".")
    if not (first or last) or not all(is_date(end) for end in (first, last) if end):
        return None
    if last and first > _end(last):
        first, last = last, first
    return first + dots + last


def is_date(typed: str) -> bool:
    """Whether `typed` is a year, month or day, or the beginning of one."""
    if len(typed) < _WHOLE_DAY:
        return _BEGUN.fullmatch(typed) is not None
    with suppress(ValueError):
        return date.fromisoformat(typed).isoformat() == typed
    return False


def between(asked: str) -> tuple[str, str]:
    """Return what dates lie between, the last excluded, where `asked` is a year, month or day, or two such ends.

    They are text that sorts; an end left open is as early, or as late, as any date.
    """
    first, is_range, last = asked.partition("..")
    return first, _end(last if is_range else first)


def _end(date: str) -> str:
    return date + "~"
