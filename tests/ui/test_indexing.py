"""Indexing beside the screen: a process of its own that tells how far it is, and what changes."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

from textual.message import Message

from reader.library import Library
from reader.ui.messages import IndexFinished, IndexProgressed, WorkFailed
from reader.ui.screens.reading.indexing import Indexing
from tests.ui.desk import HARBOUR

SECONDS = 60.0


@contextmanager
def indexing(folder: Path) -> Iterator[tuple[Indexing, "Queue[Message]"]]:
    """Index `folder` as long as one is inside."""
    told: Queue[Message] = Queue()
    thread = Indexing([folder], told.put)
    thread.start()
    try:
        yield thread, told
    finally:
        thread.stop()
        thread.join(SECONDS)


def until(told: "Queue[Message]", is_it: Callable[[IndexFinished], object]) -> list[Message]:
    """Return what is told until something is finished that `is_it`."""
    messages = [told.get(timeout=SECONDS)]
    while not (isinstance(messages[-1], IndexFinished) and is_it(messages[-1])):
        messages.append(told.get(timeout=SECONDS))
    return messages


def test_a_new_library_is_indexed_and_progress_told(tmp_path: Path) -> None:
    """First how far it is, at the end how much changed and what could not be read; then the library can be searched."""
    for number in range(60):
        (tmp_path / f"{number}.md").write_text(HARBOUR)
    (tmp_path / "broken.txt").touch()
    with indexing(tmp_path) as (_, told):
        *steps, finished = until(told, lambda _: True)
        assert all(isinstance(step, IndexProgressed) and step.done <= step.total == 61 for step in steps)
        assert isinstance(finished, IndexFinished)
        assert (finished.articles, len(finished.ids)) == (60, 60)
        assert ["broken.txt" in trouble for trouble in finished.troubles] == [True]
        assert Library([tmp_path]).search("containers").total > 0


def test_the_screen_learns_what_changes(tmp_path: Path) -> None:
    """What is saved, added, renamed and deleted while one reads is told by id; so is that its figures are there."""
    article = tmp_path / "harbour.md"
    article.write_text(HARBOUR)
    with indexing(tmp_path) as (_, told):
        until(told, lambda finished: "harbour" in finished.ids)
        until(told, lambda finished: not finished.ids)
        article.write_text(f"{HARBOUR}\nKrypton rose by 5 percent.\n")
        until(told, lambda finished: finished.ids == {"harbour"})
        assert Library([tmp_path]).search("krypton").total == 1
        until(told, lambda finished: not finished.ids)
        assert Library([tmp_path]).search("krypton percent:5").total == 1
        article.rename(tmp_path / "port.md")
        until(told, lambda finished: finished.ids == {"harbour", "port"})
        (tmp_path / "port.md").unlink()
        until(told, lambda finished: finished.ids == {"port"} and not finished.articles)


def test_an_article_somebody_reads_may_be_asked_for(tmp_path: Path) -> None:
    """That the article is unknown, or the process gone, is no trouble."""
    (tmp_path / "harbour.md").write_text(HARBOUR)
    with indexing(tmp_path) as (thread, told):
        thread.hurry("harbour")
        thread.hurry("nowhere\n")
        until(told, lambda finished: "harbour" in finished.ids)
    thread.hurry("harbour")


def test_stopped_indexing_says_nothing(tmp_path: Path) -> None:
    """Leaving the program ends the process at once, and no message comes after."""
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(HARBOUR)
    with indexing(tmp_path) as (thread, told):
        pass
    assert not thread.is_alive()
    assert not any(isinstance(message, IndexFinished | WorkFailed) for message in told.queue)


def test_a_process_that_is_killed_has_changed_who_knows_what(tmp_path: Path) -> None:
    """The next one finds done what was not told of any more, and all counts as changed."""
    (tmp_path / "harbour.md").write_text(HARBOUR)
    with indexing(tmp_path) as (thread, told):
        until(told, lambda finished: not finished.ids)
        assert thread._process is not None  # noqa: SLF001 (nobody else knows which it is)
        thread._process.kill()  # noqa: SLF001
        (tmp_path / "port.md").write_text(HARBOUR)
        Library([tmp_path]).bring_up_to_date()
        messages = until(told, lambda finished: finished.articles == 2 and finished.changed)
        assert [type(message) for message in messages[:1]] == [WorkFailed]


def test_a_line_that_was_begun_is_not_read(tmp_path: Path) -> None:
    """A process that is killed while it tells something has told nothing, and is followed by another."""
    told: Queue[Message] = Queue()
    thread = Indexing([tmp_path], told.put)
    thread._command = [sys.executable, "-c", "print('{\"articles\": 1', end='')"]  # noqa: SLF001
    thread.start()
    failure = told.get(timeout=SECONDS)
    thread.stop()
    thread.join(SECONDS)
    assert failure == WorkFailed("Indexing stopped: the indexing process ended early.")


def test_what_ends_indexing_is_told_once(tmp_path: Path) -> None:
    """A library that went away between start and indexing is named in a sentence; once it is there, it is indexed."""
    folder = tmp_path / "gone"
    with indexing(folder) as (_, told):
        failure = told.get(timeout=SECONDS)
        assert isinstance(failure, WorkFailed)
        assert "gone does not exist" in failure.sentence
        folder.mkdir()
        (folder / "harbour.md").write_text(HARBOUR)
        assert not any(isinstance(one, WorkFailed) for one in until(told, lambda finished: finished.articles == 1))
