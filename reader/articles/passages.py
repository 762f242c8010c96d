"""Blocks to passages."""

from reader.articles.article import Passage, PassageKind
from reader.articles.formats import plain
from reader.articles.page import Page


def passages_of(text: str) -> tuple[Passage, ...]:
    """Cut `text` as it stands, without changing an offset."""
    return tell_apart(Page(text, plain.blocks_of(text)))


def tell_apart(page: Page) -> tuple[Passage, ...]:
    """Give each block of `page` its kind."""
    return tuple(
        Passage(i, block.kind or PassageKind.PARAGRAPH, block.span, block.level) for i, block in enumerate(page.blocks)
    )
