"""When a period was, counted from the day an article came out: `October` in an article of 2025-11-14 is `2025-10`."""

import re

from reader.figures.pattern import pattern

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)  # noqa: SIM905
}
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = pattern(rf"\b({'|'.join(_MONTHS)})[a-z]*\b\.?(?:\s(?P<day>\d{{1,2}})(?!\d))?")
_DAY_BEFORE = pattern(r"(?<!\d)(\d{1,2})\s[a-z]")
_PART = pattern(rf"({'|'.join(_NTH)})[\s-](quarter|half)\b|\b([qh])([1-4])\b|\b([1-4])([qh])\b")
_VAGUE = pattern(r"\b(?:past|early|mid|late|beginning|start|months|weeks|years|quarters)\b")
_RELATIVE = {"last": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1}
_RELATED = pattern(rf"\b({'|'.join(_RELATIVE)})\s(?:\w+\s)?(year|month|quarter)\b")


def resolved(period: str, published: str | None) -> str | None:
    """Return `period` as `2025`, `2025-10`, `2025-10-14`, `2025-Q3` or `2025-H1`, or None where that would be a guess.

    A month or quarter without a year is the last one that had begun when the article came out.

    Args:
        period: words as the text has them.
        published: ISO date of the article, as far as known.
    """
    words = period.lower()
    named = [int(found) for found in _YEAR.findall(words)]
    if _VAGUE.search(words) or len(named) > 1 or len(_MONTH.findall(words)) > 1:
        return None
    year, month = _published(published)
    if part := _PART.search(words):
        return _part_of_year(part, named[0] if named else None, year, month)
    if found := _MONTH.search(words):
        return _month_of_year(words, found, named[0] if named else None, year, month)
    if named:
        return str(named[0])
    return _related(words, year, month)


def _published(published: str | None) -> tuple[int | None, int | None]:
    fields = (published or "").split("-")
    numbers = [int(field) if field.isdigit() else None for field in fields[:2]]
    return (numbers[0] if numbers else None), (numbers[1] if len(numbers) > 1 else None)


def _part_of_year(part: re.Match[str], named: int | None, year: int | None, month: int | None) -> str | None:
    number = _NTH[part[1]] if part[1] else int(part[4] or part[5])
    letter = (part[2] or part[3] or part[6])[0].upper()
    begins = (number - 1) * (3 if letter == "Q" else 6) + 1
    of = named or _last_begun(begins, year, month)
    return f"{of}-{letter}{number}" if of is not None and begins <= 12 else None


def _month_of_year(
    words: str, found: re.Match[str], named: int | None, year: int | None, month: int | None
) -> str | None:
    number = _MONTHS[found[1]]
    of = named or _last_begun(number, year, month)
    if of is None:
        return None
    before = _DAY_BEFORE.search(words, 0, found.start() + 1)
    day = found["day"] or (before[1] if before else None)
    return f"{of}-{number:02}-{int(day):02}" if day else f"{of}-{number:02}"


def _last_begun(begins: int, year: int | None, month: int | None) -> int | None:
    if year is None or month is None:
        return None
    return year if begins <= month else year - 1


def _related(words: str, year: int | None, month: int | None) -> str | None:
    match = _RELATED.search(words)
    if match is None or year is None:
        return None
    by = _RELATIVE[match[1]]
    if match[2] == "year":
        return str(year + by)
    if month is None:
        return None
    if match[2] == "month":
        counted = year * 12 + month - 1 + by
        return f"{counted // 12}-{counted % 12 + 1:02}"
    counted = year * 4 + (month - 1) // 3 + by
    return f"{counted // 4}-Q{counted % 4 + 1}"
