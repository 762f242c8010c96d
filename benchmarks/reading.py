"""How a long article opens, scrolls and is marked anew: python -m benchmarks.reading.

Starts Reader in a real terminal of 120 x 40 cells on an indexed library with an article of 1 MB, made up from a seed,
with figures and notes, and measures from a key being typed to its frame: to the first frame with text after Enter, and
to the next frame while scrolling, key by key and as fast as a keyboard repeats. Textual's own widgets show the same
text, without figures and notes, in the same run. What takes no key is measured inside, in processor time: the longest
time the screen stands still while the article opens, its lines laid out anew in another width, the words of the first
query on it marked, and of the slowest one after it.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.frames import Frames
from benchmarks.long_articles import LONG_ARTICLES, NOTES, PLACE, SOUGHT
from reader.articles.span import Span
from reader.library import Library

LONG, SHORT = "long", "short"
KEYS = {"j": "j", "Space": " ", "}": "}", "]": "]"}
PEERS = {"a Static for each passage": "statics", "a TextArea": "area"}
PRESSES = 60
REPEATS_A_SECOND = 30
_START = 2.0
"""Seconds after which what goes on at the start has ended: another process looks for changes in the library."""
_REST = 0.03
"""Seconds between keys that are pressed one by one."""


def make_library(folder: Path, text: str) -> None:
    """Write a short article and a long one of `text` into `folder`, index them, and note what is far apart."""
    folder.mkdir()
    (folder / f"{SHORT}.md").write_text("---\ntitle: A brief article\n---\nNothing to scroll here.\n", encoding="utf-8")
    (folder / f"{LONG}.md").write_text(text, encoding="utf-8")
    library = Library([folder])
    library.bring_up_to_date()
    article = library.article(LONG)
    for start in range(0, len(article.text) - 50, len(article.text) // NOTES):
        library.notes.add(article, Span(start, start + 50), note="To be looked at again", tags=("later",))


def reader_on(folder: Path) -> Frames:
    """Start Reader on `folder`, as on the first day; the short article is on display."""
    shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)
    terminal = Frames(sys.executable, "-m", "reader", str(folder))
    terminal.wait_for("Nothing to scroll here")
    time.sleep(_START)
    return terminal


def peer_on(way: str, file: Path) -> Frames:
    """Start a peer that waits for Enter."""
    terminal = Frames(sys.executable, "-m", "benchmarks.plain_readers", way, str(file))
    terminal.wait_for("Press Enter")
    return terminal


def opening(start: Callable[[], Frames], keys: str, rounds: int) -> tuple[float, float]:
    """Return the milliseconds from `keys` to the text, the least of several starts, and the megabytes it takes."""
    times, megabytes = [], []
    for _ in range(rounds):
        with start() as terminal:
            before = terminal.megabytes
            times.append(terminal.until(keys, PLACE))
            terminal.settle()
            megabytes.append(terminal.megabytes - before)
    return min(times), statistics.median(megabytes)


def scrolling(terminal: Frames, key: str) -> list[float]:
    """Return the milliseconds from each press of `key`, one after the other, to its frame."""
    times = []
    for _ in range(PRESSES):
        times.append(terminal.until_painted(key))
        time.sleep(_REST)
    return times


def p95(times: Sequence[float]) -> float:
    """Return what 19 of 20 `times` stay under."""
    return statistics.quantiles(times, n=20)[-1]


def measure_scrolling(folder: Path, file: Path) -> None:
    """Print a line for each key, and for the keys of the peers."""
    print("| key | p50 ms | p95 ms | repeated, p50 ms | p95 ms |\n|---|--:|--:|--:|--:|")
    with reader_on(folder) as terminal:
        terminal.until("j\r", PLACE)
        terminal.settle()
        for name, key in KEYS.items():
            _print_key(name, terminal, key)
    for name, way in PEERS.items():
        with peer_on(way, file) as terminal:
            terminal.until("\r", PLACE)
            terminal.settle()
            _print_key(f"PgDn in {name}", terminal, "\x1b[6~")


def _print_key(name: str, terminal: Frames, key: str) -> None:
    single = scrolling(terminal, key)
    terminal.settle()
    repeated = terminal.repeated(key, PRESSES, REPEATS_A_SECOND)
    terminal.settle()
    cells = (statistics.median(single), p95(single), statistics.median(repeated), p95(repeated))
    print(f"| {name} | {' | '.join(f'{cell:.1f}' for cell in cells)} |", flush=True)


def measure_inside(folder: Path) -> str:
    """Return the cells for one article of what is measured in a process of its own, so that it starts afresh."""
    command = [sys.executable, "-m", "benchmarks.reading_inside", str(folder), LONG, *SOUGHT]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


def main() -> None:
    """Make the libraries, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bytes", type=int, default=1_000_000, help="the size of an article")
    parser.add_argument("--rounds", type=int, default=5, help="how often each article is opened")
    size, rounds = vars(parser.parse_args()).values()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(work / kind.lower())
        texts = [make(size) for make in LONG_ARTICLES.values()]
        folders = [work / f"library-{number}" for number in range(len(texts))]
        for folder, text in zip(folders, texts, strict=True):
            make_library(folder, text)
        file = folders[0] / f"{LONG}.md"
        print(f"{size:,} bytes, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        print("| article | first text ms | MB | still ms | width ms | query ms | next query ms |")
        print("|---|--:|--:|--:|--:|--:|--:|", flush=True)
        for what, folder in zip(LONG_ARTICLES, folders, strict=True):
            first, megabytes = opening(lambda folder=folder: reader_on(folder), "j\r", rounds)  # type: ignore[misc]  # mypy cannot infer a default's type
            print(f"| {what} | {first:.0f} | {megabytes:.0f} | {measure_inside(folder)} |", flush=True)
        for what, way in PEERS.items():
            first, megabytes = opening(lambda way=way: peer_on(way, file), "\r", min(rounds, 2))  # type: ignore[misc]  # as above
            print(f"| *{what}* | {first:.0f} | {megabytes:.0f} | | | | |", flush=True)
        print()
        measure_scrolling(folders[0], file)
        print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
