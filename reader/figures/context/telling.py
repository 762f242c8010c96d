"""What the subjects of a passage are read from: its words, its times, its mentions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.context.words import Part, Word
from reader.figures.mention import Mention
from reader.figures.reading import Reading


def _start(word: Word) -> int:
    return word.start


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

    def words_before(self, start: int, most: int) -> Sequence[Word]:
        """Return the last words of the sentence before `start`, `most` at the most."""
        sentence = self.reading.sentence_at(start)
        end = bisect_left(self.words, start, key=_start)
        begin = max(end - most, 0)
        while begin < end and self.words[begin].start < sentence.start:
            begin += 1
        return self.words[begin:end]

    def words_after(self, end: int, most: int) -> Sequence[Word]:
        """Return the first words of the sentence after `end`, `most` at the most."""
        stop = self.reading.sentence_at(end - 1).end
        begin = bisect_left(self.words, end, key=_start)
        return [word for word in self.words[begin : begin + most] if word.end <= stop]

    def is_after_mention(self, start: int) -> bool:
        """Whether a mention ends right before `start`."""
        index = bisect_left(self.mentions, start, key=lambda mention: mention.span.start) - 1
        return index >= 0 and 0 <= start - self.mentions[index].span.end < 2

    def article_before(self, start: int) -> bool:
        """Whether an article stands right before `start`."""
        index = bisect_left(self.words, start, key=_start)
        return bool(index) and self.words[index - 1].part is Part.ARTICLE and start - self.words[index - 1].end < 3
