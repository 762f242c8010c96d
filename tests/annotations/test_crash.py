"""What is acknowledged is on disk: killed writers, several writers at once, a full disk."""

import json
import random
import subprocess
import sys
import threading
from pathlib import Path

from reader.annotations.store import AnnotationStore

ROOT = Path(__file__).parents[2]


def writer(folder: Path, name: str, count: int, limit: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.annotations.writer", str(folder), name, str(count), limit],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kept(folder: Path) -> set[str]:
    store = AnnotationStore(folder)
    notes = {one.note for one in store.of("port.txt")}
    assert store.troubles == ()
    return notes


def test_a_killed_writer_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """`kill -9` at any instant: every note said to be saved is there, every file parses, and work goes on."""
    chance = random.Random(20260105)
    acknowledged: set[str] = set()
    for round_ in range(20):
        process = writer(tmp_path, f"round {round_}", 10_000)
        assert process.stdout is not None
        first = process.stdout.readline()
        threading.Timer(chance.uniform(0, 0.06), process.kill).start()
        rest, _ = process.communicate(timeout=30)
        lines = (first + rest).splitlines(keepends=True)
        acknowledged |= {line.rstrip("\n") for line in lines if line.endswith("\n")}
        assert acknowledged <= kept(tmp_path)
        for path in (tmp_path / "port.txt.json", tmp_path / "port.txt.json.bak"):
            json.loads(path.read_bytes())
    assert len(acknowledged) >= 20


def test_two_writers_at_once_keep_all_their_notes(tmp_path: Path) -> None:
    """Two windows adding a hundred notes each to the same article make two hundred."""
    processes = [writer(tmp_path, name, 100) for name in ("left", "right")]
    for process in processes:
        _, complaints = process.communicate(timeout=60)
        assert (process.returncode, complaints) == (0, "")
    assert kept(tmp_path) == {f"{name} {number}" for name in ("left", "right") for number in range(100)}


def test_a_full_disk_keeps_the_old_state_and_says_so(tmp_path: Path) -> None:
    """When the file can grow no further, what was acknowledged stays and the refusal is a sentence."""
    process = writer(tmp_path, "small", 100, limit="4000")
    said, complaints = process.communicate(timeout=30)
    assert 0 < len(said.splitlines()) < 100
    assert kept(tmp_path) == set(said.splitlines())
    assert "The change is not saved." in complaints
    assert "too large" in complaints
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []
