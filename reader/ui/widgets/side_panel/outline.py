"""The outline of an article: its title and headings."""

from collections.abc import Sequence

from textual.message import Message

from reader.articles.article import Article, Passage, PassageKind
from reader.ui.rendering.rows.heading import heading_line
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList

_HEADINGS = {PassageKind.TITLE, PassageKind.HEADING}


class Outline(RowList[Passage]):
    """A line for each heading, indented by its depth."""

    HELP = """
# Outline

The headings of this article.

- **Enter** or a click goes to the heading in the text.
"""

    class HeadingChosen(Message):
        """The reader wants to go to the heading `passage`."""

        def __init__(self, outline: "Outline", passage: Passage) -> None:
            self.outline = outline
            self.passage = passage
            super().__init__()

        @property
        def control(self) -> "Outline":
            """The outline it stands in."""
            return self.outline

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._text = ""

    def show(self, article: Article | None) -> None:
        """Show the headings of `article`."""
        passages = article.passages if article else ()
        self._text = article.text if article else ""
        self.rows = [passage for passage in passages if passage.kind in _HEADINGS]

    def row_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (one line at any width)
        """Return the line of a heading."""
        passage = self.rows[index]
        return (heading_line(passage, passage.span.of(self._text)),)

    def identity(self, row: Passage) -> int:
        """Return which passage the heading is."""
        return row.id

    def chosen(self, row: Passage) -> Message:
        """Say which heading is wanted."""
        return self.HeadingChosen(self, row)
