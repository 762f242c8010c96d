"""The reading screen: composes the panes and leads messages from one to another; each pane owns its keys."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer

from reader.articles.span import Span
from reader.library import Library
from reader.state import State
from reader.ui.commands.reading import READING
from reader.ui.messages import IndexFinished, IndexProgressed, SearchAnswered, ShelfRead, WorkCrashed, WorkFailed
from reader.ui.screens.question import Question
from reader.ui.screens.reading.editing import edit_source
from reader.ui.screens.reading.indexing import Indexing
from reader.ui.screens.reading.search_thread import SearchThread
from reader.ui.screens.reading.text_pane import TextPane
from reader.ui.screens.reading.trail import Place, Trail
from reader.ui.widgets.finder import Finder
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.passage_view import PassageView
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf import ShelfList
from reader.ui.widgets.side_panel import AnnotationList, FigureList, Outline, SidePanel
from reader.ui.widgets.status_line import StatusLine

HITS_SHOWN = 200
PANES = ("finding", "reading", "beside")
"""The panes from left to right, by the class the screen wears while one has the focus."""


class Reading(Screen[None]):
    """Shelf or hits on the left, the text in the middle, annotations, figures and outline on the right."""

    BINDINGS = [*READING]
    HORIZONTAL_BREAKPOINTS = [(0, "-one-pane"), (70, "-two-panes"), (110, "-three-panes")]

    def __init__(self, library: Library, state: State, *, measure: int, resume: bool) -> None:
        """Read in `library`; with `resume` open the article that was read last."""
        super().__init__()
        self._library = library
        self._state = state
        self._measure = measure
        self._resume = resume
        self._query = ""
        self._trail = Trail()
        self._searching = SearchThread(partial(library.search, limit=HITS_SHOWN), self.post_message)
        self._indexing = Indexing(library.roots, self.post_message)

    def compose(self) -> ComposeResult:
        """Make every pane once; they are reused for all articles."""
        with Horizontal(id="panes"):
            yield Finder(id="finder")
            yield TextPane(self._library, self._state, measure=self._measure, id="text")
            yield SidePanel(id="side")
        yield StatusLine()
        yield Footer(show_command_palette=False)

    @property
    def _finder(self) -> Finder:
        return self.query_one(Finder)

    @property
    def _text(self) -> TextPane:
        return self.query_one(TextPane)

    @property
    def _side(self) -> SidePanel:
        return self.query_one(SidePanel)

    @property
    def _status(self) -> StatusLine:
        return self.query_one(StatusLine)

    # Coming and going

    def on_mount(self) -> None:
        """Show the shelf at once and bring the index up to date behind it."""
        self._searching.start()
        self._indexing.start()
        self._read_shelf()
        self._finder.shelf.focus()

    def on_unmount(self) -> None:
        """Let the workers go."""
        self._searching.stop()
        self._indexing.stop()

    @work
    async def action_leave(self) -> None:
        """Quit; a note that is being written is not thrown away unasked."""
        if not self._text.editor.is_changed or await self.app.push_screen_wait(Question("Leave without this note?")):
            self.app.exit()

    def on_descendant_focus(self) -> None:
        """Wear the class of the pane that has the focus, which narrow terminals show."""
        focused = self.focused
        panes: tuple[Widget, ...] = (self._finder, self._text, self._side)
        if focused is None:
            return
        for name, pane in zip(PANES, panes, strict=True):
            self.set_class(pane in focused.ancestors_with_self, f"-{name}")

    # The shelf and its index

    @work(exclusive=True, group="shelf")
    async def _read_shelf(self) -> None:
        self.post_message(ShelfRead(await asyncio.to_thread(self._library.entries)))

    @on(ShelfRead)
    def _show_shelf(self, event: ShelfRead) -> None:
        self._finder.show_entries(event.entries)
        if self._resume:
            self._resume = False
            self._go_on_reading()

    def _go_on_reading(self) -> None:
        last = self._state.last_article
        entry = next((entry for entry in self._finder.shelf.rows if entry.path == last), None)
        if entry is not None:
            self._finder.shelf.go_to(entry.id)
            self._text.open(entry.id)
            self._text.view.focus()

    @on(IndexProgressed)
    def _show_progress(self, event: IndexProgressed) -> None:
        self._status.message = f"indexing {event.done:,}/{event.total:,}"
        self._read_shelf()

    @on(IndexFinished)
    def _finish_indexing(self, event: IndexFinished) -> None:
        self._status.message = ""
        for sentence in event.troubles[:3]:
            self.notify(sentence, severity="warning", markup=False)
        if more := event.troubles[3:]:
            self.notify(f"{len(more)} more files could not be read; `reader index` lists them.", markup=False)
        if event.changed:
            self._read_shelf()
        if self._query:
            self._searching.ask(self._query)

    @on(WorkFailed)
    def _tell_trouble(self, event: WorkFailed) -> None:
        self._status.message = ""
        self.notify(event.sentence, severity="error", timeout=10, markup=False)

    @on(WorkCrashed)
    def _crash(self, event: WorkCrashed) -> None:
        raise event.bug

    @on(ShelfList.Highlighted)
    def _preview_article(self, event: ShelfList.Highlighted) -> None:
        if self._finder.shelf.has_focus_within or self._text.opened is None:
            self._text.open(event.row.id)

    @on(ShelfList.ArticleChosen)
    def _open_article(self, event: ShelfList.ArticleChosen) -> None:
        self._go(event.entry.id)

    # Searching

    def action_search(self) -> None:
        """Go to the query box, at once: what is typed next is the query."""
        self.set_focus(self._finder.box)

    @on(QueryBox.QueryChanged)
    def _search(self, event: QueryBox.QueryChanged) -> None:
        self._query = event.query.strip()
        if self._query:
            self._searching.ask(self._query)
        else:
            self._searching.forget()
            self._status.hits = ""
            self._text.show_found("")

    @on(SearchAnswered)
    def _show_hits(self, event: SearchAnswered) -> None:
        self._finder.show_result(event.result)
        self._status.hits = self._finder.hits.position

    @on(HitList.Highlighted)
    def _preview_hit(self, event: HitList.Highlighted) -> None:
        self._status.hits = self._finder.hits.position
        self._text.open(event.row.article, span=event.row.span, query=self._query)

    @on(HitList.HitChosen)
    def _open_hit(self, event: HitList.HitChosen) -> None:
        self._go(event.hit.article, span=event.hit.span)

    def action_next_hit(self, step: int) -> None:
        """Open the next hit, or with -1 the previous one, wherever one is."""
        hit = self._finder.hits.go(step) if self._finder.is_searching else None
        if hit is None:
            self.notify("There is no further hit" if self._query else "Press / to search the library", markup=False)
        else:
            self._go(hit.article, span=hit.span)

    # Moving through articles

    def _go(self, article: str, *, span: Span | None = None, offset: int | None = None) -> None:
        """Open a place to read on there; Back returns to the present one."""
        if (here := self._text.place) is not None:
            self._trail.leave(here)
        self._text.open(article, span=span, offset=offset, query=self._query)
        self._text.view.focus()

    def action_back(self) -> None:
        """Go back to where one was."""
        self._follow(self._trail.back)

    def action_forward(self) -> None:
        """Go forward to where one went back from."""
        self._follow(self._trail.forward)

    def _follow(self, step: Callable[[Place], Place | None]) -> None:
        here = self._text.place
        there = step(here) if here is not None else None
        if there is None:
            self.notify("The trail ends here", markup=False)
        else:
            self._text.open(there.article, offset=there.offset, query=self._query)
            self._text.view.focus()

    @on(TextPane.Opened)
    def _show_beside(self, event: TextPane.Opened) -> None:
        self._side.show_annotations(event.opened.notes)
        self._side.show_figures(event.opened.figures)
        self._side.show_outline(event.opened.article)
        self._status.show_article(event.opened.article, len(event.opened.notes))

    @on(TextPane.NotesChanged)
    def _show_notes(self, event: TextPane.NotesChanged) -> None:
        self._side.show_annotations(event.notes)
        self._status.notes = len(event.notes)
        self.notify(event.what, timeout=3, markup=False)
        self._read_shelf()

    @on(PassageView.Moved)
    def _show_progress_in_text(self, event: PassageView.Moved) -> None:
        self._status.show_place(event.passage, event.fraction_read)

    # The side panel

    def action_panel(self, tab: str) -> None:
        """Show the tab of the side panel and go there."""
        self.add_class("-beside")
        self._side.show_tab(tab)
        self._side.focus()

    @on(AnnotationList.AnnotationChosen)
    @on(AnnotationList.EditRequested)
    def _go_to_annotation(self, event: AnnotationList.AnnotationChosen | AnnotationList.EditRequested) -> None:
        self._go_to_span(event.note.span)
        if isinstance(event, AnnotationList.EditRequested):
            self._text.revise(event.note.annotation)

    @on(AnnotationList.DeleteRequested)
    async def _delete_annotation(self, event: AnnotationList.DeleteRequested) -> None:
        await self._text.delete(event.note.annotation)

    @on(FigureList.FigureChosen)
    def _go_to_figure(self, event: FigureList.FigureChosen) -> None:
        self._go_to_span(event.figure.span)

    @on(Outline.HeadingChosen)
    def _go_to_heading(self, event: Outline.HeadingChosen) -> None:
        self._go_to_span(event.passage.span)

    def _go_to_span(self, span: Span | None) -> None:
        if span is None:
            self.notify("This note has lost its place in the text", markup=False)
            return
        if (here := self._text.place) is not None:
            self._trail.leave(here)
        self._text.view.reveal(span)
        self._text.view.focus()

    # Whole-screen commands

    def action_next_panel(self, step: int) -> None:
        """Move the focus to the next pane, or with -1 to the previous one; narrow terminals show it."""
        targets: tuple[Widget, ...] = (self._finder.list, self._text.view, self._side.list)
        here = next((index for index, name in enumerate(PANES) if self.has_class(f"-{name}")), 0)
        there = (here + step) % len(targets)
        self.add_class(f"-{PANES[there]}")  # so that it is on display and can take the focus
        targets[there].focus()

    def action_leave_panel(self) -> None:
        """Go back to the list one came from; from the hits back to the shelf."""
        if self._finder.is_searching and self._finder.has_focus_within:
            self._finder.leave_search()
        else:
            self.set_focus(self._finder.list)

    async def action_undo(self) -> None:
        """Take back the last change to the notes."""
        await self._text.undo()

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self._text.redo()

    def action_edit_source(self) -> None:
        """Open the source file of the article in $EDITOR."""
        if self._text.opened is None:
            return
        with self.app.suspend():
            edit_source(self._text.opened.article, self._text.view.position)
