"""A disk that is full or broken: the old state stays, the user hears of it, and the next note is kept."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.annotations.store import AnnotationStore
from reader.errors import FileTrouble
from tests.annotations.test_store import note
from tests.durability.faulty import Disk

ROOT = Path(__file__).parents[2]
MOST_CALLS = 60


def nothing_yet(_folder: Path) -> None:
    """No note was ever made."""


def two_notes(folder: Path) -> None:
    """There is a page, and its state before."""
    AnnotationStore(folder).put(note("Nine cranes"))
    AnnotationStore(folder).put(note("Ten cranes"))


def damaged(folder: Path) -> None:
    """There is a page that was damaged, and its last good state."""
    two_notes(folder)
    (folder / "port.txt.json").write_bytes(b'{"items": [')


def notes_in(*folders: Path) -> list[str]:
    """The quotes that a window opened now would show."""
    return [one.quote for one in AnnotationStore(*folders).of("port.txt")]


def page_in(folder: Path) -> bytes | None:
    """The page as it lies there."""
    path = folder / "port.txt.json"
    return path.read_bytes() if path.exists() else None


@pytest.mark.parametrize("before", [nothing_yet, two_notes, damaged])
def test_whichever_call_fails_the_note_is_there_or_refused(tmp_path: Path, before: Callable[[Path], None]) -> None:
    """Every call of a write fails in turn: a note refused has changed nothing, one not refused is on disk."""
    refusals: list[str] = []
    for number in range(MOST_CALLS):
        folder = tmp_path / str(number) / "annotations"
        before(folder)
        shown, page = notes_in(folder), page_in(folder)
        disk = Disk(folder.parent, failing=number)
        store = AnnotationStore(folder)
        refusal = put_on(disk, store)
        if refusal is None:
            assert {*notes_in(folder)} == {*shown, "400 boxes"}
        else:
            assert (notes_in(folder), page_in(folder)) == (shown, page), f"{disk.calls[-1]}, call {number}"
            refusals.append(refusal)
        store.put(note("moved"))
        assert "moved" in notes_in(folder)
        if len(disk.calls) <= number:
            break
    assert len(refusals) > 5
    assert all("The change is not saved." in refusal for refusal in refusals)
    assert number < MOST_CALLS - 1, "a write is made of more calls than this test lets fail"


def put_on(disk: Disk, store: AnnotationStore) -> str | None:
    """Add a note while `disk` is under the store; return the refusal, None where it is acknowledged."""
    with disk.under_os():
        try:
            store.put(note())
        except FileTrouble as refusal:
            return str(refusal)
    return None


@pytest.mark.parametrize("before", [nothing_yet, two_notes])
def test_a_note_refused_by_one_folder_is_kept_in_the_other(tmp_path: Path, before: Callable[[Path], None]) -> None:
    """Whichever call fails in the library, the user's own folder takes the note, once, and that is said."""
    for number in range(MOST_CALLS):
        folder, mine = tmp_path / str(number) / "annotations", tmp_path / f"mine {number}"
        before(folder)
        disk = Disk(folder.parent, failing=number)
        store = AnnotationStore(folder, mine)
        with disk.under_os():
            store.put(note())
        assert notes_in(folder, mine).count("400 boxes") == 1
        assert mine.exists() == any(f"kept in {mine} instead" in sentence for sentence in store.troubles)
        if len(disk.calls) <= number:
            return
    pytest.fail("a write is made of more calls than this test lets fail")


def unshared(script: str) -> list[str]:
    """Return the command that runs `script` where mounting is allowed, as far as the system allows that."""
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]


def can_mount() -> bool:
    """Whether this system lets a test make a disk of its own."""
    try:
        return subprocess.run(unshared("mount -t tmpfs none /mnt"), capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="no disk can be mounted here; the tests above let each call fail instead")
def test_a_small_disk_fills_up(tmp_path: Path) -> None:
    """Notes are kept until the disk is full; the one that does not fit is refused, all others are there.

    Once something else is deleted the next note is kept.
    """
    run = (
        f"mount -t tmpfs -o size=64k none {tmp_path} && exec {sys.executable} -m tests.durability.small_disk {tmp_path}"
    )
    ended = subprocess.run(unshared(run), cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ})
    assert (ended.returncode, ended.stderr) == (0, "")
    kept, refusal, shown, later = ended.stdout.splitlines()
    assert int(kept) > 3
    assert shown == kept
    assert "no space left on device" in refusal
    assert "The change is not saved." in refusal
    assert int(later) == int(kept) + 1
