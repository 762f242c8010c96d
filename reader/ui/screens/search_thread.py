"""A thread that searches: the newest question wins, an overtaken one says nothing."""

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from textual.message import Message

from reader.errors import ReaderError
from reader.ui.messages import WorkCrashed, WorkFailed

Question_contra = TypeVar("Question_contra", contravariant=True)
Answer_co = TypeVar("Answer_co", covariant=True)
Question = TypeVar("Question")
Answer = TypeVar("Answer")


class Search(Protocol[Question_contra, Answer_co]):
    """Answers a question, and may leave off once `cancelled` says that nobody waits for the answer any more."""

    def __call__(self, question: Question_contra, /, *, cancelled: Callable[[], bool]) -> Answer_co:
        """Return the answer to `question`."""
        ...


class SearchThread(threading.Thread, Generic[Question, Answer]):
    """Answers questions one at a time, so an index has one owner and a keystroke never waits for an older search."""

    def __init__(
        self, search: Search[Question, Answer], answered: Callable[[Answer], Message], tell: Callable[[Message], object]
    ) -> None:
        """Search with `search` and post what `answered` makes of it with `tell`, safe to call from a thread."""
        super().__init__(name="search", daemon=True)
        self._search = search
        self._answered = answered
        self._tell = tell
        self._asked = threading.Condition()
        self._questions: list[Question] = []
        """The question to be answered next, if there is one."""
        self._newest = 0
        self._is_stopping = False

    def ask(self, question: Question) -> None:
        """Search for the answer to `question`, leaving off whatever is being searched for."""
        with self._asked:
            self._questions = [question]
            self._newest += 1
            self._asked.notify()

    def forget(self) -> None:
        """Leave off the search under way; nothing will be said of it."""
        with self._asked:
            self._questions = []
            self._newest += 1

    def stop(self) -> None:
        """End the thread as soon as the search under way notices."""
        with self._asked:
            self._is_stopping = True
            self._newest += 1
            self._asked.notify()

    def run(self) -> None:
        """Answer questions until stopped."""
        while True:
            with self._asked:
                self._asked.wait_for(lambda: self._is_stopping or self._questions)
                if self._is_stopping:
                    return
                question, number = self._questions.pop(), self._newest
            self._answer(question, number)

    def _answer(self, question: Question, number: int) -> None:
        def is_overtaken() -> bool:
            return number != self._newest

        message: Message
        try:
            message = self._answered(self._search(question, cancelled=is_overtaken))
        except ReaderError as trouble:
            message = WorkFailed(str(trouble))
        except Exception as bug:  # noqa: BLE001 - in a thread it would pass in silence; the screen raises it
            message = WorkCrashed(bug)
        if not is_overtaken():
            self._tell(message)
