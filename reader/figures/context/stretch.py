"""A stretch of the calendar: whole months from first to last, written `2025-10`, `2025-Q3`, `2025-H1`, `2025`."""

import re
from dataclasses import dataclass, replace

from reader.figures.pattern import pattern

_ISO = pattern(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)))?(?:\.\.(\d{4})-(\d\d))?")
_LETTERS = {3: "Q", 6: "H"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The months from `first` to `last`, counted from the year 0."""

    first: int
    last: int

    @classmethod
    def of_year(cls, year: int, begins: int = 1, months: int = 12) -> "Stretch":
        """Return `months` months from month number `begins` of `year`."""
        first = year * 12 + begins - 1
        return cls(first, first + months - 1)

    def moved(self, months: int) -> "Stretch":
        """Return the stretch so many months later, or earlier where `months` is negative."""
        return replace(self, first=self.first + months, last=self.last + months)

    @property
    def iso(self) -> str:
        """The stretch as it is written; quarters, halves and years have names of their own."""
        year, begins = divmod(self.first, 12)
        length = self.last - self.first + 1
        if length == 1:
            return month_of(self.first)
        if length == 12 and not begins:
            return f"{year:04}"
        if length in _LETTERS and begins % length == 0:
            return f"{year:04}-{_LETTERS[length]}{begins // length + 1}"
        return f"{month_of(self.first)}..{month_of(self.last)}"


def month_of(counted: int) -> str:
    """Return the month, counted from the year 0, as it is written."""
    return f"{counted // 12:04}-{counted % 12 + 1:02}"


def stretch_of(iso: str | None) -> Stretch | None:
    """Return the stretch that `iso` writes; None for a single day, whose length in months is none."""
    match = _ISO.fullmatch(iso or "")
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Stretch:
    year = int(match[1])
    if match[5]:
        return Stretch(year * 12 + int(match[4]) - 1, int(match[5]) * 12 + int(match[6]) - 1)
    if match[2]:
        return Stretch.of_year(year, int(match[2]) * 3 - 2, 3)
    if match[3]:
        return Stretch.of_year(year, int(match[3]) * 6 - 5, 6)
    return Stretch.of_year(year, int(match[4]), 1) if match[4] else Stretch.of_year(year)
