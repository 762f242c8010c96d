"""How soon the screen is there, and a command done: python -m benchmarks.launch [FOLDER].

Starts Reader on FOLDER, of some thousand articles, else on 10,000 made up, in a real terminal of 120 x 40 cells, first
without an index, then with one, by turns with a bare Textual app. Measures the seconds until the shelf is on the
screen, until the screen is that takes keys, and until the first text is; while the first index is being made, those
from the last key of a query to its hits; then those of commands, by turns with Python doing nothing. All that runs is
compiled before, as installed programs are. Everything Reader keeps goes to a temporary home.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import write_articles
from reader.articles.shelf import find_files
from tests.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("Articles")

Bare().run()
"""
ARTICLES = 10_000
ROUNDS = 9

Times = Mapping[str, float]
"""Seconds, by what they are of."""


def seconds_until(start: Callable[[], Terminal], seen: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Yield the seconds from starting a program to each of the words `seen` standing on its screen, in their order."""
    began = time.perf_counter()
    with start() as terminal:
        for name, words in seen.items():
            terminal.wait_for(words)
            yield name, time.perf_counter() - began
        _leave(terminal)


def _leave(terminal: Terminal) -> None:
    """End the program by its key: one that is busy does not end in the time that closing a terminal leaves it."""
    terminal.type("Ctrl+Q")
    terminal.wait_for_exit()


def starts(folder: str) -> Times:
    """Return the seconds of one start of each program."""
    bare = {"a bare Textual app": "Articles"}
    reader = {"Reader: the shelf": ", by ", "Reader: keys are taken": "Open", "Reader: the first text": "min left"}
    return {
        **dict(seconds_until(lambda: Terminal(program=(sys.executable, "-c", BARE)), bare)),
        **dict(seconds_until(lambda: Terminal(folder), reader)),
    }


def commands(folder: str, query: str) -> Times:
    """Return the seconds of one run of each command."""
    article = find_files([Path(folder)]).files[0].id
    reader = ("-m", "reader", "-L", folder)
    return {
        "`python -c pass`": _seconds_of("-c", "pass"),
        "`reader --version`": _seconds_of("-m", "reader", "--version"),
        f"`reader search {query}`": _seconds_of(*reader, "search", query),
        "`reader show ARTICLE`": _seconds_of(*reader, "show", article),
        "`reader list`": _seconds_of(*reader, "list"),
    }


def _seconds_of(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


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
        hits = time.perf_counter() - began
        _leave(terminal)
    return shelf, hits


def measure(folder: str, query: str, home: Path) -> None:
    """Measure and print."""
    shelf, hits = while_indexing(folder, query)
    subprocess.run([sys.executable, "-m", "reader", "-L", folder, "index"], check=True)
    with Terminal(folder) as terminal:
        kept = home / "cache" / "reader" / "libraries"
        terminal.wait_until(lambda _: any(kept.glob("*/shelf.jsonl")), "the shelf to be kept")
    print(f"Without an index: the shelf after {shelf:.2f} s, hits {hits:.2f} s after the last key of a query.\n")
    _print("× bare Textual app", _by_turns(lambda: starts(folder)))
    _print("× nothing", _by_turns(lambda: commands(folder, query)))
    print(f"Medians of {ROUNDS} rounds on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}.")


def _by_turns(once: Callable[[], Times]) -> Sequence[Times]:
    """Return the times of several rounds: the machine may be busier at one time than at another."""
    once()
    return [once() for _ in range(ROUNDS)]


def _print(times: str, rounds: Sequence[Times]) -> None:
    """Print the median seconds of everything, and the median of how many times those of the first in each round."""
    first, *_ = names = list(rounds[0])
    print(f"| | seconds | {times} |\n|---|--:|--:|")
    for name in names:
        seconds = statistics.median(each[name] for each in rounds)
        print(f"| {name} | {seconds:.2f} | {statistics.median(each[name] / each[first] for each in rounds):.2f} |")
    print()


def main() -> None:
    """Measure in a temporary home."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="articles to start on; made up where it is left out")
    parser.add_argument("--query", default="trade", help="a word to search for")
    folder, query = vars(parser.parse_args()).values()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
        if folder is None:
            folder = str(home / "articles")
            Path(folder).mkdir()
            write_articles(Path(folder), ARTICLES)
        measure(folder, query, home)


if __name__ == "__main__":
    main()
