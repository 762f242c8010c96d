"""The passages a query found, best first, hits of one article together under its title."""

from collections.abc import Sequence
from itertools import accumulate

from textual.message import Message

from reader.search.hit import Hit, SearchResult
from reader.ui.rendering.rows.hit import SNIPPET_LINES, hit_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.row_list import RowList

_NO_QUERY = "Type to search the library."


class HitList(RowList[Hit]):
    """A title and two lines of snippet for each hit; the title is said once for hits that follow each other."""

    HELP = """
# Hits

The passages that hold your words, best first. The words found are underlined; of a passage found by one of your
notes, what you wrote stands below it.

- **Enter** or a click opens the article at the passage.
- **n** and **N** go to the next and the previous hit, across articles, from wherever you are.
- **Esc** brings the shelf back.
"""
    GAP = 1
    DEFAULT_CSS = f"""
    HitList {{
        {FRAME_CSS}
    }}
    """

    class Highlighted(RowList.Highlighted[Hit]):
        """The cursor came to a hit."""

    class HitChosen(Message):
        """The reader wants to see `hit` in its article."""

        def __init__(self, hit_list: "HitList", hit: Hit) -> None:
            self.hit_list = hit_list
            self.hit = hit
            super().__init__()

        @property
        def control(self) -> "HitList":
            """The list it stands in."""
            return self.hit_list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._query_shown: str | None = None
        self._total = 0
        self.border_title = "Hits"
        self.empty_text = _NO_QUERY

    def show_result(self, result: SearchResult) -> None:
        """Show what a query found: from its best hit on, or still at the same hit when it was asked before."""
        if result.query != self._query_shown:
            self.rows = ()
            self._query_shown = result.query
        self._total = result.total
        self.empty_text = _nothing_found(result)
        self.rows = result.hits
        self._say_position()

    @property
    def position(self) -> str:
        """Which hit the cursor is on, of how many: `3/17`; empty when there are none."""
        return f"{self.cursor + 1:,}/{self._total:,}" if self.rows else ""

    def go(self, step: int) -> Hit | None:
        """Move the cursor `step` rows and return the hit there, or None when there is none that way."""
        place = self.cursor + step
        if not 0 <= place < len(self.rows):
            return None
        self.cursor = place
        return self.rows[place]

    def watch_cursor(self) -> None:
        """Say which hit the cursor is on."""
        super().watch_cursor()
        self._say_position()

    def _say_position(self) -> None:
        self.border_subtitle = self.position

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return title and snippet of a hit."""
        return hit_lines(self.rows[index], width, with_title=self._has_title(index))

    def row_tops(self, width: int) -> Sequence[int]:  # noqa: ARG002 (as high at any width)
        """Return where the hits begin: one line more for those with a title, and for those found by a note."""
        heights = (
            SNIPPET_LINES + self.GAP + self._has_title(index) + bool(hit.notes) for index, hit in enumerate(self.rows)
        )
        return list(accumulate(heights, initial=0))

    def _has_title(self, index: int) -> bool:
        """Whether the hit at `index` is of another article than the one above."""
        return index == 0 or self.rows[index].article != self.rows[index - 1].article

    def identity(self, row: Hit) -> tuple[str, int]:
        """Return the passage that was found."""
        return row.article, row.passage

    def chosen(self, row: Hit) -> Message:
        """Say which hit is wanted."""
        return self.HitChosen(self, row)


def _nothing_found(result: SearchResult) -> str:
    """Return the sentence for a query without hits, with the other spelling or the hint that came with it."""
    if not result.query.strip():
        return _NO_QUERY
    meant = f" Did you mean “{result.corrected}”?" if result.corrected else ""
    hint = f" {result.hint}" if result.hint else ""
    return f"Nothing found for “{result.query}”.{meant}{hint}"
