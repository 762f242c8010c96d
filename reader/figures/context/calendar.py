"""When a period was, counted from the day an article came out: `October` in an article of 2025-11-14 is `2025-10`."""

import re
from dataclasses import dataclass

from reader.figures.context.stretch import Stretch, stretch_of
from reader.figures.pattern import pattern

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)  # noqa: SIM905
}
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_NTH |= {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}
_COUNTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)  # noqa: SIM905
}
_COUNTS |= {"一": 1, "两": 2, "三": 3, "四": 4}
_LENGTHS = {"month": 1, "quarter": 3, "qtr": 3, "half": 6, "year": 12, "q": 3, "h": 6, "季度": 3, "半年": 6, "个月": 1}

_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = pattern(
    rf"\b({'|'.join(_MONTHS)})[a-z]*\b\.?(?:\s(?P<day>\d{{1,2}}|{'|'.join(_COUNTS)})(?!\w))?|(?<!\d)(\d{{1,2}})\s?月"
)
_DAY_BEFORE = pattern(r"(?<!\d)(\d{1,2})\s[a-z]")
_CHINESE_DAY = pattern(r"月\s?(\d{1,2})\s?日")
_CHINESE_MONTHS = pattern(r"(?<!\d)(\d{1,2})\s?[-–—至到]\s?(\d{1,2})\s?月")
_PART = pattern(
    rf"({'|'.join(_NTH)})[\s-]?(quarter|qtr|half|季度|半年)|\b([qh])([1-4])\b|\b([1-4])([qh])\b|\b([1-4])q(?=\d)"
)
_FIRST_OF = pattern(rf"(?:\bfirst\s|前)({'|'.join(_COUNTS)}|\d{{1,2}})\s?(month|quarter|个月|季度)")
_VAGUE = pattern(
    r"\b(?:past|early|mid|late|beginning|start|weeks|years|peak|high|low|record|same|fiscal|fy|season|decade"
    r"|last\s(?:\w+\s)?(?:months|quarters)|ended|ending)\b"
    rf"|\b(?:year|yr|qtr|quarter|half|mths|months|weeks)\s(?:to\s|end\s|[a-z]{{3,9}}\.?\s(?:\d{{1,2}}|{'|'.join(_COUNTS)})\b)"
    r"|\d{4}[-–/]\d\d(?!\d)|年初|同期|近"
)
_RELATIVE = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "the": 0, "next": 1}
_RELATED = pattern(rf"\b({'|'.join(_RELATIVE)})\s(?:\w+\s)?(year|(?<!the\s)(?:month|quarter))\b")
_CHINESE_RELATED = {"去年": ("year", -1), "上年": ("year", -1), "今年": ("year", 0), "上月": ("month", -1)}
_EARLIER = pattern(
    r"(?:\b(?:a|one)\s(year|month|quarter)\s(?:earlier|ago|before|prior)|(year)-(?:earlier|ago)|(上?去?年)同期"
    r"|\bsame\s(?:period|months?|quarter|time)\s(?:of\s|in\s)?(?:last|a|the\sprevious|the\spreceding)\s(year)(?:\s(?:earlier|ago|before))?"
    r"|\b(?:the\s)?(?:previous|preceding|prior)\s(year|month|quarter))\Z"
)


@dataclass(frozen=True, slots=True)
class Day:
    """What a passage counts its periods from: the day it came out, ISO 8601, and the year it spoke of last."""

    published: str | None = None
    spoken_year: int | None = None

    @property
    def month(self) -> Stretch | None:
        """The month in which the article came out, as far as known."""
        found = stretch_of((self.published or "")[:7])
        return found if found is not None and found.first == found.last else None

    @property
    def year(self) -> int | None:
        """The year in which the article came out, as far as known."""
        found = stretch_of((self.published or "")[:4])
        return found.first // 12 if found is not None else None


def resolved(period: str, day: Day, before: str | None = None) -> str | None:
    """Return `period` as `2025`, `2025-10`, `2025-10-14`, `2025-Q3`, `2025-H1` or `2025-01..2025-10`.

    None where that would be a guess. A month or quarter without a year is the last one that had begun when the article
    came out; `a year earlier` is counted from the period of the figure before.

    Args:
        period: words as the text has them, on one line.
        day: what `last year` and `October` are counted from.
        before: the period of the figure before, as this function returns it.
    """
    words = period.lower()
    if match := _EARLIER.search(words):
        return _earlier(match, stretch_of(before))
    years = [int(found) for found in _YEAR.findall(words)]
    if _VAGUE.search(words) or len(years) > 1:
        return None
    if date := _date(words, years, day):
        return date
    stretch = _stretch(words, years[0] if years else None, day, stretch_of(before))
    return stretch.iso if stretch is not None else None


