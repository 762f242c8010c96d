"""A segment as the TOC of the index has it: what its file is called, and what is deleted of it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex

import numpy as np

from reader.search.segments.postings import Postings

INDEX_NAME = "MAIN"


def _new_name() -> str:
    return f"{INDEX_NAME}_{token_hex(8)}"  # not by chance from a seed, which forked processes share


@dataclass(frozen=True)
class PassageSegment:
    """Passages that were indexed together. The file of a segment does not change any more."""

    passages: int
    words: int
    """Words of the text, which is what a segment weighs."""
    name: str = field(default_factory=_new_name)
    deleted: frozenset[int] = frozenset()
    """Numbers of articles."""
    deleted_passages: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether all is deleted."""
        return self.deleted_passages == self.passages

    def path(self, folder: Path) -> Path:
        """Return its file in the `folder` of the index."""
        return folder / f"{self.name}.postings"

    def new_path(self, folder: Path) -> Path:
        """Return where its file is before it is committed: cleaning an index leaves hidden files alone."""
        return folder / f".{self.name}.postings"

    def open(self, folder: Path) -> Postings:
        """Open its file in the `folder` of the index.

        Raises:
            SegmentDamaged: the file is not whole.
            OSError: it cannot be read.
        """
        return Postings(self.path(folder), self.deleted)

    def without(self, numbers: Collection[int], folder: Path) -> "PassageSegment":
        """Return the segment with the articles deleted that have these numbers; itself where it has none of them."""
        postings = self.open(folder)
        gone = np.isin(postings.numbers, np.fromiter(numbers, np.int64, len(numbers)))
        if postings.alive_articles is not None:
            gone &= postings.alive_articles
        if not gone.any():
            return self
        return replace(
            self,
            deleted=self.deleted.union(postings.numbers[gone].tolist()),
            deleted_passages=self.deleted_passages + int(gone[postings.article].sum()),
        )

    def segment_id(self) -> str:
        """Return what the names of its files begin with, for Whoosh to clear away all others."""
        return self.name
