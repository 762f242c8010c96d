"""What a search goes through: the index and what the catalog tells of its articles, at one moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.search.answering.labels import Labels, LabelTable
from reader.search.answering.part import Part
from reader.search.answering.vocabulary import Vocabulary
from reader.search.language.fields import LANGUAGE


@dataclass(frozen=True)
class Searched:
    """The parts of the index, their terms, the labels of all articles, and the table that the catalog is asked by."""

    parts: Sequence[Part]
    vocabulary: Vocabulary
    labels: Labels
    table: LabelTable

    def languages(self) -> Iterator[str]:
        """Yield the languages that articles are in."""
        for part in self.parts:
            yield from map(bytes.decode, part.postings.field(LANGUAGE.name).terms)
