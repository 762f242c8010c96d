"""A panel whose rows a filter chooses as one types; keys typed ahead of an answer wait for it."""

from abc import abstractmethod
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.message import Message

from reader.ui.messages import HoldKeys, ReleaseKeys
from reader.ui.widgets.query_box import QueryBox


class FilterBox(QueryBox):
    """One line above the rows, without a frame."""

    DEFAULT_CSS = """
    FilterBox, FilterBox:focus {
        height: 1;
        border: none;
        background: $foreground 6%;
    }
    """


class FilteredPanel(Vertical):
    """A subclass asks and shows the answers; the keyboard goes to the filter and back to the rows."""

    AWAITED: ClassVar[str]
    """What keys wait for, as `HoldKeys` calls it."""

    class Left(Message):
        """The reader wants to go back to the text."""

    def __init__(self) -> None:
        super().__init__()
        self._is_answered = False
        self._is_entering = False
        """Whether the reader wants to go to the rows of the question that has no answer yet."""

    @property
    def box(self) -> FilterBox:
        """Where one types which rows are wanted."""
        return self.query_one(FilterBox)

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether there are no rows."""

    # Waiting for an answer

    def await_answer(self) -> None:
        """Expect the answer to a question that is asked now."""
        self._is_answered = False

    def take_answer(self, *, is_newest: bool) -> None:
        """Go to the rows if the reader wanted to, and let go of the keys, unless a newer answer is to come."""
        self._is_answered = is_newest
        if is_newest and self._is_entering:
            self.focus()
        if is_newest:
            self.expect_no_answer()

    def hold_keys(self) -> None:
        """Let keys wait for the rows that were asked for."""
        self.post_message(HoldKeys(self.AWAITED).set_sender(self))  # else it stops at the screen that called

    def expect_no_answer(self) -> None:
        """Let go of the keys that wait for rows."""
        self._is_entering = False
        self.post_message(ReleaseKeys(self.AWAITED).set_sender(self))  # else it stops at the screen that called

    # Going about

    @on(QueryBox.QueryEntered)
    def _enter(self, event: QueryBox.QueryEntered) -> None:
        event.stop()
        if self._is_answered:
            self.focus()
        else:
            self._is_entering = True
            self.hold_keys()

    @on(QueryBox.QueryLeft)
    def _leave_box(self, event: QueryBox.QueryLeft) -> None:
        event.stop()
        if self.is_empty:
            self.box.clear()
        self.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key for the filter in the filter itself."""
        if action == "filter":
            return not self.box.has_focus
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Go to the filter: what is typed next says which rows are wanted."""
        self.box.focus()

    def action_step_back(self) -> None:
        """Show all rows again, or when all are shown go back to the text."""
        if self.box.value:
            self.box.clear()
        else:
            self.post_message(self.Left())

    def action_leave(self) -> None:
        """Go back to the text."""
        self.post_message(self.Left())
