"""When a figure held, in the words of the text and, as far as they settle it, in the calendar."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.articles.span import Span
from reader.figures.context.calendar import Day, resolved
from reader.figures.context.period import period_of, periods_in
from reader.figures.figure import Figure
from reader.figures.mention import Mention
from reader.figures.reading import Reading
from reader.figures.wording import one_line, wording

_YEAR = wording(r"(?<![\d.,$€£¥])(?:19|20)\d\d(?![\d%]|[.,]\d| (?:average|base|level|prices)\b)")


@dataclass(frozen=True)
class Times:
    """The words of a passage that say when, in order."""

    reading: Reading
    periods: Sequence[Span]

    @cached_property
    def _years(self) -> list[Span]:
        """The years that the passage speaks of; an article with a date needs none."""
        span = self.reading.span
        found = _YEAR.finditer(self.reading.text, span.start, span.end) if self.reading.published is None else ()
        return [Span(*match.span()) for match in found]

    def of(self, mention: Mention, figures: Sequence[Span], before: Figure | None) -> tuple[str | None, str | None]:
        """Return the words that say when `mention` held and their place in the calendar, each as far as known."""
        period = period_of(self.reading, mention, self.periods, figures, before.span if before is not None else None)
        if period is None:
            return None, None
        words = one_line(period.of(self.reading.text))
        day = Day(self.reading.published, self._year_before(period.start))
        return words, resolved(words, day, before.period_iso if before is not None else None)

    def _year_before(self, start: int) -> int | None:
        index = bisect_right(self._years, start, key=lambda span: span.start) - 1
        return int(self._years[index].of(self.reading.text)) if index >= 0 else None


def times_in(reading: Reading, comparisons: Sequence[Span]) -> Times:
    """Return what a passage says of times; what only names the base of a comparison is left out."""
    return Times(reading, periods_in(reading, comparisons))
