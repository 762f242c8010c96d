"""The question what to export: which notes, in which format, to which file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label

from reader.annotations.exchange import FORMATS
from reader.ui.rendering.rows.line import Part
from reader.ui.screens.file_name import FileQuestion
from reader.ui.widgets.note_editor.choice_row import ChoiceRow

SUFFIXES: Mapping[str, str] = {
    "markdown": ".md",
    "json": ".json",
    "w3c": ".jsonld",
    "csv": ".csv",
    "hypothesis": ".json",
    "readwise": ".csv",
}
"""What the names of files of each format end in."""
_TITLE = "Export notes"
_HINT = "Left and right choose, Tab goes on, Enter writes the file."


class Scope(StrEnum):
    """Which notes are exported."""

    ALL = "all"
    FILTERED = "those filtered"
    ARTICLE = "this article"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the reader wants exported, and where to."""

    scope: Scope = Scope.ALL
    form: str = "markdown"
    """One of FORMATS."""
    name: str = "notes.md"


class WordRow(ChoiceRow):
    """Words to choose from."""

    BINDINGS = [
        Binding("left", "step(-1)", "Previous", show=False),
        Binding("right,space", "step(1)", "Next", show=False),
        Binding("enter", "screen.submit", "Export"),
    ]

    def choice_parts(self, choice: str) -> Sequence[Part]:
        """Return the word."""
        return (Part(f" {choice} "),)


class ExportQuestion(FileQuestion[ExportWish]):
    """Asks which notes go where; choosing a format changes the end of the file's name."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ExportQuestion {
        & Horizontal { margin: 0 0 1 0; }
        & #line { margin: 0; }
        & WordRow { width: 1fr; }
    }
    """

    def __init__(self, wish: ExportWish, scopes: Sequence[Scope], *, begin_at_name: bool = False) -> None:
        """Ask, with `wish` to begin with and `scopes` to choose from, at the format or at the name."""
        super().__init__(_TITLE, wish.name, _HINT)
        self._scope = WordRow(scopes)
        self._scope.chosen = wish.scope
        self._form = WordRow([*FORMATS])
        self._form.chosen = wish.form
        self._begin_at_name = begin_at_name

    def questions(self) -> Iterable[Widget]:
        """Return which notes, and in which format."""
        return Horizontal(Label("Notes"), self._scope), Horizontal(Label("Format"), self._form)

    def on_mount(self) -> None:
        """Begin where one chooses, and let the name follow the format."""
        (self.box if self._begin_at_name else self._form).focus()
        self.watch(self._form, "chosen", self._rename, init=False)

    def _rename(self, before: str, now: str) -> None:
        path = Path(self.box.value)
        if path.suffix == SUFFIXES[before]:
            self.box.value = str(path.with_suffix(SUFFIXES[now]))

    def answer(self, line: str) -> ExportWish:
        """Return what is wanted."""
        return ExportWish(Scope(self._scope.chosen), self._form.chosen, line)
