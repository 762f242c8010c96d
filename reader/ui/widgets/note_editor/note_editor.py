"""The panel in which an annotation's note, tags, colour and verdict are written; it saves nothing itself."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.annotations.annotation import Color
from reader.annotations.draft import Written
from reader.annotations.noted_figure import NotedFigure
from reader.printable import one_line
from reader.ui.commands.typing import NOTE
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.note_editor.choice_row import ChoiceRow
from reader.ui.widgets.note_editor.discard_question import DiscardQuestion
from reader.ui.widgets.note_editor.note_fields import NoteFields
from reader.ui.widgets.note_editor.opened import Opened

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
- **Ctrl+T** takes the next colour.
- **Alt+E** opens the note in `$EDITOR`; what you write there comes back here, to be saved.

What you type is also kept aside while you type. If Reader ends before you saved, `a` in the same article brings the
words back; only saving the note or discarding it with `y` throws them away.

A note on a figure keeps the figure, and your verdict on it: **Ctrl+G** takes the next one, **Alt+C** confirmed,
**Alt+D** disputed, **Alt+U** unclear, **Alt+S** stale; the same key again takes it back.
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
        & .about {{ height: 1; text-wrap: nowrap; text-overflow: ellipsis; }}
        & #quote {{ color: $text-muted; text-style: italic; }}
        &.-on-figure {{ height: 13; }}
    }}
    """

    class EditorMessage(Message):
        """Something happened in `editor`."""

        def __init__(self, editor: "NoteEditor") -> None:
            self.editor = editor
            super().__init__()

        @property
        def control(self) -> "NoteEditor":
            """The editor it happened in."""
            return self.editor

    class Saved(EditorMessage):
        """The reader wants the annotation `key` (None: a new one) kept with this note, tags, colour and verdict.

        They are what is `written` in the boxes; those left alone give back exactly what they were given. The editor
        stays open, so that nothing is lost if saving fails: whoever saves closes it.
        """

        def __init__(self, editor: "NoteEditor", written: Written, note: str, tags: tuple[str, ...]) -> None:
            self.key = editor.key
            self.written = written
            self.note = note
            self.tags = tags
            self.color = written.color
            self.verdict = written.verdict
            super().__init__(editor)

    class OutsideRequested(EditorMessage):
        """The reader wants to write this note in the editor of their own; `take_text` takes what comes of it."""

    class Recolored(EditorMessage):
        """The reader chose another colour, not saved yet."""

    class Left(EditorMessage):
        """The reader left without saving; the editor has closed itself."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self.border_title = "Annotation"
        self._fields = NoteFields()
        self._opened = Opened()
        self._asked_from: Widget | None = None

    def compose(self) -> ComposeResult:
        """Put the quote above the boxes, the question below."""
        yield Static(id="quote", classes="about", markup=False)
        yield self._fields
        yield DiscardQuestion()

    def open(
        self,
        quote: str,
        *,
        note: str = "",
        tags: Iterable[str] = (),
        color: Color = Color.YELLOW,
        key: str | None = None,
        figure: NotedFigure | None = None,
        figure_now: str = "",
        written: Written | None = None,
    ) -> bool:
        """Show the editor for the annotation `key` of `quote`, a new one without `key`, and take the keyboard.

        Args:
            quote: the words annotated.
            note: what was said of them so far.
            tags: the tags so far.
            color: the colour so far.
            key: which annotation it is.
            figure: the figure that it is about.
            figure_now: what the text has in that figure's place by now, where it is another one.
            written: what stands in the boxes, where that is not what is kept: a draft to go on with.

        Returns:
            Whether it was opened: while it holds an unsaved note it asks about that one instead.
        """
        if self.is_changed:
            self._ask()
            return False
        self._opened = Opened(note, tuple(tags), color, key, figure)
        self.query_one("#quote", Static).update(Content(one_line(f"“{' '.join(quote[:_QUOTE_SHOWN].split())}”")))
        self._fields.show(written or self._opened.written, figure, figure_now)
        self.set_class(figure is not None, "-on-figure")
        self.refresh_bindings()
        self.add_class("-open")
        self._fields.text.focus()
        return True

    def close(self) -> None:
        """Hide the editor and forget what is in it."""
        self._opened = Opened()
        self._fields.show(self._opened.written)
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
        return self.is_open and self.written != self._opened.written

    @property
    def written(self) -> Written:
        """What stands in the boxes."""
        return self._fields.written

    def take_tags(self, in_use: Sequence[str]) -> None:
        """Complete tags from those `in_use`, the most used first."""
        self._fields.tags.take_in_use(in_use)

    def take_text(self, text: str) -> None:
        """Put `text` in place of the note, as if it were typed: Ctrl+Z in the box takes that back."""
        self._fields.text.put(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys of verdicts only where there is a figure."""
        if action in ("next_verdict", "take_verdict"):
            return self._opened.figure is not None
        return super().check_action(action, parameters)

    def action_save(self) -> None:
        """Ask for the annotation to be kept."""
        written, opened = self.written, self._opened
        self.post_message(self.Saved(self, written, opened.note_of(written), opened.tags_of(written)))

    def action_leave(self) -> None:
        """Leave, asking first if something would be lost."""
        if self.is_changed:
            self._ask()
        else:
            self._leave()

    def action_ask_outside(self) -> None:
        """Ask for the note to be written in the user's own editor."""
        self.post_message(self.OutsideRequested(self))

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
            (self._asked_from or self._fields.text).focus()

    @on(ChoiceRow.Chosen)
    def _tell_of_color(self, event: ChoiceRow.Chosen) -> None:
        event.stop()
        self.post_message(self.Recolored(self))

    def action_go_to_field(self, by: int) -> None:
        """Go on to the next box, going around: the keyboard leaves the editor by saving or leaving only."""
        self._fields.go_on(by)

    def action_next_color(self) -> None:
        """Take the next colour."""
        self._fields.color_row.action_step(1)

    def action_next_verdict(self) -> None:
        """Take the next verdict."""
        self._fields.verdicts.action_step(1)

    def action_take_verdict(self, verdict: str) -> None:
        """Take the verdict called `verdict`, or take it back."""
        self._fields.verdicts.toggle(verdict)
