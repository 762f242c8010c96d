"""Tags completed from those in use: which of them fit what is being written, and the line with one of them in it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.articles.span import Span
from reader.printable import one_line
from reader.ui.widgets.note_editor.tags import PARTING, parsed_tags, written_tags


class TagLine(NamedTuple):
    """A line of tags with the cursor in it, at an offset of `text`."""

    text: str
    cursor: int

    @property
    def tag_at_cursor(self) -> Span:
        """The tag in which the cursor stands, or behind which: nothing where a new one would begin."""
        parts = PARTING if self.has_commas else " "
        start = max((self.text.rfind(part, 0, self.cursor) for part in parts), default=-1) + 1
        ends = [at for part in parts if (at := self.text.find(part, self.cursor)) >= 0]
        end = min(ends, default=len(self.text))
        while start < self.cursor and self.text[start] in " #":
            start += 1
        return Span(start, max(start, self.cursor, start + len(self.text[start:end].rstrip())))

    @property
    def has_commas(self) -> bool:
        """Whether commas part the tags, and not blanks."""
        return any(part in self.text for part in PARTING)

    def with_tag(self, tag: str) -> "TagLine":
        """Return the line with `tag` in place of the one at the cursor, which then stands behind it.

        A tag of several words makes commas of the blanks that part the others.
        """
        here = self.tag_at_cursor
        before, after = self.text[: here.start], self.text[here.end :]
        if " " in tag and not self.has_commas:
            before = "".join(f"{other}, " for other in parsed_tags(before))
            after = "".join(f", {other}" for other in parsed_tags(after)) or ","
        cursor = len(before) + len(tag) + (after == ",")
        return TagLine(before + tag + after, cursor)


def fitting_tags(line: TagLine, in_use: Sequence[str]) -> list[str]:
    """Return those of the tags `in_use` that begin as the tag at the cursor does, in their order.

    Tags that the line has already are left out; upper and lower case are the same.
    """
    here = line.tag_at_cursor
    begun = line.text[here.start : line.cursor].casefold()
    elsewhere = parsed_tags(line.text[: here.start]) + parsed_tags(line.text[here.end :])
    given = {tag.casefold() for tag in elsewhere}
    written = here.of(line.text)
    return [
        tag for tag in in_use if tag.casefold().startswith(begun) and tag.casefold() not in given and tag != written
    ]


def writable(tags: Iterable[str]) -> tuple[str, ...]:
    """Return those of `tags` that can be written in a line as they are: one from elsewhere may hold a comma."""
    return tuple(tag for tag in tags if one_line(tag) == tag and parsed_tags(written_tags((tag,))) == (tag,))
