"""The list of articles on the shelf."""

from collections.abc import Sequence

from textual.message import Message

from reader.articles.entry import ShelfEntry
from reader.ui.rendering.rows.article import article_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList


class ShelfList(RowList[ShelfEntry]):
    """Two lines for each article: its title, and what is known of it."""

    ROW_HEIGHT = 2
    GAP = 1

    class Highlighted(RowList.Highlighted[ShelfEntry]):
        """The cursor came to an article."""

    class ArticleChosen(Message):
        """The reader wants to read the article of `entry`."""

        def __init__(self, shelf_list: "ShelfList", entry: ShelfEntry) -> None:
            self.shelf_list = shelf_list
            self.entry = entry
            super().__init__()

        @property
        def control(self) -> "ShelfList":
            """The list it stands in."""
            return self.shelf_list

    def row_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (two lines at any width)
        """Return title and details of an article."""
        return article_lines(self.rows[index])

    def identity(self, row: ShelfEntry) -> str:
        """Return the article's id."""
        return row.id

    def chosen(self, row: ShelfEntry) -> Message:
        """Say which article is wanted."""
        return self.ArticleChosen(self, row)
