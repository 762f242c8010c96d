"""Following what changes in folders."""

from collections.abc import Collection
from pathlib import Path
from queue import Queue

from reader.library.following import following

SECONDS = 60.0


def test_what_is_behind_a_link_is_not_told(tmp_path: Path) -> None:
    """A folder elsewhere, linked to from the library, may change all the time: nobody reads articles there."""
    root, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / "out").symlink_to(elsewhere)
    told: Queue[Collection[Path]] = Queue()
    with following([root], told.put):
        assert told.get(timeout=SECONDS) == set()
        (elsewhere / "busy.txt").write_text("It rose.")
        (root / "a.txt").write_text("It fell.")
        seen = set(told.get(timeout=SECONDS))
        while root / "a.txt" not in seen:
            seen |= set(told.get(timeout=SECONDS))
    assert seen == {root / "a.txt"}