def _stretch(words: str, year: int | None, day: Day, before: Stretch | None) -> Stretch | None:
    """Return the months that `words` name; the more exact wording comes first."""
    if match := _FIRST_OF.search(words):
        counted = match[1]
        months = (_COUNTS.get(counted) or int(counted)) * _LENGTHS[match[2]]
        return _in_year(1, months, year, words, day)
    if match := _PART.search(words):
        return _part_of_year(match, year, words, day)
    if match := _CHINESE_MONTHS.search(words):
        return _in_year(int(match[1]), int(match[2]) - int(match[1]) + 1, year, words, day)
    months_named = [_number(match) for match in _MONTH.finditer(words)]
    if months_named:
        return _between_months(months_named, year, words, day)
    if year is not None:
        return Stretch.of_year(year)
    return _nth_again(words, before) or _related(words, day)


def _number(month: re.Match[str]) -> int:
    return _MONTHS[month[1]] if month[1] else int(month[3])


def _part_of_year(part: re.Match[str], year: int | None, words: str, day: Day) -> Stretch | None:
    number = _NTH[part[1]] if part[1] else int(part[4] or part[5] or part[7])
    length = _LENGTHS[part[2] or part[3] or part[6] or "q"]
    return _in_year((number - 1) * length + 1, length, year, words, day)


def _between_months(months: list[int], year: int | None, words: str, day: Day) -> Stretch | None:
    first, last = months[0], months[-1]
    return _in_year(first, last - first + 1, year, words, day) if len(months) < 3 else None


def _in_year(begins: int, length: int, year: int | None, words: str, day: Day) -> Stretch | None:
    """Return `length` months from number `begins`, in the year that the words, the article or its passage give."""
    if length < 1 or begins < 1 or begins + length > 13:
        return None
    related = _related(words, day)
    if year is None and related is not None and related.last - related.first == 11:
        year = related.first // 12
    if year is None and day.month is not None:
        year = day.month.first // 12
        year -= year * 12 + begins - 1 > day.month.first
    year = year or (day.spoken_year if day.published is None else None)
    return Stretch.of_year(year, begins, length) if year is not None else None


def _date(words: str, years: list[int], day: Day) -> str | None:
    """Return the one day that `words` name, or None where they name more, or none."""
    months = list(_MONTH.finditer(words))
    if len(months) != 1 or _CHINESE_MONTHS.search(words):
        return None
    month = months[0]
    before = _DAY_BEFORE.search(words, 0, month.start() + 1) or _CHINESE_DAY.search(words)
    number = month["day"] or (before[1] if before else None)
    stretch = _in_year(_number(month), 1, years[0] if years else None, words, day)
    if number is None or stretch is None:
        return None
    counted = _COUNTS.get(number) or int(number)
    return f"{stretch.iso}-{counted:02}" if 0 < counted < 32 else None


def _nth_again(words: str, before: Stretch | None) -> Stretch | None:
    """Return `the second` after a quarter or half of a year as the second one of that year."""
    number = _NTH.get(words.removeprefix("the "))
    length = before.last - before.first + 1 if before is not None else 0
    if before is None or number is None or length not in (3, 6) or number * length > 12:
        return None
    return Stretch.of_year(before.first // 12, (number - 1) * length + 1, length)


def _related(words: str, day: Day) -> Stretch | None:
    match = _RELATED.search(words)
    chinese = next((word for word in _CHINESE_RELATED if words.startswith(word)), None)
    if match is None and chinese is None:
        return None
    unit, by = (match[2], _RELATIVE[match[1]]) if match else _CHINESE_RELATED[chinese or ""]
    if unit == "year":
        return Stretch.of_year(day.year + by) if day.year is not None else None
    if day.month is None:
        return None
    if unit == "month":
        return day.month.moved(by)
    year, month = divmod(day.month.first, 12)
    return Stretch.of_year(year, month // 3 * 3 + 1, 3).moved(3 * by)


def _earlier(match: re.Match[str], before: Stretch | None) -> str | None:
    """Return the period of the figure before, so much earlier."""
    unit = "year" if match[3] else next(unit for unit in match.groups() if unit)
    length = _LENGTHS[unit]
    if before is None or (unit != "year" and before.last - before.first + 1 != length):
        return None
    return before.moved(-length).iso
