"""What was read last is remembered."""

from threading import Barrier, Thread

import pytest

from reader.library.remembered import Remembered


def test_the_last_two_are_remembered() -> None:
    """What was asked for again is not read again, until two others were asked for."""
    remembered, read = Remembered[str, str](), list[str]()

    def of(name: str) -> str:
        def reading() -> str:
            read.append(name)
            return name.upper()

        return remembered.get(name, reading)

    assert [of(name) for name in ("a", "b", "a", "c", "a", "b")] == ["A", "B", "A", "C", "A", "B"]
    assert read == ["a", "b", "c", "b"]


def test_one_thread_reads_for_all() -> None:
    """Two who ask at once for the same get the same, read once."""
    remembered, both, read, got = Remembered[str, object](), Barrier(2, timeout=10), list[str](), list[object]()

    def reading() -> object:
        read.append("once")
        both.wait()
        return object()

    first = Thread(target=lambda: got.append(remembered.get("a", reading)))
    first.start()
    while not read:
        pass
    second = Thread(target=lambda: got.append(remembered.get("a", reading)))
    second.start()
    both.wait()
    first.join()
    second.join()
    assert len(read) == 1
    assert got[0] is got[1]


def test_what_could_not_be_read_is_tried_again() -> None:
    """Trouble is told each time and not remembered."""
    remembered = Remembered[str, str]()

    def failing() -> str:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        remembered.get("a", failing)
    assert remembered.get("a", lambda: "there") == "there"
