"""Plain text."""

import re

from reader.articles.page import Block, Page
from reader.articles.span import Span
from reader.printable import printable


def read(text: str) -> Page:
    text = printable(text.replace("\\$", "$"))
    return Page(text, blocks_of(text))


def blocks_of(text: str) -> tuple[Block, ...]:
    return tuple(Block(Span(m.start(), m.end())) for m in re.finditer(r"\S(?:[^\n]*\S)?", text))
