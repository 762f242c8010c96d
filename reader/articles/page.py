"""What a format makes of a file: plain text, the blocks it falls into, and what the page itself says of them."""

from dataclasses import dataclass, field

from reader.articles.article import Metadata, PassageKind
from reader.articles.span import Span
from reader.printable import printable


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text between two breaks, with its kind where markup tells it."""

    span: Span
    kind: PassageKind | None = None
    level: int = 0
    stands_apart: bool = True
    """False for a line that no space sets off from the one before, where space is how the text sets off headings."""
    is_emphasised: bool = False
    """Whether the whole block is set in italics or in bold."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file as plain text, harmless to print; `metadata` holds only what front matter or markup says outright."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)


class PageWriter:
    """Builds a page's text block by block, a blank line between two, and keeps each one's place."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._end = 0

    @property
    def is_empty(self) -> bool:
        """Whether no block with words was added yet."""
        return not self._blocks

    def add(
        self,
        words: str,
        kind: PassageKind | None = None,
        level: int = 0,
        *,
        is_emphasised: bool = False,
        stands_apart: bool = True,
    ) -> None:
        r"""Append one block, the backslash that pages leave in `\$` dropped; one without words is left out."""
        words = printable(words.replace("\\$", "$")).strip()
        if not words:
            return
        if self._parts:
            self._parts.append("\n\n")
            self._end += 2
        self._parts.append(words)
        span = Span(self._end, self._end + len(words))
        self._blocks.append(Block(span, kind, level, stands_apart, is_emphasised))
        self._end += len(words)

    def add_heading(self, words: str, level: int) -> None:
        """Append a heading; the first one is the title when it is of the first level and nothing stands before it."""
        is_title = level == 1 and not self._blocks
        self.add(words, PassageKind.TITLE if is_title else PassageKind.HEADING, level)

    def page(self, metadata: Metadata) -> Page:
        """Return what was written so far as a page."""
        return Page("".join(self._parts), tuple(self._blocks), metadata)
