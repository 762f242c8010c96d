"""The application: themes, keys, signals and the clipboard, and what is told from behind the screen."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from reader.articles.arrangement import Arrangement
from reader.config import Settings, read_settings
from reader.errors import BadInput
from reader.files import is_there
from reader.library.place import LibraryPlace
from reader.state import State
from reader.ui.clipboard import hand_over
from reader.ui.commands.everywhere import EVERYWHERE
from reader.ui.garbage import collect_now, collect_seldom
from reader.ui.messages import HoldKeys, ReleaseKeys, ShelfRead, WorkCrashed, WorkFailed
from reader.ui.palette import KeyCommands
from reader.ui.screens.opening import Opening
from reader.ui.terminal import fitting_theme, go_on_only_when_suspended, tolerate_broken_terminal
from reader.ui.themes import THEMES, missing_theme, own_themes
from reader.ui.ways import Ways

if TYPE_CHECKING:  # behind the first screen
    from textual.timer import Timer

    from reader.library import Library
    from reader.ui.screens.reading import Reading

ENDING_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
EXIT_BY_SIGNAL = 128
SECONDS_AT_REST = 1.0
"""Without a key, after which it does not matter that the screen stands still for a moment."""
SECONDS_A_THREAD_RUNS = 0.001
"""How long a search may keep the screen waiting for its turn; Python's own 0.005 is felt while typing."""


_READING = "reading"
"""What keys pressed on the first screen wait for."""


class ReaderApp(Ways):
    """Reader on screen."""

    TITLE = "Reader"
    CSS_PATH = "screens/reading/reading.tcss"  # Textual 8.2.8 does not load the sheet of a default screen itself
    BINDINGS = [*EVERYWHERE]
    COMMANDS = {KeyCommands}

    def __init__(
        self,
        library: LibraryPlace,
        settings: Settings | None = None,
        *,
        resume: bool = False,
        is_first_run: bool = False,
    ) -> None:
        """Show the library at `library`; where it is not loaded yet, its shelf as it was until it is.

        With `resume` the article that was read last is opened; on the first run there is a hint at a few keys.
        """
        super().__init__()
        self._place = library
        self.state = State(library.locations.state)
        self.settings = settings or Settings()
        self._resume = resume
        self._is_first_run = is_first_run
        mine, faults = own_themes(self.settings.themes)
        for theme in (*THEMES, *mine):
            self.register_theme(theme)
        self._warnings = (*self.settings.warnings, *faults)
        self._tidying: Timer | None = None
        self._put_on_theme()  # now, or the style sheet would be read three times before the first screen

    def on_mount(self) -> None:
        """Listen to what is told from outside."""
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        go_on_only_when_suspended()
        for ending in ENDING_SIGNALS:
            with suppress(NotImplementedError, RuntimeError, ValueError):  # not everywhere, nor outside the main thread
                asyncio.get_running_loop().add_signal_handler(ending, self._end, ending)
        if self._place.is_loaded:
            self._tell_warnings()

    def _put_on_theme(self) -> None:
        fitting = fitting_theme(self.console.color_system, os.environ)
        wanted = self.settings.theme or self.state.theme or os.environ.get("TEXTUAL_THEME") or fitting
        if self.settings.theme and wanted not in self.available_themes:
            self._warnings += (missing_theme(wanted, self.available_themes),)
        self.theme = wanted if wanted in self.available_themes else fitting

    def _tell_warnings(self) -> None:
        for warning in self._warnings:
            self.notify(warning, severity="warning", timeout=10, markup=False)

    # The first screen, and the one on which one reads

    def get_default_screen(self) -> Screen[None]:
        """Return the screen on which one reads, or, while that is still to be loaded, the shelf as it was."""
        if self._place.is_loaded:
            return self._reading_in(self._place.load(), None)
        self._hold_keys(HoldKeys(_READING))
        self._kept = self._place.kept_shelf.read(self._place.places.last_article if self._resume else None)
        return Opening(self._kept)

    @on(Opening.Seen)
    @work(exclusive=True, group="loading")
    async def _load(self) -> None:
        """Load what one reads with, and go there."""
        await asyncio.to_thread(import_module, "reader.ui.screens.reading")
        library = await asyncio.to_thread(self._place.load)
        await self.push_screen(self._reading_in(library, self._kept))
        self._tell_warnings()
        self.post_message(ReleaseKeys(_READING))

    def _reading_in(self, library: "Library", kept: Arrangement | None) -> "Reading":
        from reader.ui.commands.keymap import chosen_keys  # with the following, most of what takes long to import
        from reader.ui.screens.reading import Reading
        from reader.ui.widgets.first_hint import FirstHint

        keys = chosen_keys(self.settings.keys)
        self._warnings += keys.warnings
        self.set_keymap(dict(keys.keymap))
        self.library = library
        hint = FirstHint(keys.keymap) if self._is_first_run else None
        self._reading = Reading(
            library, self.state, measure=self.settings.measure, resume=self._resume, hint=hint, kept=kept
        )
        return self._reading

    @on(ShelfRead)
    def _settle(self) -> None:
        collect_seldom()
        if self._tidying is None:
            self._tidying = self.set_interval(SECONDS_AT_REST, self._tidy)

    def _tidy(self) -> None:
        """Collect garbage while nobody works, nor is about to type on: a large library takes a tenth of a second."""
        is_writing = self.focused is not None and self.focused.check_consume_key("a", "a")
        if not is_writing and self.is_at_rest(SECONDS_AT_REST):
            collect_now()

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
        from reader.ui.screens.help import Help  # seldom the first thing one needs

        self.push_screen(Help.where_you_are(self.screen))

    def action_redraw(self) -> None:
        """Paint the whole screen anew."""
        self.refresh(repaint=True, layout=True)

    def _remember_theme(self, _theme: object) -> None:
        self.state.theme = self.theme

    def _end(self, ending: signal.Signals) -> None:
        self.exit(return_code=EXIT_BY_SIGNAL + ending)


def run(library: LibraryPlace, *, resume: bool = False) -> int:
    """Show `library` until the user leaves; return the exit code: not 0 after a crash or a signal."""
    tolerate_broken_terminal()
    sys.setswitchinterval(SECONDS_A_THREAD_RUNS)
    settings = _settings(library)
    state = State(library.locations.state)
    is_first_run = not is_there(state.file)
    if state.last_library != library.roots:
        state.last_library = library.roots
    app = ReaderApp(library, settings, resume=resume, is_first_run=is_first_run)
    app.run()
    return app.return_code or 0


def _settings(library: LibraryPlace) -> Settings:
    try:
        return read_settings(library.locations.settings_file)
    except BadInput as trouble:
        return Settings(warnings=(str(trouble),))
