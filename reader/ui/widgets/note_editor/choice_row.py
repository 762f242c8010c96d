"""A row of choices side by side, of which one is chosen."""

from collections.abc import Sequence
from itertools import accumulate

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.rendering.rows.line import Part, cells_of, cropped
from reader.ui.widgets.painter import COMPONENTS, TONES_CSS, Painter, RowState


class ChoiceRow(Widget, can_focus=True):
    """Shows `choices`, the first of them chosen to begin with; a subclass says what each looks like."""

    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = f"""
    ChoiceRow {{
        width: 1fr;
        height: 1;
        color: $foreground;
        {TONES_CSS}
        & > .line--cursor {{ background: $foreground 12%; text-style: bold; }}
        &:focus > .line--cursor {{ background: $primary 40%; }}
        &:nocolor > .line--cursor {{ text-style: bold underline; }}
        &:ansi > .line--cursor {{ background: transparent; text-style: bold underline; }}
        &:ansi:focus > .line--cursor {{ background: transparent; text-style: reverse; }}
    }}
    """

    chosen: reactive[str] = reactive("")
    """The choice that is taken."""

    class Chosen(Message):
        """Another choice is taken."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__()
        self.choices = choices
        self._painter = Painter(self)
        self.set_reactive(ChoiceRow.chosen, choices[0])

    def watch_chosen(self) -> None:
        """Tell that another choice is taken."""
        self.post_message(self.Chosen())

    def choice_parts(self, choice: str) -> Sequence[Part]:
        """Return what `choice` looks like."""
        raise NotImplementedError

    def parts_behind(self) -> Sequence[Part]:
        """Return what stands behind the choices where there is room."""
        return ()

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Return the choices, as many as there is room for, and what stands behind them."""
        strips = [
            self._painter.paint(self.choice_parts(choice), RowState.CURSOR if choice == self.chosen else RowState.PLAIN)
            for choice in self.choices
        ]
        width = self.content_size.width
        room = max(width - self._ends[-1], 0)
        behind = self.parts_behind() if cells_of(self.parts_behind()) <= room else ()
        return Strip.join([*strips, self._painter.paint(cropped(behind, room))]).crop(0, width)

    def action_take(self, choice: str) -> None:
        """Choose `choice`."""
        self.chosen = choice

    def action_step(self, by: int) -> None:
        """Choose what stands `by` places away, going around."""
        self.chosen = self.choices[(self.choices.index(self.chosen) + by) % len(self.choices)]

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None:
            clicked = (choice for choice, end in zip(self.choices, self._ends, strict=True) if offset.x < end)
            self.chosen = next(clicked, self.chosen)

    @property
    def _ends(self) -> list[int]:
        """The cells at which the choices end."""
        return [*accumulate(cells_of(self.choice_parts(choice)) for choice in self.choices)]
