"""The facets: what the passages found have in common, to narrow the query by."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from reader.printable import one_line
from reader.search.hit import Facet, SearchResult
from reader.search.language.narrowing import holds
from reader.ui.commands.hits import FACETS
from reader.ui.rendering.rows.facet import FacetRow, facet_heading, facet_line
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.grouped_list import GroupedList

_SHOWN = 5
"""Values of a facet that are shown before the reader asks for all of them."""
_NOTHING = "There is nothing here to narrow by."
_FRAME = 2
"""Lines of the border."""


class FacetList(GroupedList[FacetRow]):
    """One line for each value, those of a facet under its name; choosing one narrows the query, once more widens it."""

    HELP = """
# Narrow

What the passages found have in common, and how many of them have it: publishers, years, kinds of passage, tags of your
notes.

- **Enter** or a click adds a value to the query; on one with a tick it takes it away again.
- **Left** and **Right** go to the facet before and the next one.
- **Backspace** returns to the query before.
- **Esc** or **f** goes back to the hits.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*FACETS]
    DEFAULT_CSS = f"""
    FacetList {{
        {FRAME_CSS}
        height: 3fr;
        display: none;
        &.-open {{ display: block; }}
    }}
    """

    has_former: reactive[bool] = reactive(False, bindings=True)
    """Whether there is a query to go back to."""

    class Highlighted(GroupedList.Highlighted[FacetRow]):
        """The cursor came to a value."""

    class ValueChosen(Message):
        """The reader wants the query with `narrowing`, or without it where it has it."""

        def __init__(self, narrowing: str) -> None:
            self.narrowing = narrowing
            super().__init__()

    class Unfolded(Message):
        """The reader wants to see all values of `facet`."""

        def __init__(self, facet: Facet) -> None:
            self.facet = facet
            super().__init__()

    class FormerRequested(Message):
        """The reader wants to go back to the query before."""

    class Left(Message):
        """The reader wants to go back to the hits."""

    def __init__(self) -> None:
        super().__init__()
        self._facets: Sequence[Facet] = ()
        self._query = ""
        self._whole: set[str] = set()
        """Facets of which all values are shown."""
        self.border_title = "Narrow by"
        self.empty_text = _NOTHING

    def show_result(self, result: SearchResult) -> None:
        """Show the facets of what a query found; the cursor stays at its value, or else at its line."""
        self._facets, self._query = result.facets, result.query
        self.border_subtitle = f"{result.total:,} in {result.articles:,} article{'s' if result.articles > 1 else ''}"
        self._show()

    def _show(self) -> None:
        self.rows = [row for facet in self._facets for row in self._rows_of(facet)]
        if self.display:
            self._fit()

    def open(self) -> None:
        """Come into sight, no higher than the values need."""
        self._fit()
        self.add_class("-open")

    def _fit(self) -> None:
        self.styles.max_height = max(self.row_tops(0)[-1], 1) + _FRAME

    def _rows_of(self, facet: Facet) -> Iterator[FacetRow]:
        """Yield the values of `facet`, of many the first and how many more there are."""
        is_whole = facet.field in self._whole or len(facet.values) <= _SHOWN + 1
        for value in facet.values if is_whole else facet.values[:_SHOWN]:
            yield FacetRow(facet, value, is_chosen=holds(self._query, one_line(value.narrowing)))
        if not is_whole:
            yield FacetRow(facet, None, hidden=len(facet.values) - _SHOWN)

    def group_of(self, row: FacetRow) -> str:
        """Return the facet."""
        return row.facet.field

    def heading(self, row: FacetRow) -> Line:
        """Return the name of the facet."""
        return facet_heading(row.facet)

    def body_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (one line at any width)
        """Return the value and how many passages have it."""
        return [facet_line(self.rows[index])]

    def body_height(self, index: int, width: int) -> int:  # noqa: ARG002 (as above)
        """Return that this is one line."""
        return 1

    def identity(self, row: FacetRow) -> tuple[str, str | None]:
        """Return facet and value."""
        return row.facet.field, row.value.value if row.value else None

    def chosen(self, row: FacetRow) -> Message:
        """Say which value is wanted."""
        return self.ValueChosen(row.value.narrowing) if row.value else self.Unfolded(row.facet)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key for what there is not."""
        return self.has_former if action == "ask_former" else super().check_action(action, parameters)

    @on(Unfolded)
    def _unfold(self, event: Unfolded) -> None:
        event.stop()
        self._whole.add(event.facet.field)
        self._show()

    def action_step_facet(self, step: int) -> None:
        """Move the cursor to the first value of another facet."""
        here = self.row_at_cursor
        if here is None:
            return
        fields = [facet.field for facet in self._facets]
        wanted = fields[(fields.index(here.facet.field) + step) % len(fields)]
        self.cursor = next(place for place, row in enumerate(self.rows) if row.facet.field == wanted)

    def action_ask_former(self) -> None:
        """Ask for the query before."""
        self._say(self.FormerRequested())

    def action_leave(self) -> None:
        """Go back to the hits."""
        self._say(self.Left())
