"""The row in which tags are written, completed from those in use."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Label, Static

from reader.ui.commands.typing import TAGS
from reader.ui.widgets.line_input import LineInput
from reader.ui.widgets.note_editor.fitting_tags import TagLine, fitting_tags, writable

_TAGS_SHOWN = 4
"""Fitting tags shown beside the box; to see the others one writes another letter or goes on with Down."""


class TagBox(LineInput):
    """Shows how the tag being written might go on; Tab takes that, Down and Up put one fitting tag after another."""

    HELP = """
# Tags

Tags are parted by commas or, when there is none, by blanks. While you write one, those in use that begin so are shown.

- **Tab** takes the one shown at the cursor, and so do **Enter**, **Right** and **End**; once more goes on.
- **Esc** leaves the tag as you typed it. **Ctrl+S** saves what you typed, without what is only shown.
- **Down** and **Up** put one fitting tag after the other; in an empty box, the tags you use most.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*TAGS]

    def __init__(self) -> None:
        super().__init__(placeholder="chips, export controls")
        self.select_on_focus = False  # else the first letter typed would replace all tags
        self.suggester = _FirstFitting(self)
        self.in_use: tuple[str, ...] = ()
        self._begun = TagLine("", 0)
        """What was written before fitting tags were put in its place."""
        self._put: list[TagLine] = []
        """The lines that Down and Up step through, the one written first."""
        self._settled: TagLine | None = None
        """The line to which nothing is suggested: the reader has just taken a tag, or none."""

    @property
    def line(self) -> TagLine:
        """What is written, with the cursor."""
        return TagLine(self.value, self.cursor_position)

    @property
    def fitting(self) -> list[str]:
        """The tags that fit what the user wrote at the cursor."""
        return fitting_tags(self._begun if self.line in self._put[1:] else self.line, self.in_use)

    @property
    def suggested(self) -> str:
        """The line with the first fitting tag, where that only adds to what is written; else nothing."""
        is_settled = self.line == self._settled or self.line in self._put[1:]
        if is_settled or not self.cursor_at_end or not self.line.tag_at_cursor:
            return ""
        written = self.value.casefold()
        lines = (self.line.with_tag(tag).text for tag in self.fitting)
        return next((text for text in lines if len(text) > len(self.value) and text.casefold().startswith(written)), "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys for what is suggested only while something is: else Tab goes on and Esc leaves."""
        if action in ("take_suggestion", "refuse_suggestion"):
            return bool(self.suggested)
        return super().check_action(action, parameters)

    def action_take_suggestion(self) -> None:
        """Write what is suggested; the next one is for another tag."""
        self.value = self.suggested
        self.cursor_position = len(self.value)
        self._settled = self.line

    def action_refuse_suggestion(self) -> None:
        """Leave the line as it is written."""
        self._settled = self.line
        self._suggestion = ""
        self.refresh_bindings()

    async def action_submit(self) -> None:
        """Take what is suggested, else be done."""
        if self.suggested:
            self.action_take_suggestion()
        else:
            await super().action_submit()

    def action_step_tag(self, by: int) -> None:
        """Put the next fitting tag in place of what was written, or the one before; around them is what was written."""
        if self.line not in self._put[1:]:
            self._begun = self.line
            self._put = [self.line, *(self.line.with_tag(tag) for tag in self.fitting)]
        self.value, self.cursor_position = self._put[(self._put.index(self.line) + by) % len(self._put)]

    def action_end(self, select: bool = False) -> None:
        """Go to the end; there take what is suggested."""
        if self.cursor_at_end and not select:
            self.action_cursor_right()
        else:
            super().action_end(select)


class _FirstFitting(Suggester):
    """Suggests what the box says."""

    def __init__(self, box: TagBox) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._box = box

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line that `value` might become, unless another one is written by now."""
        return self._box.suggested or None if self._box.value == value else None


class TagRow(Horizontal):
    """The box with what fits beside it, where several do."""

    DEFAULT_CSS = """
    TagRow {
        & > TagBox { width: 1fr; }
        & > #fitting {
            display: none;
            width: auto;
            max-width: 50%;
            padding: 0 1;
            color: $text-muted;
            text-wrap: nowrap;
            text-overflow: ellipsis;
            &.-shown { display: block; }
        }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.box = TagBox()
        self._has_suggested = False
        """Whether the keys for a suggestion were offered."""

    def compose(self) -> ComposeResult:
        """Put the fitting tags beside the box."""
        yield Label("Tags")
        yield self.box
        yield Static(id="fitting", markup=False)

    def on_mount(self) -> None:
        """Follow the cursor through the line."""
        self.watch(self.box, "selection", self._show_fitting)

    def take_in_use(self, tags: Sequence[str]) -> None:
        """Complete from `tags`, the most used first."""
        self.box.in_use = writable(tags)
        self._show_fitting()

    def on_descendant_focus(self) -> None:
        """Show what fits."""
        self._show_fitting()

    def on_descendant_blur(self) -> None:
        """Take it away."""
        self._show_fitting()

    def _show_fitting(self) -> None:
        fitting = self.box.fitting if self.box.has_focus else []
        shown = " · ".join([*fitting[:_TAGS_SHOWN], *(["…"] if len(fitting) > _TAGS_SHOWN else [])])
        self.query_one("#fitting", Static).update(Content(shown))
        self.query_one("#fitting").set_class(len(fitting) > 1, "-shown")
        if bool(self.box.suggested) != self._has_suggested:
            self._has_suggested = not self._has_suggested
            self.refresh_bindings()
