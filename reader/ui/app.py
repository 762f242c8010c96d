"""The application: themes, keys and signals, and the way from the screen on which one reads to others and back."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from reader.config import Settings, read_settings
from reader.errors import BadInput
from reader.figures.placed import PlacedFigure
from reader.files import is_there
from reader.library import Library
from reader.state import State
from reader.ui.clipboard import hand_over
from reader.ui.commands.everywhere import EVERYWHERE
from reader.ui.commands.keymap import chosen_keys
from reader.ui.commands.notes import TAKING_ALONG
from reader.ui.garbage import collect_nothing_yet, collect_seldom
from reader.ui.keys_in_turn import KeysInTurn
from reader.ui.messages import (
    CompareRequested,
    FiguresRequested,
    IndexFinished,
    IndexProgressed,
    NotesChanged,
    NotesRequested,
    ShelfRead,
    WorkCrashed,
    WorkFailed,
)
from reader.ui.palette import KeyCommands
from reader.ui.rendering.rows.library_note import LibraryNote
from reader.ui.screens.help import Help
from reader.ui.screens.question import Question
from reader.ui.screens.reading import Reading
from reader.ui.terminal import fitting_theme, tolerate_broken_input
from reader.ui.themes import THEMES, missing_theme, own_themes
from reader.ui.widgets.first_hint import FirstHint

if TYPE_CHECKING:
    from reader.ui.screens.figures import Figures
    from reader.ui.screens.notes import Notes

ENDING_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
EXIT_BY_SIGNAL = 128
_LEAVE = "Leave without saving this note? Its words are kept aside."
SECONDS_A_THREAD_RUNS = 0.001
"""How long a search may keep the screen waiting for its turn; Python's own 0.005 is felt while typing."""


class ReaderApp(KeysInTurn):
    """Reader on screen."""

    TITLE = "Reader"
    CSS_PATH = "screens/reading/reading.tcss"  # Textual 8.2.8 does not load the sheet of a default screen itself
    BINDINGS = [*TAKING_ALONG, *EVERYWHERE]
    COMMANDS = {KeyCommands}

    def __init__(
        self, library: Library, settings: Settings | None = None, *, resume: bool = False, is_first_run: bool = False
    ) -> None:
        """Show `library`; with `resume` open the article that was read last, on the first run hint at a few keys."""
        super().__init__()
        self.library = library
        self.state = State(library.locations.state)
        self.settings = settings or Settings()
        self._resume = resume
        self._is_first_run = is_first_run
        self._figures: Figures | None = None
        self._notes: Notes | None = None
        mine, faults = own_themes(self.settings.themes)
        for theme in (*THEMES, *mine):
            self.register_theme(theme)
        self._keys = chosen_keys(self.settings.keys)
        self._warnings = (*self.settings.warnings, *faults, *self._keys.warnings)

    def on_mount(self) -> None:
        """Put on the theme and the user's keys, then show the shelf."""
        self._put_on_theme()
        self.set_keymap(dict(self._keys.keymap))
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        for ending in ENDING_SIGNALS:
            with suppress(NotImplementedError, RuntimeError, ValueError):  # not everywhere, nor outside the main thread
                asyncio.get_running_loop().add_signal_handler(ending, self._end, ending)
        for warning in self._warnings:
            self.notify(warning, severity="warning", timeout=10, markup=False)

    def _put_on_theme(self) -> None:
        fitting = fitting_theme(self.console.color_system, os.environ)
        wanted = self.settings.theme or self.state.theme or os.environ.get("TEXTUAL_THEME") or fitting
        if self.settings.theme and wanted not in self.available_themes:
            self._warnings += (missing_theme(wanted, self.available_themes),)
        self.theme = wanted if wanted in self.available_themes else fitting

    def get_default_screen(self) -> Screen[None]:
        """Return the screen on which one reads."""
        hint = FirstHint(self._keys.keymap) if self._is_first_run else None
        self._reading = Reading(self.library, self.state, measure=self.settings.measure, resume=self._resume, hint=hint)
        return self._reading

    @on(ShelfRead)
    def _settle(self) -> None:
        collect_seldom()

    async def action_quit(self) -> None:
        """Leave; a note that is being written, on whichever screen, is not left unasked."""
        self._leave()

    @work(exclusive=True, group="leaving")
    async def _leave(self) -> None:
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

    def _land_on_note(self, note: LibraryNote | None) -> None:
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

    def _land(self, figure: PlacedFigure | None) -> None:
        """Go to a figure that was chosen on a screen above the text."""
        if figure is None:
            return
        while self.screen is not self._reading:
            self.pop_screen()
        self._reading.land(figure)

    @on(WorkFailed)
    def _tell_trouble(self, event: WorkFailed) -> None:
        self.notify(event.sentence, severity="error", timeout=10, markup=False)

    @on(WorkCrashed)
    def _crash(self, event: WorkCrashed) -> None:
        raise event.bug

    def copy_to_clipboard(self, text: str) -> None:
        """Put `text` on the clipboard by every way there is: Ctrl+C comes here, from the text and from any box."""
        super().copy_to_clipboard(text)
        self._hand_over(text)

    @work(exclusive=True, group="copying", description="copying")
    async def _hand_over(self, text: str) -> None:
        await hand_over(text)

    def action_theme(self) -> None:
        """Choose a theme."""
        self.search_themes()

    def action_help(self) -> None:
        """Show what the keys do here."""
        self.push_screen(Help.where_you_are(self.screen))

    def action_redraw(self) -> None:
        """Paint the whole screen anew."""
        self.refresh(repaint=True, layout=True)

    def _remember_theme(self, _theme: object) -> None:
        self.state.theme = self.theme

    def _end(self, ending: signal.Signals) -> None:
        self.exit(return_code=EXIT_BY_SIGNAL + ending)


def run(library: Library, *, resume: bool = False) -> int:
    """Show `library` until the user leaves; return the exit code: not 0 after a crash or a signal."""
    tolerate_broken_input()
    sys.setswitchinterval(SECONDS_A_THREAD_RUNS)
    collect_nothing_yet()
    settings = _settings(library)
    state = State(library.locations.state)
    is_first_run = not is_there(state.file)
    state.last_library = library.roots
    app = ReaderApp(library, settings, resume=resume, is_first_run=is_first_run)
    app.run()
    return app.return_code or 0


def _settings(library: Library) -> Settings:
    try:
        return read_settings(library.locations.settings_file)
    except BadInput as trouble:
        return Settings(warnings=(str(trouble),))
