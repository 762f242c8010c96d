"""A passage as the kinds read it: its place in the text, its numbers, its sentences."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.articles.span import Span
from reader.figures.numeral import Numeral
from reader.figures.numerals import numerals_in
from reader.figures.pattern import pattern

_STOP = pattern(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z\d$€£¥])|[。！？；]")
_ABBREVIATION = pattern(
    r"\b(?:[A-Z]|[A-Z][a-z]|Inc|Ltd|Mrs|Corp|Gov|Gen|Sen|Rep|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|vol)\Z"
)
_LONG_WORD = pattern(r"[^\W\d_]{4,}")
_AROUND = 60
_FEW = 3


@dataclass(frozen=True)
class Reading:
    """One passage of `text`, at `span`; number words are read where its language is English or unknown."""

    text: str
    span: Span
    language: str | None = None
    published: str | None = None

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers in the passage, in order."""
        words = self.language in (None, "en")
        return tuple(numerals_in(self.text, self.span.start, self.span.end, words=words))

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences of the passage begin."""
        starts = [self.span.start]
        for match in _STOP.finditer(self.text, self.span.start, self.span.end):
            stop = match.start()
            if not _ABBREVIATION.search(self.text, max(self.span.start, stop - 6), stop):
                starts.append(match.end())
        return starts

    def is_title_case_at(self, offset: int) -> bool:
        """Whether the words around `offset` Are Written Like This, so that a capital there names nothing."""
        floor, limit = max(self.span.start, offset - _AROUND), min(self.span.end, offset + _AROUND)
        words = _LONG_WORD.findall(self.text, floor, limit)
        return len(words) > _FEW and sum(word[0].isupper() for word in words) > 0.8 * len(words)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds `offset`."""
        index = bisect_right(self.sentence_starts, offset)
        end = self.sentence_starts[index] if index < len(self.sentence_starts) else self.span.end
        return Span(self.sentence_starts[max(index - 1, 0)], end)
