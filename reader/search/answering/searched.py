"""What a search goes through: the index and what the catalog tells of its articles, at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.answering.labels import Labels, LabelTable
from reader.search.answering.part import Part


@dataclass(frozen=True)
class Searched:
    """The parts of the index, the labels of all articles, and the table by which the catalog is asked for texts."""

    parts: Sequence[Part]
    labels: Labels
    table: LabelTable
