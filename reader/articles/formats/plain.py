"""Plain text, as copied from web pages or kept by news agencies: lines are put together again to paragraphs.

Pages are copied in two habits: one paragraph to a line, or lines broken at a fixed width. Which one it is, is asked of
the whole text; a blank line always ends a block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.articles.page import Block, Page
from reader.articles.sentences import breaks_off, ends_sentence
from reader.articles.span import Span
from reader.printable import printable

_TAB = 4
_WIDEST = 100
"""Columns; texts broken at a fixed width are broken at fewer."""
_FEW_WIDE = 0.1
"""With a larger share of its text in wider lines, a text is not broken at a fixed width."""
_NARROWEST = 60
"""Columns; lines of a text whose lines are all shorter were not broken for want of room."""
_SHORT = 0.25
"""A line shorter than this share of the width is taken for whole."""
_SURE_BULLETS = "•●○▪■◦‣∙►➤"
BULLET = re.compile(rf"(?:[{_SURE_BULLETS}]\s*|[-*–·]\s+)(?=\S)")
"""What stands before an entry of a list."""
NUMBERED = re.compile(r"(?:[(（]?(?:\d{1,2}|[a-z])[)）]\s*|\d{1,2}\.\s+|\d{1,2}、)(?=\S)")
"""What stands before an entry of a numbered list, and sometimes before a heading."""
_WIDE = re.compile("[\u2e80-\uffef]")
_COLUMNS = re.compile(r" {3}|\t|\.{6}|(?: \.){4}")


def read(text: str) -> Page:
    r"""Return `text` cut into blocks, tabs made spaces and the backslash that pages leave in `\$` dropped."""
    text = printable(text.replace("\\$", "$").expandtabs(_TAB))
    return Page(text, blocks_of(text))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Cut `text` as it stands: every word is in one block, and no block begins or ends with white space."""
    lines = list(_lines(text))
    layout = _layout_of(lines)
    paragraphs: list[list[_Line]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, layout):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(
        Block(Span(first.start, last.end), stands_apart=first.after_blank or layout.width is None)
        for first, last in ((paragraph[0], paragraph[-1]) for paragraph in paragraphs)
    )


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines of a text were made."""

    width: int | None
    """Columns at which they were broken; None where they were not."""
    indent: int
    """White space before the lines of the body; more opens a paragraph."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it, white space left and right cut off."""

    start: int
    words: str
    indent: int
    after_blank: bool
    width: int
    """Columns it takes, roughly: a Chinese character takes two."""
    is_table: bool
    """Whether it is a row of a table, told by the gaps between its columns."""

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def _lines(text: str) -> Iterator[_Line]:
    offset, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            width = len(words) if words.isascii() else len(words) + len(_WIDE.findall(words))
            is_table = width <= 2 * _WIDEST and _COLUMNS.search(words) is not None
            yield _Line(offset + indent, words, indent, after_blank, width, is_table)
        after_blank = not words
        offset += len(raw)


def _layout_of(lines: list[_Line]) -> _Layout:
    widths = sorted(line.width for line in lines)
    in_wide = sum(width for width in widths if width > _WIDEST)
    if not widths or in_wide > _FEW_WIDE * sum(widths):
        return _Layout(None, 0)
    width = min(max(widths[len(widths) * 95 // 100], _NARROWEST), _WIDEST)
    return _Layout(width, min((line.indent for line in lines[1:]), default=0))


def _goes_on(paragraph: list[_Line], following: _Line, layout: _Layout) -> bool:
    """Whether `following` belongs to `paragraph`."""
    line = paragraph[-1]
    if following.after_blank or _opens_entry(paragraph, following) or line.is_table or following.is_table:
        return False
    if breaks_off(line.words):
        return True
    if line.words.isupper() and not following.words.isupper():
        return False  # a headline in capitals
    if layout.width is None or (following.indent > line.indent + 1 and not BULLET.match(line.words)):
        return False
    if following.words[0].islower() or line.width + 1 + _first_word(following.words) > layout.width:
        return True
    if ends_sentence(line.words) or following.indent > layout.indent:
        return False
    return line.indent > following.indent or (following.indent > 0 and line.width > _SHORT * layout.width)


def _opens_entry(paragraph: list[_Line], following: _Line) -> bool:
    """Whether `following` is an entry of a list; a broken line may begin with a number or a dash that only looks it."""
    if following.words[0] in _SURE_BULLETS:
        return True
    if not (BULLET.match(following.words) or NUMBERED.match(following.words)):
        return False
    opening, last = paragraph[0].words, paragraph[-1].words
    is_after_entry = BULLET.match(opening) or NUMBERED.match(opening)
    return bool(is_after_entry) or ends_sentence(last) or last.endswith((":", "：", ";", "；"))


def _first_word(words: str) -> int:
    """Return the columns of the first word; Chinese may be broken after any character."""
    return 2 if words[0] >= "\u2e80" else len(words.split(None, 1)[0])
