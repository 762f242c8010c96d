"""The panel beside the text: a strip of tabs over the lists of annotations, figures and headings."""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import ContentSwitcher, Tabs
from textual.widgets import Tab as TabLabel

from reader.annotations.annotation import PlacedAnnotation
from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.ui.commands.lists import SIDE_PANEL
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.side_panel.annotation_list import AnnotationList
from reader.ui.widgets.side_panel.figure_list import FigureList
from reader.ui.widgets.side_panel.outline import Outline


class Tab(StrEnum):
    """What the side panel shows, in the order of its tabs."""

    ANNOTATIONS = "annotations"
    FIGURES = "figures"
    OUTLINE = "outline"


_TABS_WIDTH = sum(len(tab) + 1 for tab in Tab)
"""Cells of all tabs with a blank behind each."""


class SidePanel(Vertical):
    """Shows one of three lists about the article being read."""

    HELP = """
# The side panel

Annotations, figures and outline of the article being read.

- **Left** and **Right** change the tab, as do **1**, **2** and **3**.
- **Enter** or a click goes to the place in the text.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*SIDE_PANEL]
    DEFAULT_CSS = f"""
    SidePanel {{
        {FRAME_CSS}
        & > Tabs {{
            height: 2;
            Underline {{ display: none; }}
            Tab {{ padding: 0 1 0 0; }}
            Tab.-active {{ text-style: bold underline; }}
            Tab:ansi.-active {{ text-style: bold underline; }}
        }}
        & > ContentSwitcher {{ height: 1fr; }}
    }}
    """

    def compose(self) -> ComposeResult:
        """Put the tabs above the lists."""
        tabs = Tabs(*(TabLabel(tab.capitalize(), id=f"tab-{tab}") for tab in Tab))
        tabs.can_focus = False
        yield tabs
        with ContentSwitcher(initial=Tab.ANNOTATIONS):
            yield AnnotationList(id=Tab.ANNOTATIONS)
            yield FigureList(id=Tab.FIGURES)
            yield Outline(id=Tab.OUTLINE)

    def on_resize(self) -> None:
        """Say Annotations shorter where the tabs would not fit."""
        is_narrow = self.content_size.width < _TABS_WIDTH
        self.query_one(f"#tab-{Tab.ANNOTATIONS}", TabLabel).label = "Notes" if is_narrow else "Annotations"

    def on_mount(self) -> None:
        """Say what the lists say when they are empty."""
        self.annotations.empty_text = "No annotations yet. Press a on a passage to make one."
        self.outline.empty_text = "No headings in this article."

    @property
    def annotations(self) -> AnnotationList:
        """The annotations."""
        return self.query_one(AnnotationList)

    @property
    def figures(self) -> FigureList:
        """The figures."""
        return self.query_one(FigureList)

    @property
    def outline(self) -> Outline:
        """The headings."""
        return self.query_one(Outline)

    @property
    def tab(self) -> Tab:
        """What is on display."""
        return Tab(self.query_one(ContentSwitcher).current or Tab.ANNOTATIONS)

    @property
    def list(self) -> AnnotationList | FigureList | Outline:
        """The list on display."""
        if self.tab is Tab.OUTLINE:
            return self.outline
        return self.figures if self.tab is Tab.FIGURES else self.annotations

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the keyboard to the list on display."""
        self.list.focus(scroll_visible)
        return self

    def show_annotations(self, annotations: Sequence[PlacedAnnotation], text: str) -> None:
        """Show the annotations of an article with this `text`, in reading order, those without a place last."""
        self.annotations.show(annotations, text)
        self._count()

    def show_figures(self, mentions: Sequence[Figure]) -> None:
        """Show the figures among `mentions`, in the order given."""
        self.figures.show(mentions)

    def show_outline(self, article: Article | None) -> None:
        """Show the headings of `article`."""
        self.outline.show(article)
        self._count()

    def show_annotation(self, key: str) -> None:
        """Show the annotation with the id `key` among the others."""
        self.show_tab(Tab.ANNOTATIONS)
        self.annotations.stay_at(key)

    def show_figure(self, span: Span) -> None:
        """Mark the figure at `span` as the one the reader has come to; the tab on display stays."""
        self.figures.go_to((span.start, span.end))

    def follow(self, offset: int) -> None:
        """Mark the figure that comes next from `offset` of the text on, and the annotation that is nearest."""
        self.figures.follow(offset)
        self.annotations.follow(offset)

    def show_tab(self, tab: str) -> None:
        """Show the list called `tab`, one of `Tab`; the keyboard goes with it when the panel has it."""
        had_focus = self.has_focus_within
        self.query_one(Tabs).active = f"tab-{tab}"
        self.query_one(ContentSwitcher).current = tab
        self._count()
        if had_focus:
            self.focus()

    def action_turn_to(self, tab: str) -> None:
        """Show the list of the tab called `tab`."""
        self.show_tab(tab)

    def action_turn(self, by: int) -> None:
        """Show the list `by` tabs away, going around."""
        tabs = list(Tab)
        self.show_tab(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    @on(Tabs.TabActivated)
    def _take_tab(self, event: Tabs.TabActivated) -> None:
        event.stop()
        self.show_tab((event.tab.id or "").removeprefix("tab-"))

    @on(FigureList.Listed)
    def _count(self) -> None:
        """Say how many rows the list on display has."""
        rows = len(self.list.rows)
        self.border_subtitle = f"{rows:,}" if rows else ""
