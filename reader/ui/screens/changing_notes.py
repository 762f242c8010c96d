"""Changes to notes, made off the loop one after the other: each is shown and told, and may be taken back."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual.widget import Widget

from reader.library import Library
from reader.ui.screens.off_loop import make


class ChangingNotes(Widget):
    """A pane that changes notes of `_library`; a subclass says how what came of it is shown, and what is told where."""

    _library: Library
    _changes = 0
    """How many changes are being made, or are made and not shown yet."""

    @abstractmethod
    def tell(self, news: str) -> None:
        """Tell what just happened."""

    @abstractmethod
    async def show_anew(self, told: str) -> None:
        """Show the notes as they are now, and tell `told`."""

    def change(self, change: Callable[[], object], told: str) -> None:
        """Make `change` when its turn has come."""
        self.call_later(self._make, change, told)

    def undo(self) -> None:
        """Take back the last change to notes and rulings of this session."""
        self.call_later(self._step, self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    def redo(self) -> None:
        """Do the change last taken back again."""
        self.call_later(self._step, self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    async def _make(self, change: Callable[[], object], told: str) -> None:
        with self._changing():
            if await make(self, change):
                await self.show_anew(told)

    async def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        with self._changing():
            if (made := await make(self, step)) is None:
                return
            if made.outcome is None:
                self.tell(nothing)
            else:
                await self.show_anew(done.format(made.outcome))

    @property
    def is_changing(self) -> bool:
        """Whether a change is being made here that is not shown yet."""
        return self._changes > 0

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self._changes += 1
        try:
            yield
        finally:
            self._changes -= 1
