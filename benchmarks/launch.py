"""How soon the screen is there: python -m benchmarks.launch FOLDER.

Starts Reader on FOLDER, of some thousand articles, in a real terminal of 120 x 40 cells, first without an index, then
with one, and by turns with it a bare Textual app. Measures the seconds until the shelf is on the screen, until keys are
taken, and, while the first index is being made, those from the last key of a query to its hits; then commands that need
no screen. Everything Reader keeps goes to a temporary home.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("Articles")

Bare().run()
"""
ROUNDS = 5


def seconds_until(start: Callable[[], Terminal], words: str) -> float:
    """Return the seconds from starting a program to `words` standing on its screen."""
    began = time.perf_counter()
    with start() as terminal:
        terminal.wait_for(words)
        return time.perf_counter() - began


def medians(*starts: tuple[Callable[[], Terminal], str]) -> list[float]:
    """Return the median of several starts of each, by turns: the machine may be busier at one time than at another."""
    rounds = [[seconds_until(start, words) for start, words in starts] for _ in range(ROUNDS)]
    return [statistics.median(seconds) for seconds in zip(*rounds, strict=True)]


def command(*arguments: str) -> float:
    """Return the median of the seconds that `reader` takes with `arguments`."""
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "reader", *arguments], check=False, capture_output=True)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def while_indexing(folder: str, query: str) -> tuple[float, float]:
    """Return the seconds until the shelf of a library without an index, and until a query's hits soon after."""
    began = time.perf_counter()
    with Terminal(folder) as terminal:
        terminal.wait_for("Articles", "indexing")
        shelf = time.perf_counter() - began
        terminal.wait_until(lambda text: "indexing 5" in text or "indexing 6" in text, "the index to have begun")
        terminal.type("/", query)
        began = time.perf_counter()
        terminal.wait_for("Hits", "1/")
        return shelf, time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--query", default="trade", help="a word to search for while the index is being made")
    folder, query = vars(parser.parse_args()).values()
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(home, kind.lower()))
        shelf, hits = while_indexing(folder, query)
        subprocess.run([sys.executable, "-m", "reader", "-L", folder, "index"], check=True)
        with Terminal(folder) as terminal:
            terminal.wait_for("Open")
            kept = Path(home, "cache", "reader", "libraries")
            terminal.wait_until(lambda _: any(kept.glob("*/shelf.jsonl")), "the shelf to be kept")
        bare, indexed, usable = medians(
            (lambda: Terminal(program=(sys.executable, "-c", BARE)), "Articles"),
            (lambda: Terminal(folder), ", by "),
            (lambda: Terminal(folder), "Open"),
        )
        rows = {
            "a bare Textual app": bare,
            "Reader, no index yet": shelf,
            "Reader, indexed: the shelf": indexed,
            "Reader, indexed: keys are taken": usable,
            f"`reader search {query}`": command("-L", folder, "search", query),
            "`reader --version`": command("--version"),
        }
    print("| | seconds | × bare Textual app |\n|---|--:|--:|")
    for name, seconds in rows.items():
        print(f"| {name} | {seconds:.2f} | {seconds / bare:.2f} |")
    print(f"\nHits for a query typed while the index is being made: {hits:.2f} s after the last key.")


if __name__ == "__main__":
    main()
