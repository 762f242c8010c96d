"""The text and the panel beside it: each follows the other, and the panel's wishes are the text's to fulfil."""

from textual import on
from textual.app import ComposeResult

from reader.articles.arrangement import Arrangement
from reader.library import Library
from reader.state import State
from reader.ui.messages import ReleaseKeys
from reader.ui.screens.paned import Paned
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.screens.reading.panes import Panes
from reader.ui.screens.reading.text_pane import TextPane
from reader.ui.widgets.first_hint import FirstHint
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.passage_view import PassageView
from reader.ui.widgets.shelf.shelf import Shelf
from reader.ui.widgets.side_panel import AnnotationList, FigureList, Outline, SidePanel
from reader.ui.widgets.status_line import StatusLine


class TextAndPanel(Paned):
    """The panes side by side, of which the text and what stands beside it know of each other here."""

    def __init__(
        self, library: Library, state: State, *, measure: int, hint: FirstHint | None, kept: Arrangement | None
    ) -> None:
        """Read in `library`, whose shelf was `kept` like this; `hint` stands below until a note is made."""
        super().__init__()
        self._hint = hint
        self._finder = FindingPane(library, kept, id="finder")
        self._text = TextPane(library, state, measure=measure, id="text")
        self._side = SidePanel(id="side")
        self._panes = Panes(self._finder, self._text, self._side)
        self._status = StatusLine()
        self._note_sought: str | None = None
        """The id of the annotation that the panel is to show once its article is open."""

    def compose(self) -> ComposeResult:
        """Put every pane in its place; they are reused for all articles."""
        yield self._panes
        if self._hint is not None:
            yield self._hint
        yield self._status
        yield KeyLine()

    def key_escape(self) -> None:
        """Leave Esc to its commands: Textual's screen would first drop the selection, and Esc lead out of the text."""

    def _show_note(self, note: str | None) -> None:
        """Show an annotation in the panel, now or once its article is open."""
        self._note_sought = note
        if note is not None:
            self._side.show_annotation(note)

    # From the text to what stands beside it

    @on(ReleaseKeys)
    def _catch_up(self, event: ReleaseKeys) -> None:
        if event.awaited == "article":
            self._finder.catch_up()

    @on(TextPane.Opened)
    def _show_beside(self, event: TextPane.Opened) -> None:
        self._side.show_annotations(event.opened.notes, event.opened.article.text)
        self._show_note(self._note_sought)
        self._note_sought = None
        self._side.show_figures(event.opened.mentions)
        self._side.show_outline(event.opened.article)
        if not self._finder.shelf.has_focus_within:  # else the cursor leads there, and may be further already
            self._finder.shelf.go_to(event.opened.article.id)
        self._status.show_article(event.opened.article, len(event.opened.notes))

    @on(TextPane.Gone)
    def _forget_article(self) -> None:
        self._finder.read_shelf()

    @on(TextPane.MarksChanged)
    def _show_marks(self, event: TextPane.MarksChanged) -> None:
        self._side.show_annotations(event.opened.notes, event.opened.article.text)
        self._side.show_figures(event.opened.mentions)
        self._status.notes = len(event.opened.notes)
        self._status.tell(event.what)
        self._finder.read_shelf()
        self.query(FirstHint).remove()

    @on(PassageView.Moved)
    def _show_place(self, event: PassageView.Moved) -> None:
        self._status.show_place(event.passage, event.fraction_read)
        self._side.follow(event.offset)

    @on(PassageView.Found)
    def _show_found(self, event: PassageView.Found) -> None:
        self._status.found = event.position

    @on(PassageView.FindEnded)
    def _show_hits_again(self) -> None:
        self._status.found = ""

    @on(PassageView.LetterAwaited)
    def _ask_for_letter(self, event: PassageView.LetterAwaited) -> None:
        self._status.prompt = event.prompt

    @on(PassageView.LetterAnswered)
    def _ask_no_more(self) -> None:
        self._status.prompt = ""

    @on(PassageView.AnnotationChosen)
    def _show_annotation(self, event: PassageView.AnnotationChosen) -> None:
        self._panes.show_annotation(event.key)

    @on(PassageView.FigureReached)
    def _show_figure(self, event: PassageView.FigureReached) -> None:
        self._side.show_figure(event.span)

    @on(TextPane.ReadOn)
    def _show_progress_on_shelf(self, event: TextPane.ReadOn) -> None:
        self._finder.shelf.show_progress(event.article, event.progress)

    # From there to the text

    @on(Shelf.ProgressRequested)
    def _take_progress(self, event: Shelf.ProgressRequested) -> None:
        self._text.take_progress(event.entry.id, event.progress)

    @on(AnnotationList.Highlighted)
    def _preview_annotation(self, event: AnnotationList.Highlighted) -> None:
        if event.row.span is not None and self._side.annotations.has_focus:
            self._text.view.reveal(event.row.span)

    @on(AnnotationList.AnnotationChosen)
    def _go_to_annotation(self, event: AnnotationList.AnnotationChosen) -> None:
        self._text.go_to_span(event.note.span)

    @on(AnnotationList.EditRequested)
    async def _edit_annotation(self, event: AnnotationList.EditRequested) -> None:
        if event.note.span is not None:
            self._text.view.reveal(event.note.span)
        await self._text.revise(event.note)

    @on(AnnotationList.DeleteRequested)
    def _delete_annotation(self, event: AnnotationList.DeleteRequested) -> None:
        self._text.delete(event.note.annotation)

    @on(AnnotationList.AttachRequested)
    def _attach_annotation(self, event: AnnotationList.AttachRequested) -> None:
        self._text.attach(event.note)

    @on(AnnotationList.KeepRequested)
    def _keep_annotation(self, event: AnnotationList.KeepRequested) -> None:
        self._text.keep_lost(event.note)

    @on(FigureList.FigureChosen)
    def _go_to_figure(self, event: FigureList.FigureChosen) -> None:
        self._text.go_to_figure(event.figure.span)

    @on(Outline.HeadingChosen)
    def _go_to_heading(self, event: Outline.HeadingChosen) -> None:
        self._text.go_to_span(event.passage.span)
