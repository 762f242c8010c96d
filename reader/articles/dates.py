"""Dates as articles write them, in English and Chinese, and as ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reader.articles.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:1[5-9]|20)\d\d)(?!\d)"
_CHINESE_DIGITS = "〇一二三四五六七八九"
_DATE = re.compile(
    "|".join(
        (
            # 2025-11-14, 2025.11.14, 2025/11/14, 2025年11月14日, 2025年11月
            r"(?<![\d.-])" + _YEAR.format("y1") + r"(?P<sep>[-./])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})(?!\d)",
            r"(?<!\d)(?P<y2>\d{4}) ?年 ?(?P<m2>\d{1,2}) ?月(?: ?(?P<d2>\d{1,2}) ?[日号])?",
            r"(?P<y3>[一二][〇零○O一二三四五六七八九]{3})年(?P<m3>[一二三四五六七八九十]{1,2})月(?:(?P<d3>[一二三四五六七八九十]{1,3})[日号])?",
            # 14 November 2025, 14th of Nov. 2025, 26-FEB-1987
            r"\b(?P<d4>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + _MONTH.format("m4") + r",?[ -]" + _YEAR.format("y4"),
            # November 14, 2025
            r"\b" + _MONTH.format("m5") + r" (?P<d5>\d{1,2})(?:st|nd|rd|th)?,? " + _YEAR.format("y5"),
            # November 2025
            r"\b" + _MONTH.format("m6") + r",? " + _YEAR.format("y6"),
            # 14.11.2025 and 14/11/2025
            r"(?<![\d.])(?P<d7>\d{1,2})(?P<sep7>[./])(?P<m7>\d{1,2})(?P=sep7)" + _YEAR.format("y7"),
        )
    ),
    re.IGNORECASE,
)
_BESIDE_A_DATE = re.compile(
    r"""T?(?<!\d)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:Z|\s*[ap]\.?m\b\.?)?   # a time of day
    | \b\d{1,2}\s*[ap]\.?m\b\.?
    | \b(?:GMT|UTC|CST|EST|EDT|ET|PST|PDT|PT|CET|CEST|BST|IST|JST|HKT|SGT)\b | [+-]\d{1,2}:?(?:\d\d)?(?!\d)
    | \b(?:Beijing|local|Eastern|Pacific)\ time\b | 北京时间
    | \b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b | (?:星期|周)[一二三四五六日天]
    | \b(?:(?:first|last|originally)\s+)?(?:updated|published|posted|modified|created|issued|edited|released?)\b
    | \b(?:dated?|time)\b
    | \b(?:on|at|of|the)\b | (?:发布|更新|发表|发稿|出版)(?:时间|日期|于)? | (?:时间|日期)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b|更新", re.IGNORECASE)
_LONGEST_TIMESTAMP = 120
_FEW_WORDS = 4
"""What a timestamp may say besides the date: a name, a section, an agency, all of them capitalised."""
_BETWEEN = frozenset({"by", "and", "in", "for", "from", "de", "van", "von"})


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text; `iso` is as exact as the text: `2025-11-14` or `2025-11`."""

    span: Span
    iso: str


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A line that gives a date; `beside` is what else it says, a name perhaps, and is empty on most."""

    iso: str
    beside: str
    is_update: bool


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Yield the dates of `text` in order; 3/4/2025, which may be March or April, is none."""
    for match in _DATE.finditer(text):
        iso = _iso(match)
        if iso is not None:
            yield WrittenDate(Span(match.start(), match.end()), iso)


def iso_date(text: str) -> str | None:
    """Return the first date of `text` as ISO 8601, or a year that stands alone, or None."""
    first = next(find_dates(text), None)
    if first is not None:
        return first.iso
    alone = text.strip()
    return alone if re.fullmatch(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", alone) else None


def find_timestamp(line: str) -> Timestamp | None:
    """Return what `line` says when it is there to give a date: a date, times of day, labels and at most a few words."""
    if len(line) > _LONGEST_TIMESTAMP:
        return None
    dates = list(find_dates(line))
    if not dates:
        return None
    beside = line
    for written in reversed(dates):
        beside = beside[: written.span.start] + " " + beside[written.span.end :]
    beside = _BESIDE_A_DATE.sub(" ", beside)
    words = re.sub(r"[()\[\]|•·,:：/–—-]", " ", beside).split()
    is_exact = len(dates[0].iso) == len("2025-11-14")
    if len(words) > (_FEW_WORDS if is_exact else 0) or any(word[0].islower() for word in words if word not in _BETWEEN):
        return None
    return Timestamp(dates[0].iso, " ".join(words), is_update=_UPDATED.search(line) is not None)


def _iso(match: re.Match[str]) -> str | None:
    """Return the date that `match` names, or None when there is no such day or it could be two."""
    number = (match.lastgroup or "")[-1:]
    groups = match.groupdict()
    year, month, day = (groups.get(f"{part}{number}") for part in "ymd")
    if year is None or month is None:
        return None
    if number == "7" and match["sep7"] == "/" and int(day or 0) <= 12:
        return None
    try:
        known = date(_number(year), _month_number(month), _number(day) if day else 1)
    except ValueError:
        return None
    return known.isoformat() if day else known.isoformat()[:7]


def _month_number(month: str) -> int:
    name = month[:3].lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else _number(month)


def _number(written: str) -> int:
    """Return the number in digits or in Chinese numerals up to 31, or a year spelt out digit by digit."""
    if written.isdecimal():
        return int(written)
    if "十" in written:
        tens, _, ones = written.partition("十")
        return (_CHINESE_DIGITS.index(tens) if tens else 1) * 10 + (_CHINESE_DIGITS.index(ones) if ones else 0)
    return int("".join(str(max(_CHINESE_DIGITS.find(digit), 0)) for digit in written))
