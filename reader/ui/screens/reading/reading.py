"""The reading screen: leads messages from one pane to another; each pane owns its keys."""

from functools import partial

from textual import on

from reader.articles.arrangement import Arrangement
from reader.figures.placed import PlacedFigure
from reader.library import Library
from reader.search.hit import Hit
from reader.search.indexing.progress import Stage
from reader.state import State
from reader.ui.commands.reading import READING
from reader.ui.messages import (
    CompareRequested,
    FiguresRequested,
    IndexFinished,
    IndexProgressed,
    LibraryGone,
    NotesRequested,
    Told,
    WorkFailed,
)
from reader.ui.screens.outside import leave_to
from reader.ui.screens.reading.editing import edit_source
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.screens.reading.goal import Goal
from reader.ui.screens.reading.text_and_panel import TextAndPanel
from reader.ui.widgets.first_hint import FirstHint
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf.shelf_list import ShelfList

SECONDS_FOR_HITS = 0.08
"""How long the text waits while one types: showing the best hit in it takes longer than showing all hits."""

TROUBLES_TOLD = 3
"""Files that could not be read are named one by one up to so many."""


class Reading(TextAndPanel):
    """Shelf or hits on the left, the text in the middle, annotations, figures and outline on the right."""

    BINDINGS = [*READING]

    def __init__(
        self,
        library: Library,
        state: State,
        *,
        measure: int,
        resume: bool,
        hint: FirstHint | None = None,
        kept: Arrangement | None = None,
    ) -> None:
        """Read in `library`, whose shelf was `kept` like this; with `resume` open the article that was read last."""
        super().__init__(library, state, measure=measure, hint=hint, kept=kept)
        self._last_article = library.places.last_article if resume else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key that leads away from a note one is writing, but to look something up; none to the box in it."""
        if action in _OWN_ACTIONS and self._text.is_in_note_box:
            return False
        if action == "search":
            return not self._finder.box.has_focus
        return super().check_action(action, parameters)

    # Coming and going

    @on(FindingPane.Begun)
    def _go_on_reading(self) -> None:
        """Open the article that was read last, once the shelf is there for the first time."""
        last, self._last_article = self._last_article, None
        if last is not None and (entry := self._finder.shelf.find_in(last)) is not None:
            self._text.go(entry.id)
            self._finder.shelf.go_to(entry.id)

    async def action_leave(self) -> None:
        """Quit, as one does from anywhere."""
        await self.run_action("app.quit")

    def action_edit_source(self) -> None:
        """Open the source file of the article in $EDITOR, and show what became of it."""
        if self._text.opened is None:
            return
        leave_to(self.app, partial(edit_source, self._text.opened.article, self._text.view.position))
        self._text.open_again()
        self._finder.bring_up_to_date()

    # Asking about figures

    def action_compare(self) -> None:
        """Put the figure one has come to beside those that measure the same elsewhere."""
        self.post_message(CompareRequested(self._text.figure))

    def action_all_figures(self) -> None:
        """Ask for the figures of the whole library."""
        self.post_message(FiguresRequested())

    def land(self, figure: PlacedFigure) -> None:
        """Go to a figure of any article."""
        self._text.go(figure.article, Goal(figure=figure.figure.span))

    # All notes

    def action_all_notes(self) -> None:
        """Ask for the notes of the whole library."""
        self.post_message(NotesRequested())

    @property
    def article(self) -> str | None:
        """The id of the article on display."""
        return self._text.opened.article.id if self._text.opened is not None else None

    @property
    def is_writing(self) -> bool:
        """Whether there is a note that is not saved."""
        return self._text.is_writing

    def land_on_note(self, article: str, note: str) -> None:
        """Go to a note on any article; Esc there leads back to the notes."""
        self._text.go(article, Goal(note=note))
        self._show_note(note)
        self._panes.come_from_notes()

    def show_notes_anew(self) -> None:
        """Show what notes there are by now."""
        self._text.open_again()
        self._finder.read_shelf()

    def action_why(self) -> None:
        """Say why the numbers of the passage one is in are figures, or are none."""
        self._text.ask_why()

    # What goes on behind the screen

    @on(IndexProgressed)
    def _show_progress(self, event: IndexProgressed) -> None:
        self._status.message = event.news
        if event.stage is Stage.REBUILD and not event.done:
            self._status.tell("The index was damaged, or of another version: it is built anew")

    @on(IndexFinished)
    def _tell_troubles(self, event: IndexFinished) -> None:
        self._status.message = ""
        if self.article in event.ids and not self.is_writing:
            self._text.open_again()
        for sentence in event.troubles[:TROUBLES_TOLD]:
            self.notify(sentence, severity="warning", markup=False)
        if more := event.troubles[TROUBLES_TOLD:]:
            self.notify(f"{len(more)} more files could not be read; `reader index` lists them.", markup=False)

    @on(LibraryGone)
    def _await_library(self, event: LibraryGone) -> None:
        self._status.message = "waiting for the folder"
        self.notify(f"{event.sentence} What is known of it stays here until it is back.", markup=False)

    @on(WorkFailed)
    def _expect_no_progress(self) -> None:
        self._status.message = ""

    @on(Told)
    def _tell(self, event: Told) -> None:
        self._status.tell(event.news)

    # From the lists to the text

    @on(ShelfList.Highlighted)
    def _preview_article(self, event: ShelfList.Highlighted) -> None:
        if not self._text.has_begun or self._finder.shelf.has_focus_within:
            self._text.open(event.row.id)

    @on(ShelfList.ArticleChosen)
    def _open_article(self, event: ShelfList.ArticleChosen) -> None:
        self._finder.hurry(event.entry.id)
        self._text.go(event.entry.id)

    def action_search(self) -> None:
        """Go to the query box: what is typed next is the query."""
        self.set_focus(self._finder.box)

    @on(QueryBox.QueryChanged)
    def _forget_hits(self, event: QueryBox.QueryChanged) -> None:
        if not event.query:
            self._status.hits = ""
            self._status.tell_hint("")
            self._text.show_found("")

    @on(FindingPane.Answered)
    def _tell_of_answer(self, event: FindingPane.Answered) -> None:
        self._status.hits = self._finder.hits.position
        self._status.tell_hint(event.hint)

    @on(HitList.Highlighted)
    def _show_highlighted(self, event: HitList.Highlighted) -> None:
        self._status.hits = self._finder.hits.position
        if self._finder.box.has_focus:
            self.set_timer(SECONDS_FOR_HITS, partial(self._preview_if_wanted, event.row))
        elif self._finder.has_focus_within:  # else one reads, and the hit one read is gone from a file that was edited
            self._preview(event.row)

    def _preview_if_wanted(self, hit: Hit) -> None:
        finder = self._finder
        if finder.has_focus_within and finder.is_searching and finder.hits.row_at_cursor == hit:
            self._preview(hit)

    def _preview(self, hit: Hit) -> None:
        self._text.open(hit.article, _goal(hit), query=self._finder.searched_for)
        self._show_note(_goal(hit).note)

    @on(HitList.HitChosen)
    def _open_hit(self, event: HitList.HitChosen) -> None:
        self._go_to_hit(event.hit)

    def _go_to_hit(self, hit: Hit) -> None:
        self._text.go(hit.article, _goal(hit), query=self._finder.searched_for)
        self._show_note(_goal(hit).note)

    def action_next_hit(self, step: int) -> None:
        """Open the next hit, or with -1 the previous one, wherever one is."""
        if not self._finder.is_searching:
            self._status.tell("Press / to search")
        elif hit := self._finder.hits.go(step):
            self._go_to_hit(hit)
        elif step > 0 and self._finder.hits.awaits_more:
            self._status.tell("Further hits are on their way")
        else:
            self._status.tell("This is the last hit" if step > 0 else "This is the first hit")

    def action_more_like(self) -> None:
        """Look for passages about the same as the hit under the cursor, or else as the passage one is at."""
        hit = self._finder.hits.row_at_cursor if self._finder.hits.has_focus else None
        if hit is not None:
            self._finder.ask_like(hit.file, hit.passage)
        elif self._text.opened is not None and self._text.passage is not None:
            self._finder.ask_like(self._text.opened.article.file, self._text.passage.id)

    def action_back(self) -> None:
        """Go back to where one was."""
        self._text.go_back()

    def action_forward(self) -> None:
        """Go forward to where one went back from."""
        self._text.go_forward()

    def action_undo(self) -> None:
        """Take back the last change to the notes."""
        self._text.undo()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._text.redo()


def _goal(hit: Hit) -> Goal:
    """Return what is to be seen of `hit`: its passage, and the newest note it was found by."""
    return Goal(hit.span, note=next(iter(hit.notes), None))


_OWN_ACTIONS = frozenset(
    binding.action.partition("(")[0].removeprefix("screen.") for binding in READING if binding.action != "search"
)
