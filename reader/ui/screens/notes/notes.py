"""The notes of the whole library: the panel with the library behind it, which answers as one types."""

import asyncio
from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.library import Library
from reader.search.query import filtered_by
from reader.ui.messages import WorkFailed
from reader.ui.rendering.rows.deleted_note import DeletedNote
from reader.ui.rendering.rows.library_note import LibraryNote
from reader.ui.screens.notes.changing import FILE_GONE, ChangedNotes
from reader.ui.screens.search_thread import SearchThread
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.notes import AllNotes, NoteList, NotesFound

SECONDS_BETWEEN_LOOKS = 2.0
"""How often it is asked, while this screen is on top, whether notes were changed elsewhere."""


class Notes(Screen[LibraryNote | None]):
    """Shows every note of the library; returns the one that the reader wants to see in its article.

    It is made once and comes back as it was left.
    """

    CSS_PATH = "notes.tcss"
    AUTO_FOCUS = "NoteList"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    class Answered(Message):
        """The newest question has its answer."""

        def __init__(self, found: NotesFound) -> None:
            self.found = found
            super().__init__()

    def __init__(self, library: Library) -> None:
        """Show the notes of `library`."""
        super().__init__()
        self._library = library
        self._searching = SearchThread(self._find, self.Answered, self.post_message)
        self._titles: dict[str, str] = {}
        """The titles of articles, by their files in the library."""
        self._shown: object = None
        """What was on disk when the newest answer was begun."""
        self._article: str | None = None
        """The article whose notes are to be under the cursor once there is an answer."""

    def compose(self) -> ComposeResult:
        """Put the panel above its keys."""
        yield ChangedNotes(self._library)
        yield KeyLine()

    @property
    def panel(self) -> AllNotes:
        """The panel with the notes."""
        return self.query_one(AllNotes)

    @property
    def query_asked(self) -> str:
        """Which notes are wanted, in the query language; empty for all."""
        return self.panel.query_asked

    @property
    def note(self) -> LibraryNote | None:
        """The note under the cursor."""
        return self.panel.list.note

    @property
    def is_writing(self) -> bool:
        """Whether there is a note that is not saved."""
        return self.is_mounted and self.panel.editor.is_changed

    def begin_at(self, article: str | None) -> None:
        """Have the cursor at a note on `article` when the screen is shown next."""
        self._article = article

    def on_mount(self) -> None:
        """Be ready to answer, and look now and then whether another window or a command changed notes."""
        self._searching.start()
        self._look_for_changes()

    def on_unmount(self) -> None:
        """Let the thread go."""
        self._searching.stop()

    def on_screen_resume(self) -> None:
        """Ask again: there may be other notes since one was here. Keys typed ahead wait for them."""
        self.panel.hold_keys()
        self.panel.ask()

    @work(group="looking")
    async def _look_for_changes(self) -> None:
        """Ask again whenever the notes are others than those shown: cursor, filter and what is seen stay."""
        while self.is_running:
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            if self.is_current and await asyncio.to_thread(self._on_disk) != self._shown:
                self.panel.ask()

    def _on_disk(self) -> object:
        """Return the notes and the deleted ones; of files that did not change only the dates are looked at."""
        return self._library.notes.all_notes(), self._library.notes.deleted()

    @on(WorkFailed)
    def _expect_no_answer(self) -> None:
        self.panel.expect_no_answer()

    # Questions and answers

    @on(AllNotes.Asked)
    def _ask(self, event: AllNotes.Asked) -> None:
        self._searching.ask(event.query)

    def _find(self, query: str, /, *, cancelled: Callable[[], bool]) -> NotesFound:  # noqa: ARG002 (soon done)
        self._shown = self._on_disk()
        annotated = self._library.annotated(query)
        notes = [LibraryNote(placed, one.article) for one in annotated for placed in one.annotations]
        total = sum(self._library.notes.counts().values())
        self._titles.update({one.article.file: one.article.title for one in annotated})
        deleted = [DeletedNote(gone, self._title_of(gone.file)) for gone in self._library.notes.deleted()]
        return NotesFound(query, notes, total, deleted, filtered_by(query).hint or "")

    def _title_of(self, file: str) -> str:
        """Return the title of the article in `file`, or the name of a file that is no article any more."""
        if file not in self._titles:
            try:
                self._titles[file] = self._library.article(file).title
            except ReaderError:
                self._titles[file] = file
        return self._titles[file]

    @on(Answered)
    def _show(self, event: Answered) -> None:
        self.panel.show_answer(event.found)
        if self._article is not None:
            self.panel.list.go_to_article(self._article)
            self._article = None

    # Going on

    @on(NoteList.NoteChosen)
    def _land(self, event: NoteList.NoteChosen) -> None:
        if event.note.article.passages:
            self.dismiss(event.note)
        else:
            self.panel.tell(FILE_GONE)

    @on(AllNotes.Left)
    def _leave(self) -> None:
        self.dismiss(None)
