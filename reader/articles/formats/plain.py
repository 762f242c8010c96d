"""Plain text, as copied from web pages or kept by news agencies: lines are put together again to paragraphs.

Pages are copied in two habits: one paragraph to a line, or lines broken at a fixed width. Which one it is, is asked of
the whole text; a blank line always ends a block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.articles.page import Block, Page
from reader.articles.span import Span
from reader.printable import printable

_WIDEST = 100
"""Columns; texts broken at a fixed width are broken at fewer."""
_FEW_WIDE = 0.1
"""With a larger share of its text in wider lines, a text is not broken at a fixed width."""
_SHORT = 0.45
"""A line shorter than this share of the width was not broken for want of room."""
BULLET = re.compile(r"(?:[•●○▪■◦‣∙►➤]\s*|[-*–·]\s+)(?=\S)")
"""What stands before an entry of a list."""
NUMBERED = re.compile(r"(?:[(（]?(?:\d{1,2}|[a-z])[)）]\s*|\d{1,2}\.\s+|\d{1,2}、)(?=\S)")
"""What stands before an entry of a numbered list, and sometimes before a heading."""
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S|\.{4}")
_ENDS_SENTENCE = re.compile(r"[.!?。！？…][\"'”’)\]）」』]*$")
_LEADS_ON = frozenset(
    "a an the and or but nor of to in on at by for from with as that which who whose than into over under its their his her our".split()
)
"""Words that no heading and no sentence ends with."""


def read(text: str) -> Page:
    r"""Return `text`, harmless to print and with `\$` as `$`, cut into blocks."""
    text = printable(text.replace("\\$", "$"))
    return Page(text, blocks_of(text))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Cut `text` as it stands: every word is in one block, and no block begins or ends with white space."""
    lines = list(_lines(text))
    width = _width_of(lines)
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        if number and _goes_on(lines[number - 1], line, width):
            blocks[-1] = Block(Span(blocks[-1].span.start, line.end))
        else:
            blocks.append(Block(Span(line.start, line.end)))
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it, white space left and right cut off."""

    start: int
    words: str
    indent: int
    after_blank: bool

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def width(self) -> int:
        """Columns it takes, roughly: a Chinese character takes two."""
        return len(self.words) if self.words.isascii() else len(self.words) + sum(c >= "\u2e80" for c in self.words)

    @property
    def is_table(self) -> bool:
        """Whether it is a row of a table, told by the gaps between its columns."""
        return len(self.words) <= 2 * _WIDEST and _COLUMNS.search(self.words) is not None

    @property
    def ends_sentence(self) -> bool:
        return _ENDS_SENTENCE.search(self.words[-8:]) is not None


def _lines(text: str) -> Iterator[_Line]:
    offset, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            yield _Line(offset + indent, words, indent, after_blank)
        after_blank = not words
        offset += len(raw)


def _width_of(lines: list[_Line]) -> int | None:
    """Return the columns at which the lines of the text are broken, or None where they are not."""
    widths = sorted(line.width for line in lines)
    in_wide = sum(width for width in widths if width > _WIDEST)
    if not widths or in_wide > _FEW_WIDE * sum(widths):
        return None
    return min(widths[len(widths) * 95 // 100], _WIDEST)


def _goes_on(line: _Line, following: _Line, width: int | None) -> bool:
    """Whether `following` belongs to the paragraph that `line` is in."""
    if following.after_blank or _opens_entry(line, following) or line.is_table or following.is_table:
        return False
    if line.words.rpartition(" ")[2].lower() in _LEADS_ON:
        return True
    if width is None or (following.indent > line.indent + 1 and not BULLET.match(line.words)):
        return False
    if following.words[0].islower() or line.width + 1 + _first_word(following.words) > width:
        return True
    return not line.ends_sentence and line.indent == following.indent > 0 and line.width > _SHORT * width


def _opens_entry(line: _Line, following: _Line) -> bool:
    """Whether `following` is an entry of a list; a broken line may begin with a number that only looks like one."""
    if BULLET.match(following.words):
        return True
    if not NUMBERED.match(following.words):
        return False
    return line.ends_sentence or line.words.endswith((":", "：", ";")) or NUMBERED.match(line.words) is not None


def _first_word(words: str) -> int:
    """Return the columns of the first word; Chinese may be broken after any character."""
    return 2 if words[0] >= "\u2e80" else len(words.split(None, 1)[0])
