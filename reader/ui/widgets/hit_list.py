"""The passages a query found, those of one article together under its title."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from reader.search.by_article import by_article
from reader.search.hit import Hit, SearchResult, Sort
from reader.ui.commands.hits import HITS
from reader.ui.rendering.rows.hit import article_line, hit_height, hit_lines, known_line
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.grouped_list import GroupedList

SORTS = {Sort.RANK: "best first", Sort.DATE: "newest first", Sort.TITLE: "by title"}
"""What the orders of hits are called."""
_NO_QUERY = "Type to search the library."
_AHEAD = 20
"""Rows before the end of the list at which more are asked for."""
_FRAME = 6
"""Cells of a border's line that its words cannot have."""


class HitList(GroupedList[Hit]):
    """Two lines of snippet for each hit, with the number of its passage; over them the article, said once."""

    HELP = """
# Hits

The passages that hold your words, article by article: the article with the best passage first. The words found are
underlined. Before a snippet stands the number of its passage (`¶12`), and its kind where it is no paragraph; below one
found by your notes, what you wrote. The number at the right is how many passages of an article were found.

- **Enter** or a click opens the article at the passage.
- **n** and **N** go to the next and the previous hit, across articles, from wherever you are.
- **f** narrows by publisher, year, kind of passage, or tag of your notes.
- **s** sorts: the best first, the newest first, by title.
- **~** looks for passages about the same as this one; in a text, as the one you are at.
- **Backspace** takes that back: it returns to the query before.
- **Esc** brings the shelf back.

Further hits are fetched as you come near the end of the list.
"""
    GAP = 1
    BINDINGS: ClassVar[list[BindingType]] = [*HITS]
    DEFAULT_CSS = f"""
    HitList {{
        {FRAME_CSS}
    }}
    """

    has_former: reactive[bool] = reactive(False, bindings=True)
    """Whether there is a query to go back to."""

    class Highlighted(GroupedList.Highlighted[Hit]):
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

    class MoreRequested(Message):
        """The reader comes near the end of the hits that are here, and there are more."""

    class SortRequested(Message):
        """The reader wants the hits in the next order."""

    class FacetsRequested(Message):
        """The reader wants to narrow the query."""

    class FormerRequested(Message):
        """The reader wants to go back to the query before."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._shown: tuple[str, Sort] | None = None
        """The query on display and its order."""
        self._total = self._articles = 0
        self._asked_at = 0
        """How many hits were here when more were asked for."""
        self.border_title = "Hits"
        self.empty_text = _NO_QUERY

    def show_result(self, result: SearchResult, sort: Sort) -> None:
        """Show what a query found: from the first hit on, or still at the same hit when it was asked before."""
        is_another = (result.query, sort) != self._shown
        if is_another:
            self._shown = result.query, sort
            self._asked_at = 0
        self._total, self._articles = result.total, result.articles
        self.empty_text = _nothing_found(result)
        if is_another:
            self.begin_with(by_article(result.hits))
        else:
            self.rows = by_article(result.hits)
        self.border_title = f"Hits, {SORTS[sort]}" if result.hits else "Hits"
        self._say_position()

    @property
    def position(self) -> str:
        """Which hit the cursor is on, of how many: `3/17`; empty when there are none."""
        return f"{self.cursor + 1:,}/{self._total:,}" if self.rows else ""

    @property
    def awaits_more(self) -> bool:
        """Whether more hits were asked for that are not here yet."""
        return 0 < self._asked_at == len(self.rows) < self._total

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
        room = self.size.width - _FRAME
        articles = f" in {self._articles:,} article{'s' if self._articles > 1 else ''}" if self._articles else ""
        said = self.position + articles
        self.border_subtitle = said if self.rows and len(said) <= room else self.position
        self._look_ahead(self.cursor)

    def on_resize(self) -> None:
        """Say what there is room for."""
        super().on_resize()
        self._say_position()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have more hits fetched also for one who scrolls without the cursor."""
        super().watch_scroll_y(old_value, new_value)
        last_line = min(round(new_value) + self.size.height, self._tops[-1]) - 1
        self._look_ahead(self.row_at_line(last_line) or 0)

    def _look_ahead(self, row: int) -> None:
        """Ask for more hits, once, where `row` is near the end of those that are here."""
        many = len(self.rows)
        if many != self._asked_at and many < self._total and row >= many - _AHEAD:
            self._asked_at = many
            self._say(self.MoreRequested())

    # Rows

    def group_of(self, row: Hit) -> str:
        """Return the article."""
        return row.article

    def heading(self, row: Hit) -> Line:
        """Return the article's title, and how many of its passages are hits."""
        return article_line(row)

    def under_heading(self, row: Hit) -> Line | None:
        """Return date and publisher."""
        return known_line(row)

    def body_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return the snippet of a hit."""
        return hit_lines(self.rows[index], width)

    def body_height(self, index: int, width: int) -> int:  # noqa: ARG002 (as high at any width)
        """Return how many lines that is."""
        return hit_height(self.rows[index])

    def identity(self, row: Hit) -> tuple[str, int]:
        """Return the passage that was found."""
        return row.article, row.passage

    def chosen(self, row: Hit) -> Message:
        """Say which hit is wanted."""
        return self.HitChosen(self, row)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key for what there is not."""
        if action == "ask_former":
            return self.has_former
        if action in ("sort", "show_facets"):
            return bool(self.rows)
        return super().check_action(action, parameters)

    def action_sort(self) -> None:
        """Ask for the next order."""
        self._say(self.SortRequested())

    def action_show_facets(self) -> None:
        """Ask for what narrows the query."""
        self._say(self.FacetsRequested())

    def action_ask_former(self) -> None:
        """Ask for the query before."""
        self._say(self.FormerRequested())


def _nothing_found(result: SearchResult) -> str:
    """Return the sentence for a query without hits, with the other spelling or the hint that came with it."""
    if not result.query.strip():
        return _NO_QUERY
    meant = f" Did you mean “{result.corrected}”?" if result.corrected else ""
    hint = f" {result.hint}" if result.hint else ""
    return f"Nothing found for “{result.query}”.{meant}{hint}"
