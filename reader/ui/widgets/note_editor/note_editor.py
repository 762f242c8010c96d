"""The panel in which an annotation's note, tags and colour are written; it saves nothing itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Static

from reader.annotations.annotation import Color
from reader.printable import one_line
from reader.ui.commands.typing import NOTE
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.line_input import LineInput
from reader.ui.widgets.note_editor.color_row import ColorRow
from reader.ui.widgets.note_editor.discard_question import DiscardQuestion
from reader.ui.widgets.note_editor.note_text import NoteText
from reader.ui.widgets.note_editor.opened import Opened
from reader.ui.widgets.note_editor.tags import parsed_tags

if TYPE_CHECKING:
    from textual.widget import Widget

_QUOTE_SHOWN = 500
"""Code points of the quote that one line can need at most."""


class NoteEditor(Vertical):
    """One editor for all annotations, hidden until it is opened; asks before it drops what was typed."""

    HELP = """
# The note

Write what the quote tells you; it may have several lines, or none.

- **Ctrl+S** saves. **Esc** leaves, and asks first if something was typed.
- **Tab** goes on to the tags (parted by commas or blanks) and to the colour.
- **Ctrl+T** takes the next colour, **Alt+1** to **Alt+5** a certain one.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*NOTE]
    DEFAULT_CSS = f"""
    NoteEditor {{
        display: none;
        dock: bottom;
        height: 11;
        max-height: 60%;
        padding: 0 1;
        background: $surface;
        {FRAME_CSS}
        &.-open {{ display: block; }}
        & > #quote {{
            height: 1;
            color: $text-muted;
            text-style: italic;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }}
        & > NoteText {{ height: 1fr; min-height: 1; padding: 0 1; margin: 1 0; background: $foreground 6%; }}
        & > Horizontal {{ height: 1; }}
        & > Horizontal > Label {{ width: 8; color: $text-muted; }}
        & > Horizontal > LineInput {{ width: 1fr; }}
    }}
    """

    class Saved(Message):
        """The reader wants the annotation `key` (None: a new one) kept with this note, these tags and this colour.

        The editor stays open, so that nothing is lost if saving fails: whoever saves closes it.
        """

        def __init__(self, editor: "NoteEditor", note: str, tags: tuple[str, ...], color: Color) -> None:
            self.editor = editor
            self.key = editor.key
            self.note = note
            self.tags = tags
            self.color = color
            super().__init__()

        @property
        def control(self) -> "NoteEditor":
            """The editor it was written in."""
            return self.editor

    class Left(Message):
        """The reader left without saving; the editor has closed itself."""

        def __init__(self, editor: "NoteEditor") -> None:
            self.editor = editor
            super().__init__()

        @property
        def control(self) -> "NoteEditor":
            """The editor that was left."""
            return self.editor

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self.border_title = "Annotation"
        self._opened = Opened()
        self._asked_from: Widget | None = None

    def compose(self) -> ComposeResult:
        """Put the quote above the boxes."""
        yield Static(id="quote", markup=False)
        yield NoteText()
        with Horizontal():
            yield Label("Tags")
            yield LineInput(placeholder="chips, export controls")
        with Horizontal():
            yield Label("Colour")
            yield ColorRow()
        yield DiscardQuestion()

    def open(
        self,
        quote: str,
        *,
        note: str = "",
        tags: Iterable[str] = (),
        color: Color = Color.YELLOW,
        key: str | None = None,
    ) -> bool:
        """Show the editor for the annotation `key` of `quote`, a new one without `key`, and take the keyboard.

        Returns:
            Whether it was opened: while it holds an unsaved note it asks about that one instead.
        """
        if self.is_changed:
            self._ask()
            return False
        self._opened = Opened(note, tuple(tags), color, key)
        self.query_one("#quote", Static).update(Content(one_line(f"“{' '.join(quote[:_QUOTE_SHOWN].split())}”")))
        self._text.load_text(self._opened.text)
        self._text.move_cursor(self._text.document.end)
        self._tags.value = self._opened.tags_line
        self._colors.color = color
        self.add_class("-open")
        self._text.focus()
        return True

    def close(self) -> None:
        """Hide the editor and forget what is in it."""
        self._opened = Opened()
        self._text.load_text("")
        self._tags.value = ""
        self._colors.color = self._opened.color
        self.remove_class("-open")

    @property
    def key(self) -> str | None:
        """Which annotation is edited; None for a new one."""
        return self._opened.key

    @property
    def is_open(self) -> bool:
        """Whether the editor is on screen."""
        return self.has_class("-open")

    @property
    def is_changed(self) -> bool:
        """Whether it holds something that would be lost."""
        written = (self._text.text, self._tags.value, self._colors.color)
        return self.is_open and written != (self._opened.text, self._opened.tags_line, self._opened.color)

    @property
    def _text(self) -> NoteText:
        return self.query_one(NoteText)

    @property
    def _tags(self) -> LineInput:
        return self.query_one(LineInput)

    @property
    def _colors(self) -> ColorRow:
        return self.query_one(ColorRow)

    def action_save(self) -> None:
        """Ask for the annotation to be kept; boxes left alone give back exactly what they were given."""
        text, line, opened = self._text.text, self._tags.value, self._opened
        note = opened.note if text == opened.text else text
        tags = opened.tags if line == opened.tags_line else parsed_tags(line)
        self.post_message(self.Saved(self, note, tags, self._colors.color))

    def action_leave(self) -> None:
        """Leave, asking first if something would be lost."""
        if self.is_changed:
            self._ask()
        else:
            self._leave()

    def _leave(self) -> None:
        self.close()
        self.post_message(self.Left(self))

    def _ask(self) -> None:
        self._asked_from = self.app.focused if self.has_focus_within else None
        self.query_one(DiscardQuestion).ask()

    @on(DiscardQuestion.Answered)
    def _take_answer(self, event: DiscardQuestion.Answered) -> None:
        event.stop()
        if event.is_yes:
            self._leave()
        else:
            (self._asked_from or self._text).focus()

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self._colors.focus()

    @on(Input.Changed)
    def _keep_to_itself(self, event: Input.Changed) -> None:
        event.stop()

    def action_go_to_field(self, by: int) -> None:
        """Go on to the next box, going around: the keyboard leaves the editor by saving or leaving only."""
        fields = [self._text, self._tags, self._colors]
        here = next((nth for nth, field in enumerate(fields) if field.has_focus), 0)
        fields[(here + by) % len(fields)].focus()

    def action_next_color(self) -> None:
        """Take the next colour."""
        self._colors.action_step(1)

    def action_take_color(self, nth: int) -> None:
        """Take the `nth` colour, counted from 1."""
        self._colors.action_take(nth)
