"""The blocks of a page while they are being told apart."""

from dataclasses import dataclass

from reader.articles.article import PassageKind
from reader.articles.page import Page


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known so far of a page's blocks; a block's kind is None until it is told."""

    lines: list[str]
    """The words of each block, white space collapsed."""
    kinds: list[PassageKind | None]
    stands_apart: list[bool]
    is_emphasised: list[bool]
    has_headings: bool
    """Whether markup told the headings, so that none need be guessed."""

    @classmethod
    def of(cls, page: Page) -> "Telling":
        """Begin with what markup told."""
        kinds = [block.kind for block in page.blocks]
        return cls(
            lines=[" ".join(block.span.of(page.text).split()) for block in page.blocks],
            kinds=kinds,
            stands_apart=[block.stands_apart for block in page.blocks],
            is_emphasised=[block.is_emphasised for block in page.blocks],
            has_headings=PassageKind.TITLE in kinds or PassageKind.HEADING in kinds,
        )

    def read_places(self) -> list[int]:
        """Return which blocks are no furniture, in order."""
        return [place for place, kind in enumerate(self.kinds) if kind is not PassageKind.BOILERPLATE]
