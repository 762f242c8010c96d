"""The search thread: one search at a time, the newest wins."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from queue import Queue

import pytest
from textual.message import Message

from reader.errors import FileTrouble
from reader.library import Library
from reader.search.hit import SearchQuestion, SearchResult
from reader.ui.messages import SearchAnswered, WorkCrashed, WorkFailed
from reader.ui.screens.search_thread import SearchThread

SECONDS = 10.0

answered = partial(SearchAnswered, SearchQuestion("", 1))
"""What is told of an answer; the question is of no account here."""

Thread = SearchThread[str, SearchResult]


class SlowSearch:
    """A search that takes until it is let go on, or until it is no longer wanted."""

    def __init__(self) -> None:
        self.begun: Queue[str] = Queue()
        self.may_end = threading.Event()
        self.left_off: list[str] = []

    def __call__(self, query: str, *, cancelled: Callable[[], bool]) -> SearchResult:
        self.begun.put(query)
        while not self.may_end.wait(0.005):
            if cancelled():
                self.left_off.append(query)
                break
        if query == "trouble":
            raise FileTrouble("The disk is full.")
        if query == "bug":
            raise ZeroDivisionError(query)
        return SearchResult(query=query, parsed=query, total=0, took_ms=0.0, hits=())


@pytest.fixture
def slow() -> SlowSearch:
    return SlowSearch()


@pytest.fixture
def told() -> Queue[Message]:
    return Queue()


@pytest.fixture
def thread(slow: SlowSearch, told: Queue[Message]) -> Iterator[Thread]:
    thread = SearchThread(slow, answered, told.put)
    thread.start()
    yield thread
    thread.stop()
    thread.join(SECONDS)
    assert not thread.is_alive()


def test_an_overtaken_search_says_nothing_when_it_comes_back(
    thread: Thread, slow: SlowSearch, told: Queue[Message]
) -> None:
    """Only the newest of several queries is answered; the others are left off, those in between never begun."""
    for query in ("s", "se", "sea"):
        thread.ask(query)
        if query == "s":
            assert slow.begun.get(timeout=SECONDS) == "s"
    assert slow.begun.get(timeout=SECONDS) == "sea"
    slow.may_end.set()
    answer = told.get(timeout=SECONDS)
    assert isinstance(answer, SearchAnswered)
    assert answer.result.query == "sea"
    assert slow.left_off == ["s"]
    assert told.empty()


def test_a_search_that_is_forgotten_says_nothing(thread: Thread, slow: SlowSearch, told: Queue[Message]) -> None:
    """Once the query box is cleared no hits come back, and the thread is ready for the next query."""
    thread.ask("old")
    assert slow.begun.get(timeout=SECONDS) == "old"
    thread.forget()
    thread.ask("new")
    assert slow.begun.get(timeout=SECONDS) == "new"
    slow.may_end.set()
    answer = told.get(timeout=SECONDS)
    assert isinstance(answer, SearchAnswered)
    assert answer.result.query == "new"


def test_trouble_is_told_in_its_sentence(thread: Thread, slow: SlowSearch, told: Queue[Message]) -> None:
    """Expected trouble in a search reaches the screen as a sentence, and the next query is answered."""
    slow.may_end.set()
    thread.ask("trouble")
    failure = told.get(timeout=SECONDS)
    assert isinstance(failure, WorkFailed)
    assert failure.sentence == "The disk is full."
    thread.ask("fine")
    assert isinstance(told.get(timeout=SECONDS), SearchAnswered)


def test_a_bug_is_not_swallowed(thread: Thread, slow: SlowSearch, told: Queue[Message]) -> None:
    """What else is raised in the thread is handed on, to be raised where it ends the program."""
    slow.may_end.set()
    thread.ask("bug")
    crash = told.get(timeout=SECONDS)
    assert isinstance(crash, WorkCrashed)
    assert isinstance(crash.bug, ZeroDivisionError)


def test_stopping_ends_a_search_under_way(slow: SlowSearch, told: Queue[Message]) -> None:
    """Leaving the program waits for no search, and nothing is said of it."""
    thread = SearchThread(slow, answered, told.put)
    thread.start()
    thread.ask("long")
    assert slow.begun.get(timeout=SECONDS) == "long"
    thread.stop()
    thread.join(SECONDS)
    assert not thread.is_alive()
    assert told.empty()


def test_a_real_library_answers(library: Library, told: Queue[Message]) -> None:
    """The thread finds in a real index what is there."""
    thread = SearchThread(library.search, answered, told.put)
    thread.start()
    thread.ask("turbine")
    answer = told.get(timeout=SECONDS)
    thread.stop()
    assert isinstance(answer, SearchAnswered)
    assert [hit.article for hit in answer.result.hits] == ["turbines", "turbines", "harbour"]
