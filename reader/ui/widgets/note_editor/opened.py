"""What the note editor was opened with, to tell whether anything was changed."""

from dataclasses import dataclass

from reader.annotations.annotation import Color
from reader.annotations.draft import Written
from reader.annotations.noted_figure import NotedFigure
from reader.printable import one_line, printable
from reader.ui.widgets.note_editor.tags import parsed_tags, written_tags


@dataclass(frozen=True, slots=True)
class Opened:
    """An annotation as it was handed to the editor; `key` is None for a new one, `figure` for one about none."""

    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color = Color.YELLOW
    key: str | None = None
    figure: NotedFigure | None = None

    @property
    def written(self) -> Written:
        """The annotation as it is shown in the boxes."""
        verdict = self.figure.verdict if self.figure else None
        return Written(printable(self.note), one_line(written_tags(self.tags)), self.color, verdict)

    def note_of(self, written: Written) -> str:
        """Return the note that `written` says: a box left alone gives back exactly what it was given."""
        return self.note if written.text == self.written.text else written.text

    def tags_of(self, written: Written) -> tuple[str, ...]:
        """Return the tags that `written` says, likewise."""
        return self.tags if written.tags_line == self.written.tags_line else parsed_tags(written.tags_line)
