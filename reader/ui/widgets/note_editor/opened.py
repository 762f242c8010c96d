"""What the note editor was opened with, to tell whether anything was changed."""

from dataclasses import dataclass

from reader.annotations.annotation import Color, FigureVerdict
from reader.annotations.noted_figure import NotedFigure
from reader.printable import one_line, printable
from reader.ui.widgets.note_editor.tags import written_tags


@dataclass(frozen=True, slots=True)
class Opened:
    """An annotation as it was handed to the editor; `key` is None for a new one, `figure` for one about none."""

    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color = Color.YELLOW
    key: str | None = None
    figure: NotedFigure | None = None

    @property
    def text(self) -> str:
        """The note as it is shown."""
        return printable(self.note)

    @property
    def tags_line(self) -> str:
        """The tags as they are shown."""
        return one_line(written_tags(self.tags))

    @property
    def verdict(self) -> FigureVerdict | None:
        """The verdict on the figure."""
        return self.figure.verdict if self.figure else None
