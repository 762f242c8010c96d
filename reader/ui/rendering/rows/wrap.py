"""The first few lines of a text in a narrow row."""

from reader.articles.span import Span
from reader.ui.rendering.rows.line import MOST_MARKS
from reader.ui.rendering.wrapping import wrap

_NARROWEST = 2
"""Cells that every grapheme fits into."""


def first_lines(text: str, width: int, count: int) -> list[Span]:
    """Return where the first `count` lines of `text` begin and end when `width` cells are there for each.

    The last line holds more than fits when there is more, for the caller to crop.
    """
    width = max(width, _NARROWEST)
    seen = text[: (width + 1) * MOST_MARKS * count]
    if not seen.strip():
        return []
    starts = wrap(seen, width)
    ends = [*starts[1:count], len(seen)]
    return [Span(start, start + len(seen[start:end].rstrip())) for start, end in zip(starts[:count], ends, strict=True)]
