"""Notes stay quick when there are many: what did not change is neither read nor put into words again."""

import time
from collections.abc import Callable
from pathlib import Path

from reader.annotations.store import AnnotationStore
from tests.annotations.test_store import note


def seconds(work: Callable[[], object]) -> float:
    """Return how long the processor was busy with `work`, the best of three."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def test_adding_to_a_page_of_a_thousand_notes(tmp_path: Path) -> None:
    """Another note costs a window a fraction of what reading the page costs it once."""
    store = AnnotationStore(tmp_path)
    store.put_and_remove("port.txt", [note(said=f"number {number}") for number in range(1000)], [])
    reading = seconds(lambda: AnnotationStore(tmp_path).of("port.txt"))
    adding = seconds(lambda: store.put(note(said="another")))
    assert adding < reading / 2


def test_a_note_of_another_window_costs_no_whole_page(tmp_path: Path) -> None:
    """When another window added one, the notes already known are not made out again."""
    store, elsewhere = AnnotationStore(tmp_path), AnnotationStore(tmp_path)
    store.put_and_remove("port.txt", [note(said=f"number {number}") for number in range(1000)], [])
    reading = seconds(lambda: AnnotationStore(tmp_path).of("port.txt"))
    again = []
    for number in range(3):
        elsewhere.put(note(said=f"another {number}"))
        begun = time.process_time()
        assert len(store.of("port.txt")) == 1001 + number
        again.append(time.process_time() - begun)
    assert min(again) < reading / 1.5


def test_counting_the_notes_of_many_articles_again(tmp_path: Path) -> None:
    """Files that did not change are looked at, not read."""
    writer = AnnotationStore(tmp_path)
    for number in range(200):
        writer.put(note(file=f"port {number}.txt"))
    store = AnnotationStore(tmp_path)
    begun = time.process_time()
    assert len(store.counts()) == 200
    first = time.process_time() - begun
    assert seconds(store.counts) < first / 4
