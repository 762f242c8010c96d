"""The query box: what is searched for, told as one types."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from reader.ui.commands.typing import QUERY
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.line_input import LineInput


class QueryBox(LineInput):
    """One line that tells its query with each letter: whoever is asked drops the questions that are overtaken."""

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

    @property
    def words(self) -> str:
        """The query as typed; empty when there are only blanks."""
        return self.value if self.value.strip() else ""

    @on(Input.Changed)
    def _tell_change(self, event: Input.Changed) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        """Post the query, unless it is the one posted last."""
        if self.words != self._told:
            self._told = self.words
            self.post_message(self.QueryChanged(self, self.words))

    async def action_submit(self) -> None:
        """Take Enter as being done."""
        self.action_enter_hits()

    def action_enter_hits(self) -> None:
        """Say that the query is complete, told first if it was not yet."""
        self._tell()
        self.post_message(self.QueryEntered(self, self.words))

    def action_leave(self) -> None:
        """Say that the reader wants the shelf back."""
        self.post_message(self.QueryLeft(self, self.words))
