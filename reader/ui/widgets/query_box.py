"""The query box: what is searched for, told as one types."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from reader.ui.commands.typing import QUERY
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from textual.timer import Timer

_PAUSE = 0.08
"""Seconds without a key after which a query is told: typing is felt as one go, and results as immediate."""


class QueryBox(LineInput):
    """One line that tells its query as one types, once for each pause."""

    DEFAULT_CSS = f"""
    QueryBox {{
        height: 3;
        background: transparent;
        {FRAME_CSS}
    }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [*QUERY]
    PLACEHOLDER: ClassVar[str] = "/ Search the library"

    class QueryMessage(Message):
        """Something happened to the query in `box`."""

        def __init__(self, box: "QueryBox", query: str) -> None:
            self.box = box
            self.query = query
            super().__init__()

        @property
        def control(self) -> "QueryBox":
            """The box it was typed in."""
            return self.box

    class QueryChanged(QueryMessage):
        """Another query is to be searched for; an empty one when the box was cleared."""

    class QueryEntered(QueryMessage):
        """The reader is done typing and wants to go to the hits."""

    class QueryLeft(QueryMessage):
        """The reader wants the shelf back."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(placeholder=self.PLACEHOLDER, id=id)
        self._told = ""
        self._pause: Timer | None = None

    @property
    def words(self) -> str:
        """The query as typed; empty when there are only blanks."""
        return self.value if self.value.strip() else ""

    @on(Input.Changed)
    def _wait_for_pause(self, event: Input.Changed) -> None:
        event.stop()
        self._stop_waiting()
        if self.words:
            self._pause = self.set_timer(_PAUSE, self._tell)
        else:
            self._tell()

    def _tell(self) -> None:
        """Post the query, unless it is the one posted last."""
        self._stop_waiting()
        if self.words != self._told:
            self._told = self.words
            self.post_message(self.QueryChanged(self, self.words))

    def _stop_waiting(self) -> None:
        if self._pause:
            self._pause.stop()
            self._pause = None

    async def action_submit(self) -> None:
        """Take Enter as being done."""
        self.action_enter_hits()

    def action_enter_hits(self) -> None:
        """Say that the query is complete, told first if it was not yet."""
        self._tell()
        self.post_message(self.QueryEntered(self, self.words))

    def action_leave(self) -> None:
        """Say that the reader wants the shelf back; what was typed just now is not told any more."""
        self._stop_waiting()
        self.post_message(self.QueryLeft(self, self.words))
