"""Building a segment from articles: in any process, a batch at a time, and no work in Python for each posting."""

from array import array
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from reader.articles.article import Article, PassageKind
from reader.search.keys import key_of
from reader.search.segments.arrays import ArrayWriter
from reader.search.segments.fields import KINDS, LEVELS
from reader.search.segments.inverting import inverted, put_field
from reader.search.segments.layout import Bits, Counts, bounds_of, starts_of, stretches
from reader.search.segments.segment import PassageSegment
from reader.search.segments.vocabulary import Tables, Vocabulary

_MOST_WORDS = 1_500_000
_LARGEST_VOCABULARY = 150_000
"""Words as they stand, of which few languages have so many in use: more are not worth the memory."""

_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_COLUMNS = {"keys": np.int64, "starts": np.uint32, "ends": np.uint32, "kinds": np.uint8} | dict.fromkeys(
    ("article", "section"), np.uint32
)
"""What is known of a passage, in the order in which the builder collects it."""


class SegmentBuilder:
    """Takes in articles and writes them as a segment; then it takes in the next ones, quicker for the words it knows.

    What it wrote belongs to no index yet: `Segments.commit` takes it in, in the process that holds the lock.
    """

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._begin()

    @property
    def is_full(self) -> bool:
        """Whether what was taken in is about as much as fits into memory: time to write."""
        return len(self._fields["text"].words) >= _MOST_WORDS or len(self._vocabulary) >= 2 * _LARGEST_VOCABULARY

    def add(self, article: Article, number: int) -> None:
        """Take in the passages of `article` that are read, found by the `number` of its reading from then on.

        The number was never used before. An article without such passages leaves no trace.
        """
        passages = [passage for passage in article.passages if passage.kind.is_read]
        if not passages:
            return
        ordinal, vocabulary, fields = len(self._numbers), self._vocabulary, self._fields
        self._numbers.append(number)
        self._begin_section("", ordinal)
        for passage in passages:
            text = passage.span.of(article.text)
            if passage.kind is PassageKind.HEADING:
                self._begin_section(text, ordinal)
            fields["text"].add(vocabulary.words(text))
            kind, section = _KIND_NUMBERS[passage.kind], len(self._sections) - 1
            span = passage.span
            self._rows.extend((key_of(number, passage.id), span.start, span.end, kind, ordinal, section))
        metadata = article.metadata
        fields["title"].add(vocabulary.words(article.title))
        fields["author"].add(vocabulary.words(" ".join(metadata.authors)))
        fields["publisher"].add(vocabulary.words(metadata.publisher or ""))
        for field, value in (("lang", metadata.language), ("date", metadata.date)):
            fields[field].add([vocabulary.value(value)] if value else [])

    def write(self, folder: Path) -> PassageSegment | None:
        """Write what was taken in to the `folder` of an index and begin anew; None where there was nothing.

        What is returned is small and can be sent to another process.

        Raises:
            OSError: the folder cannot be written.
        """
        if not self._numbers:
            return None
        segment = PassageSegment(passages=len(self._rows) // len(_COLUMNS), words=len(self._fields["text"].words))
        with ArrayWriter(segment.new_path(folder)) as out:
            self._put(out)
        if len(self._vocabulary) >= _LARGEST_VOCABULARY:
            self._vocabulary.forget()
        self._begin()
        return segment

    def _begin(self) -> None:
        self._rows, self._numbers, self._sections = array("q"), array("q"), array("I")
        self._fields = {name: _FieldWords() for name in LEVELS}

    def _begin_section(self, heading: str, article: int) -> None:
        self._sections.append(article)
        self._fields["heading"].add(self._vocabulary.words(heading))

    def _put(self, out: ArrayWriter) -> None:
        rows = np.array(self._rows, np.int64).reshape(-1, len(_COLUMNS))
        for (name, dtype), column in zip(_COLUMNS.items(), rows.T, strict=True):
            out.put(name, column.astype(dtype))
        out.put("numbers", np.array(self._numbers, np.int64))
        out.put("section_article", np.array(self._sections, np.uint32))
        tables, terms = self._vocabulary.tables(), self._vocabulary.terms()
        out.put("numerals", self._fields["text"].numerals(tables))
        for name, field in self._fields.items():
            field.put(out, name, tables, terms)


class _FieldWords:
    """The words of one field by their numbers, unit after unit."""

    def __init__(self) -> None:
        self.words, self._counts = array("I"), array("I")

    def add(self, words: Iterable[int]) -> None:
        """Take in one unit."""
        before = len(self.words)
        self.words.extend(words)
        self._counts.append(len(self.words) - before)

    def numerals(self, tables: Tables) -> Bits:
        """Return whether each unit has a word with a digit."""
        until = bounds_of(tables.numerals[np.frombuffer(self.words, np.uint32)])[bounds_of(self._unit_counts())]
        return until[1:] > until[:-1]

    def put(self, out: ArrayWriter, name: str, tables: Tables, terms: list[str]) -> None:
        """Write where each term stands."""
        words, counts = np.frombuffer(self.words, np.uint32), self._unit_counts()
        until = bounds_of(tables.lengths[words])
        bounds = until[bounds_of(counts)]
        lengths = np.diff(bounds)
        starts = until[:-1] + np.repeat(starts_of(lengths)[:-1] - bounds[:-1], counts)
        firsts = tables.bounds[words]
        often = tables.bounds[words + np.uint32(1)] - firsts
        tokens = stretches(firsts, often)
        positions = np.repeat(starts, often) + tables.places[tokens]
        ranks, present = _ranked(tables.terms[tokens], terms)
        put_field(out, name, present, [inverted(ranks, positions, len(present))], lengths)

    def _unit_counts(self) -> Counts:
        return np.frombuffer(self._counts, np.uint32)


def _ranked(numbers: Counts, terms: list[str]) -> tuple[Counts, list[bytes]]:
    """Return the rank of each of the terms with these `numbers` among those that occur, and these in order."""
    occurring = np.flatnonzero(np.bincount(numbers, minlength=len(terms))).tolist()
    occurring.sort(key=terms.__getitem__)
    ranks = np.zeros(len(terms), np.uint32)
    ranks[occurring] = np.arange(len(occurring), dtype=np.uint32)
    return ranks[numbers], [terms[number].encode() for number in occurring]
