"""What a search goes through: the index and what the catalog tells of its articles, at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.answering.labels import Labels, LabelTable
from reader.search.answering.part import Part
from reader.search.answering.vocabulary import Vocabulary


@dataclass(frozen=True)
class Searched:
    """The parts of the index, their terms, the labels of all articles, and the table that the catalog is asked by."""

    parts: Sequence[Part]
    vocabulary: Vocabulary
    labels: Labels
    table: LabelTable
