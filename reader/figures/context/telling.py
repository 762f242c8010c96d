"""What the subjects of a passage are read from: its words, its times, its mentions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.articles.span import Span
from reader.figures.context.words import Part, Word
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_OWNER = ("'s", "’s")
_MOST_WORDS = 70
_MOST_NUMBERS = 12
_FEWEST_WORDS = 30
"""How far what stands before a number is read; behind so many words, or numbers, nobody knows any more what
began. So many numbers in fewer words are a table or a dump, which has no sentences to read."""


@dataclass(frozen=True)
class Telling:
    """A passage with its words, the words that say when, and its mentions, each in order."""

    reading: Reading
    words: Sequence[Word]
    periods: Sequence[Span]
    mentions: Sequence[Mention]

    @property
    def text(self) -> str:
        """The text that all offsets count in."""
        return self.reading.text

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _numbers(self) -> list[int]:
        """Which of the words are numbers."""
        return [place for place, word in enumerate(self.words) if word.part is Part.NUMBER]

    def words_before(self, start: int) -> Sequence[Word]:
        """Return the words of the sentence before `start`, as far as they are read."""
        end = bisect_left(self._starts, start)
        begin = max(end - _MOST_WORDS, bisect_left(self._starts, self.reading.sentence_at(start).start))
        earlier = bisect_left(self._numbers, end) - _MOST_NUMBERS
        if earlier >= 0 and self._numbers[earlier] >= begin:
            begin = end if end - self._numbers[earlier] < _FEWEST_WORDS else self._numbers[earlier]
        return self.words[begin:end]

    def words_of_sentence_before(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of the sentence before that of `words`, as far as they are read."""
        start = self.reading.sentence_at(words[0].start).start if words else self.reading.span.start
        return self.words_before(start - 1) if start > self.reading.span.start else ()

    def words_after(self, end: int, most: int) -> Sequence[Word]:
        """Return the first words of the sentence after `end`, `most` at the most."""
        stop = self.reading.sentence_at(end - 1).end
        begin = bisect_left(self._starts, end)
        return [word for word in self.words[begin : begin + most] if word.end <= stop]

    def is_after_mention(self, start: int) -> bool:
        """Whether a mention ends right before `start`."""
        index = bisect_left(self.mentions, start, key=lambda mention: mention.span.start) - 1
        return index >= 0 and 0 <= start - self.mentions[index].span.end < 2

    def article_before(self, start: int) -> bool:
        """Whether an article, or the owner of what follows, stands right before `start`."""
        index = bisect_left(self._starts, start)
        if not index or not (
            self.words[index - 1].part is Part.ARTICLE or self.words[index - 1].lower.endswith(_OWNER)
        ):
            return False
        return not self.text[self.words[index - 1].end : start].strip("$€£¥ \n\t")
