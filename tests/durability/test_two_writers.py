"""Two windows and commands writing to one page at the same time."""

import subprocess
import sys
from pathlib import Path

from reader.annotations.store import AnnotationStore

ROOT = Path(__file__).parents[2]
HANDS = {"left": ("window", 500), "right": ("window", 500), "shell": ("command", 30)}
"""How each writes, and how many notes."""


def test_five_hundred_notes_each_make_a_thousand(tmp_path: Path) -> None:
    """None loses a note to the others, and none is told to wait for ever."""
    (tmp_path / "port.txt").write_text("Nine cranes were idle on Monday.")
    hands = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.durability.hand", how, str(tmp_path), name, str(count)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for name, (how, count) in HANDS.items()
    ]
    for one in hands:
        _, complaints = one.communicate(timeout=240)
        assert (one.returncode, complaints) == (0, b"")
    store = AnnotationStore(tmp_path / ".reader" / "annotations")
    notes = [one.note for one in store.of("port.txt")]
    assert len(notes) == 1030
    assert {*notes} == {f"{name} {number}" for name, (_, count) in HANDS.items() for number in range(count)}
    assert store.troubles == ()
