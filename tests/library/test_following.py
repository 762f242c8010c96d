"""Following what changes in folders."""

import subprocess
from collections.abc import Collection
from pathlib import Path
from queue import Queue

import pytest

from reader.library.following import NOT_FOLLOWED, following
from tests.library.watched import Watcher

SECONDS = 60.0
FOLLOWED = Path("/proc/self/fdinfo")
LIMITED = ("unshare", "-Ur", "sh", "-c", 'echo 1 > /proc/sys/user/max_inotify_watches && exec "$@"', "sh")
"""Has a command run where the system follows one folder, and no more."""


def can_be_limited() -> bool:
    """Whether this system lets its users limit themselves."""
    try:
        return subprocess.run([*LIMITED, "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def followed_folders() -> int:
    """How many folders the system follows for this process."""
    return sum(file.read_text().count("inotify wd:") for file in FOLLOWED.iterdir() if file.exists())


def until(told: "Queue[Collection[Path]]", wanted: Collection[Path]) -> None:
    """Wait until just this is told."""
    while told.get(timeout=SECONDS) != wanted:
        pass


@pytest.mark.skipif(not FOLLOWED.is_dir(), reason="this system does not tell")
def test_only_folders_that_may_hold_articles_are_followed(tmp_path: Path) -> None:
    """A folder elsewhere that is linked to may hold thousands; nobody reads articles there, nor in hidden ones."""
    root, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    (root / "below" / "bottom").mkdir(parents=True)
    for number in range(5):
        (elsewhere / str(number)).mkdir(parents=True)
        (root / ".reader" / str(number)).mkdir(parents=True)
    (root / "out").symlink_to(elsewhere)
    (root / "below" / "loop").symlink_to(root)
    told: Queue[Collection[Path]] = Queue()
    with following([root], told.put):
        assert told.get(timeout=SECONDS) == frozenset()
        assert followed_folders() == len([root, root / "below", root / "below" / "bottom"])
        (elsewhere / "busy.txt").write_text("It rose.")
        (root / "a.txt").write_text("It fell.")
        assert told.get(timeout=SECONDS) == {root / "a.txt"}


def test_a_new_folder_is_followed(tmp_path: Path) -> None:
    """What is written in a folder that was made, or renamed, while one follows is told as well."""
    told: Queue[Collection[Path]] = Queue()
    with following([tmp_path], told.put):
        until(told, frozenset())
        (tmp_path / "new").mkdir()
        until(told, frozenset())
        (tmp_path / "new" / "a.txt").write_text("It rose.")
        until(told, {tmp_path / "new" / "a.txt"})
        (tmp_path / "new").rename(tmp_path / "other")
        until(told, frozenset())
        (tmp_path / "other" / "a.txt").write_text("It fell.")
        until(told, {tmp_path / "other" / "a.txt"})


def test_a_name_that_is_no_text_ends_nothing(tmp_path: Path) -> None:
    """What the system cannot spell out has one look for what changed, and go on following."""
    told: Queue[Collection[Path]] = Queue()
    with following([tmp_path], told.put):
        until(told, frozenset())
        (tmp_path / "\udcff.txt").write_text("It rose.")
        until(told, frozenset())
        (tmp_path / "a.txt").write_text("It fell.")
        until(told, {tmp_path / "a.txt"})


@pytest.mark.skipif(not can_be_limited(), reason="needs a system on which users may limit themselves")
def test_where_the_system_follows_no_more_one_looks(tmp_path: Path) -> None:
    """That is said once, and changes are found all the same."""
    (tmp_path / "below").mkdir()
    with Watcher(tmp_path, run_by=LIMITED) as watcher:
        assert watcher.until(lambda line: line.get("troubles"))["troubles"] == [NOT_FOLLOWED]
        (tmp_path / "below" / "a.txt").write_text("It rose by 4 percent.")
        assert watcher.until_changed("below/a")["troubles"] == []
