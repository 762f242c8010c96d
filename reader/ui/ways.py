"""The ways from the screen on which one reads to others and back, and the way out."""

from typing import TYPE_CHECKING

from textual import on, work

from reader.ui.commands.notes import TAKING_ALONG
from reader.ui.keys_in_turn import KeysInTurn
from reader.ui.messages import (
    CompareRequested,
    FiguresRequested,
    IndexFinished,
    IndexProgressed,
    NotesChanged,
    NotesRequested,
)

if TYPE_CHECKING:  # the first screen is there sooner without them
    from textual.worker import Worker

    from reader.figures.placed import PlacedFigure
    from reader.library import Library
    from reader.ui.rendering.rows.library_note import LibraryNote
    from reader.ui.screens.figures import Figures
    from reader.ui.screens.notes import Notes
    from reader.ui.screens.reading import Reading

_LEAVE = "Leave without saving this note? Its words are kept aside."


class Ways(KeysInTurn):
    """An application that goes from screen to screen; a subclass makes the one on which one reads."""

    BINDINGS = [*TAKING_ALONG]

    library: "Library"
    _reading: "Reading"
    """The screen on which one reads, below all others; the subclass makes both before any key is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: Figures | None = None
        self._notes: Notes | None = None
        self._leaving: Worker[None] | None = None

    async def action_quit(self) -> None:
        """Leave; a note that is being written, on whichever screen, is not left unasked, nor asked about twice."""
        if self._leaving is None or self._leaving.is_finished:
            self._leaving = self._leave()

    @work(group="leaving")
    async def _leave(self) -> None:
        from reader.ui.screens.question import Question  # as the screens below, seldom the first thing needed

        is_writing = self._reading.is_writing or (self._notes is not None and self._notes.is_writing)
        if not is_writing or await self.push_screen_wait(Question(_LEAVE)):
            self.exit()

    @on(FiguresRequested)
    def _show_figures(self) -> None:
        if self._figures is None:
            from reader.ui.screens.figures import Figures  # the first screen is there sooner without it

            self._figures = Figures(self.library)
            self.install_screen(self._figures, "figures")
        self.push_screen(self._figures, self._land)

    @on(NotesRequested)
    def _show_notes(self) -> None:
        if self._notes is None:
            from reader.ui.screens.notes import Notes  # as above

            self._notes = Notes(self.library)
            self.install_screen(self._notes, "notes")
        self._notes.begin_at(self._reading.article)
        self.push_screen(self._notes, self._land_on_note)

    def _land_on_note(self, note: "LibraryNote | None") -> None:
        """Go to a note that was chosen on the screen of all notes."""
        if note is not None:
            self._reading.land_on_note(note.article.id, note.annotation.id)

    @on(NotesChanged)
    def _show_notes_anew(self) -> None:
        self._reading.show_notes_anew()

    @work(exclusive=True, group="exporting")
    async def action_export_notes(self) -> None:
        """Write notes to a file."""
        from reader.ui.screens.notes.exporting import export_notes  # as above

        if self._notes is not None and self._notes.is_current:
            note = self._notes.note
            query, article = self._notes.query_asked, note.article.id if note is not None else None
        else:
            query, article = "", self._reading.article
        await export_notes(self, self.library, query=query, article=article)

    @on(IndexProgressed)
    def _show_progress(self, event: IndexProgressed) -> None:
        if self._figures is not None:
            self._figures.show_progress(event)

    @on(IndexFinished)
    def _show_finished(self, event: IndexFinished) -> None:
        if self._figures is not None:
            self._figures.show_finished(event)

    @on(CompareRequested)
    def _compare(self, request: CompareRequested) -> None:
        from reader.ui.screens.comparing import Comparing  # charts are slow to import, and only comparing needs them

        self.push_screen(Comparing(self.library, request.figure), self._land)

    def _land(self, figure: "PlacedFigure | None") -> None:
        """Go to a figure that was chosen on a screen above the text."""
        if figure is None:
            return
        while self.screen is not self._reading:
            self.pop_screen()
        self._reading.land(figure)
