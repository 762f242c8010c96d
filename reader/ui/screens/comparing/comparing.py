"""The comparison: measures on the left, the figures of one on the right, with a chart where there are enough."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from reader.errors import ReaderError
from reader.figures.compare.export import FORMATS
from reader.figures.compare.measure import Comparison, Measure
from reader.figures.compare.wording import outcome_of, title_of
from reader.figures.placed import PlacedFigure
from reader.library import Library
from reader.printable import one_line
from reader.ui.clipboard import copy
from reader.ui.commands.comparing import COMPARING
from reader.ui.screens.comparing.exporting import comparison_path, write_comparison
from reader.ui.screens.file_name import FileName
from reader.ui.screens.writing import may_write
from reader.ui.widgets.comparison import Chart, ComparedList, MeasureBox, MeasureList
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.query_box import QueryBox

FIGURES = "Figures"
ASK = "Type what is measured: “high-tech output”, “GDP growth”."
COMPARING_NOW = "Comparing …"
NOTHING = "No figure measures that. Fewer words find more."
NAME = "comparison.md"
NAMES = "A name that ends in .md, .csv or .json"
NEAREST = "No figure measures that. There are figures on {}."


class Comparing(Screen[PlacedFigure | None]):
    """Compares the figures of the library; returns the one that the reader wants to see in its article."""

    CSS_PATH = "comparing.tcss"
    DEFAULT_CSS = f"""
    Comparing {{
        #measures, #figures {{ background: $surface; {FRAME_CSS} }}
    }}
    """
    BINDINGS = [*COMPARING]
    HORIZONTAL_BREAKPOINTS = [(0, "-one-column"), (100, "-two-columns")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-high")]

    def __init__(self, library: Library, about: PlacedFigure | None = None) -> None:
        """Compare in `library`; `about` is the figure to begin with, without one the reader is asked."""
        super().__init__()
        self._library = library
        self._about = about
        self._comparison = Comparison("", ())

    def compose(self) -> ComposeResult:
        """Put every list in its place."""
        yield MeasureBox()
        with Horizontal(id="comparison"):
            with Vertical(id="measures") as measures:
                measures.border_title = "Measures"
                yield MeasureList()
            with Vertical(id="figures") as figures:
                figures.border_title = FIGURES
                yield Static(id="verdict", markup=False)
                yield ComparedList()
                yield Chart()
        yield KeyLine()

    @property
    def box(self) -> MeasureBox:
        """Where one types what to compare."""
        return self.query_one(MeasureBox)

    @property
    def measures(self) -> MeasureList:
        """The measures found."""
        return self.query_one(MeasureList)

    @property
    def figures(self) -> ComparedList:
        """The figures of the measure under the cursor."""
        return self.query_one(ComparedList)

    def on_mount(self) -> None:
        """Compare the figure one came with, or ask."""
        self.measures.empty_text = ASK
        self.figures.empty_text = ""
        if self._about is None:
            self.box.focus()
        else:
            self.box.placeholder = f"= {self._about.figure.subject or self._about.figure.text}"
            self._compare(partial(self._library.compare_with, self._about))
            self.figures.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key for the box in the box itself."""
        if action == "ask":
            return not self.box.has_focus
        return super().check_action(action, parameters)

    # Asking and answering

    @on(QueryBox.QueryChanged)
    def _ask(self, event: QueryBox.QueryChanged) -> None:
        if event.query:
            self._compare(partial(self._library.compare, event.query))

    @work(exclusive=True, group="comparing")
    async def _compare(self, ask: Callable[[], Comparison]) -> None:
        self.measures.empty_text = COMPARING_NOW
        try:
            comparison = await asyncio.to_thread(ask)
        except ReaderError as trouble:
            self._show(Comparison("", ()))
            self.measures.empty_text = str(trouble)
        else:
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        nearest = ", ".join(f"“{subject}”" for subject in comparison.nearest)
        self.measures.empty_text = NEAREST.format(nearest) if nearest else NOTHING
        self.measures.rows = comparison.measures
        self.measures.cursor = 0
        self._show_measure(self.measures.row_at_cursor)

    @on(MeasureList.Highlighted)
    def _turn_to(self, event: MeasureList.Highlighted) -> None:
        self._show_measure(event.row)

    def _show_measure(self, measure: Measure | None) -> None:
        here = self._about if measure is not None and self._about in measure.rows else None
        title = one_line(title_of(measure)) if measure is not None else FIGURES
        self.query_one("#figures").border_title = Content(title)
        self.query_one("#verdict", Static).update(outcome_of(measure) if measure is not None else "")
        self.figures.show(measure.rows if measure is not None else (), here)
        self.query_one(Chart).show(measure)

    # Going on

    @on(QueryBox.QueryEntered)
    @on(MeasureList.MeasureChosen)
    def _go_on(self, event: QueryBox.QueryEntered | MeasureList.MeasureChosen) -> None:
        chose_measure = isinstance(event, MeasureList.MeasureChosen)
        self.set_focus(self.figures if chose_measure else self.measures)

    @on(ComparedList.FigureChosen)
    def _land(self, event: ComparedList.FigureChosen) -> None:
        self.dismiss(event.figure)

    @on(QueryBox.QueryLeft)
    def action_leave(self) -> None:
        """Go back to where one came from."""
        self.dismiss(None)

    def action_ask(self) -> None:
        """Type another measure."""
        self.set_focus(self.box)

    def action_next_list(self, step: int) -> None:
        """Give the keyboard to the next list, or with -1 to the previous one."""
        lists: tuple[Widget, ...] = (self.box, self.measures, self.figures)
        here = next((place for place, one in enumerate(lists) if one.has_focus), 0)
        self.set_focus(lists[(here + step) % len(lists)])

    # Taking it along

    @work(exclusive=True, group="copying", description="copying")
    async def action_copy(self) -> None:
        """Copy the measure under the cursor as a Markdown table with citations."""
        measure = self.measures.row_at_cursor
        if measure is None:
            self.notify("There is nothing to copy yet.", markup=False)
            return
        table = FORMATS["markdown"](Comparison(self._comparison.query, (measure,)))
        self.notify(await copy(self.app, table, "Copied as a Markdown table with citations"), markup=False)

    @work(exclusive=True, group="exporting")
    async def action_export(self) -> None:
        """Write all measures to a file; one that is there is replaced only when the reader says so.

        A name that cannot be written is asked for again.
        """
        if not self._comparison.measures:
            self.notify("There is nothing to export yet.", markup=False)
            return
        suggestion = NAME
        while (name := await self.app.push_screen_wait(FileName("Export", suggestion, NAMES))) is not None:
            try:
                path = await self._written(name)
            except ReaderError as trouble:
                self.notify(str(trouble), severity="error", timeout=10, markup=False)
                suggestion = name
            else:
                if path is not None:
                    self.notify(f"Written to {path}.", markup=False)
                return

    async def _written(self, name: str) -> Path | None:
        """Write all measures to the file that `name` means and return it; None when what is there is to stay."""
        path = comparison_path(name)
        if not await may_write(self.app, path):
            return None
        await asyncio.to_thread(write_comparison, self._comparison, path)
        return path
