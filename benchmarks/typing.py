"""How soon the results are there as one types: python -m benchmarks.typing [FOLDER] [--articles N] [--home DIR].

Types queries letter by letter into Reader, running in a real terminal of 120 x 40 cells on an indexed library: first a
letter at a time, each waiting for the results of the one before, then as fast as people type. What the terminal was
sent is kept with the moment it came, and drawn afterwards: from each key to the first frame with the letter in the
box, and to the first with the results of the query as it then stands, known by their number. A heart that beats in the
program's loop (`benchmarks.typing_inside`) tells how long that stood still at most. Without FOLDER, the articles are
made up from a seed. Everything Reader keeps goes to a temporary home, or to DIR, to be found there the next time.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pyte

from benchmarks.corpus import write_articles
from benchmarks.frames import COLUMNS, ROWS, Frames
from reader.library import Library

QUERIES = (
    "interest rate",
    "exports of japan",
    '"trade surplus"',
    "semicond*",
    "wheat -corn",
    "oil OR grain",
    "exports NEAR/5 growth",
    "percent:>40",
    "said title:bank",
)
LETTERS_A_SECOND = 12
_START = 3.0
"""Seconds after which what goes on at the start has ended: another process looks for changes in the library."""
_PATIENCE = 2.0
"""Seconds after which results are taken never to come: most often the query means what the one before meant."""


@dataclass(frozen=True)
class Typed:
    """A key with the moment it was typed, the query it made, and how many passages that finds, None where unknown."""

    moment: float
    query: str
    total: int | None


def main() -> None:
    """Make the library, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=10_000, help="how many to make up without a folder")
    parser.add_argument("--home", help="where the index is kept for the next time")
    chosen = parser.parse_args()
    with nullcontext(chosen.home) if chosen.home else tempfile.TemporaryDirectory() as name:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(name, kind.lower()))
        folder = chosen.folder or Path(name, "articles")
        if chosen.folder is None and not folder.exists():
            folder.mkdir(parents=True)
            write_articles(folder, chosen.articles)
        library = Library([folder])
        library.bring_up_to_date()
        print(f"{len(library.entries()):,} articles, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        _print(folder, totals(library), Path(name, "standstills"))


def totals(library: Library) -> dict[str, int]:
    """Return how many passages each beginning of each query finds."""
    beginnings = dict.fromkeys(query[:length] for query in QUERIES for length in range(1, len(query) + 1))
    return {beginning: library.search(beginning, limit=1).total for beginning in beginnings if beginning.strip()}


def _print(folder: Path, known: dict[str, int], record: Path) -> None:
    print("| | letter in the box p50 ms | p95 | longest | results p50 ms | p95 | longest | stood still, longest |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for what, a_second in (("each letter waits", None), (f"{LETTERS_A_SECOND} letters a second", LETTERS_A_SECOND)):
        echoes: list[float] = []
        answers: list[float] = []
        standstills = [0.0]
        for query in QUERIES:
            with Frames(sys.executable, "-m", "benchmarks.typing_inside", str(record), str(folder)) as terminal:
                terminal.wait_for("Articles")
                terminal.listen(_START)
                terminal.until("/", "Search")
                terminal.settle()
                typed = list(_typed(terminal, query, known, a_second))
                terminal.listen(_PATIENCE)
                standstills += _standstills(record, since=typed[0].moment)  # now: leaving takes longer
                seen, found = _drawn(terminal, typed)
            echoes += seen
            answers += found
        cells = (*_quantiles(echoes), max(echoes), *_quantiles(answers), max(answers), max(standstills))
        print(f"| {what} | {' | '.join(f'{cell:.0f}' for cell in cells)} |", flush=True)


def _typed(terminal: Frames, query: str, known: dict[str, int], a_second: int | None) -> Iterator[Typed]:
    """Type `query` and yield each of its keys; only those whose results can be told from the ones before are known."""
    before = None
    for length in range(1, len(query) + 1):
        beginning = query[:length]
        total = known.get(beginning)
        told = total if total != before and total else None
        is_awaited = told is not None and (a_second is None or length == len(query))
        yield Typed(terminal.type(query[length - 1]), beginning, told if is_awaited else None)
        before = total
        terminal.listen(1 / a_second if a_second else 0.4)


def _drawn(terminal: Frames, typed: Sequence[Typed]) -> tuple[list[float], list[float]]:
    """Return the milliseconds from each key to its letter in the box, and to the results of the query it made."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    unseen = [*typed]
    unanswered = [key for key in typed if key.total is not None]
    echoes, answers = [], []
    for moment, output in terminal.record:
        stream.feed(output)
        shown = "\n".join(screen.display)
        for key in [key for key in unseen if key.moment < moment and key.query.rstrip() in shown]:
            unseen.remove(key)
            echoes.append((moment - key.moment) * 1000)
        for key in [key for key in unanswered if key.moment < moment and f"/{key.total:,} " in shown.replace("─", " ")]:
            unanswered.remove(key)
            answers.append((moment - key.moment) * 1000)
    return echoes, answers


def _standstills(record: Path, since: float) -> Iterator[float]:
    """Yield for how many milliseconds each time the loop stood still from a moment on."""
    for line in record.read_text().splitlines():
        moment, milliseconds = map(float, line.split())
        if moment >= since:
            yield milliseconds


def _quantiles(times: Sequence[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    main()
