"""The row in which the verdict on a figure is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.annotations.annotation import FigureVerdict
from reader.ui.commands.typing import NO_VERDICT, VERDICT
from reader.ui.rendering.rows.line import Part, Tone
from reader.ui.widgets.note_editor.choice_row import ChoiceRow


class VerdictRow(ChoiceRow):
    """No verdict, or one of four."""

    HELP = """
# Verdict

What you hold of the figure: **c** confirmed, **d** disputed, **u** unclear, **s** stale, **0** nothing yet; **Left**
and **Right** or a click choose too.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*VERDICT]

    def __init__(self) -> None:
        super().__init__([NO_VERDICT, *FigureVerdict])

    @property
    def verdict(self) -> FigureVerdict | None:
        """The verdict chosen."""
        return FigureVerdict(self.chosen) if self.chosen else None

    @verdict.setter
    def verdict(self, verdict: FigureVerdict | None) -> None:
        self.chosen = verdict or NO_VERDICT

    def choice_parts(self, choice: str) -> Sequence[Part]:
        """Return the verdict's word."""
        return (Part(f" {choice} ") if choice else Part(" none ", Tone.DETAIL),)

    def toggle(self, choice: str) -> None:
        """Choose the verdict `choice`, or take it back where it is chosen already."""
        self.chosen = NO_VERDICT if self.chosen == choice else choice
