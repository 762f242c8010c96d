"""A passage as the kinds read it: its place in the text, its numbers, its sentences."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.articles.span import Span
from reader.figures.numerals import Numeral, numerals_in

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b(?:Inc|Ltd|vol|pct))[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z\d])|[。！？]"
)


@dataclass(frozen=True)
class Reading:
    """One passage of `text`, at `span`."""

    text: str
    span: Span

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers in the passage, in order."""
        return tuple(numerals_in(self.text, self.span.start, self.span.end))

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences of the passage begin."""
        ends = _SENTENCE_END.finditer(self.text, self.span.start, self.span.end)
        return [self.span.start, *(match.end() for match in ends)]

    def sentence(self, offset: int) -> Span:
        """Return the sentence that holds `offset`."""
        index = bisect_right(self.sentence_starts, offset)
        end = self.sentence_starts[index] if index < len(self.sentence_starts) else self.span.end
        return Span(self.sentence_starts[max(index - 1, 0)], end)
