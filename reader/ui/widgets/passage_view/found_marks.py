"""The marks of what is found in the article: made only for the lines that are painted, for there may be many."""

from reader.articles.findable import Found
from reader.articles.span import Span
from reader.ui.rendering.marks import CURRENT, Layer, Mark


class FoundMarks:
    """All places found, the one that the reader has come to among them; they look like hits."""

    def __init__(self, found: Found, current: int | None) -> None:
        """Mark all of `found`; the place with the number `current` stands out."""
        self._found = found
        self._current = current

    def overlapping(self, span: Span) -> list[Mark]:
        """Return the marks that share at least one code point with `span`, in reading order."""
        return [
            Mark(self._found[number], Layer.HIT, CURRENT if number == self._current else "")
            for number in self._found.overlapping(span)
        ]
