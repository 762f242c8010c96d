"""Indexing beside the screen: a process of its own that tells how far it is."""

from pathlib import Path
from queue import Queue

from textual.message import Message

from reader.library import Library
from reader.ui.messages import IndexFinished, IndexProgressed, WorkFailed
from reader.ui.screens.reading.indexing import Indexing
from tests.ui.desk import HARBOUR

SECONDS = 60.0


def test_a_new_library_is_indexed_and_progress_told(tmp_path: Path) -> None:
    """First how far it is, at the end how much changed and what could not be read; then the library can be searched."""
    for number in range(60):
        (tmp_path / f"{number}.md").write_text(HARBOUR)
    (tmp_path / "broken.txt").touch()
    told: Queue[Message] = Queue()
    indexing = Indexing([tmp_path], told.put)
    indexing.start()
    indexing.join(SECONDS)
    messages = [told.get_nowait() for _ in range(told.qsize())]
    assert messages
    *steps, finished = messages
    assert all(isinstance(step, IndexProgressed) and step.done <= step.total == 61 for step in steps)
    assert isinstance(finished, IndexFinished)
    assert finished.articles == 60
    assert ["broken.txt" in trouble for trouble in finished.troubles] == [True]
    assert Library([tmp_path]).search("containers").total > 0


def test_stopped_indexing_says_nothing(tmp_path: Path) -> None:
    """Leaving the program ends the process at once, and no message comes after."""
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(HARBOUR)
    told: Queue[Message] = Queue()
    indexing = Indexing([tmp_path], told.put)
    indexing.start()
    indexing.stop()
    indexing.join(SECONDS)
    assert not indexing.is_alive()
    assert not any(isinstance(message, IndexFinished | WorkFailed) for message in told.queue)


def test_what_ends_indexing_is_told(tmp_path: Path) -> None:
    """A library that went away between start and indexing is named in a sentence."""
    told: Queue[Message] = Queue()
    indexing = Indexing([tmp_path / "gone"], told.put)
    indexing.start()
    indexing.join(SECONDS)
    failure = told.get_nowait()
    assert isinstance(failure, WorkFailed)
    assert "gone does not exist" in failure.sentence
