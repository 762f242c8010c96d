"""How long a library takes to index and to answer, beside stock Whoosh, SQLite FTS5 and Tantivy on the same files.

    python -m benchmarks.indexing [FOLDER] [--articles N] [--rounds N]

Without FOLDER, N articles are made up from a seed. Each engine runs in a process of its own; all read the files
themselves. The peers index title and body of whole articles. Reader cuts articles into passages, indexes each, and
keeps them; its figures come afterwards, in the background, and have a line of their own.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

from benchmarks.corpus import QUERIES, QUERIES_OF_OURS, write_articles
from benchmarks.memory import PeakMemory
from benchmarks.peers import HITS, PEERS, Ask

Engine: TypeAlias = Callable[[Path, Path, int], "list[Measured]"]
"""Measures with the articles in one folder, keeping things in another, asking so many rounds of queries."""


@dataclass(frozen=True)
class Measured:
    """What a piece of work took: seconds in all and until something was found, megabytes, milliseconds a query."""

    engine: str
    seconds: float
    first: float | None = None
    memory: float = 0.0
    queries: Sequence[float] = ()
    queries_of_ours: Sequence[float] = ()


def measure_reader(folder: Path, work: Path, rounds: int) -> list[Measured]:
    """Index words, then find figures, then ask."""
    from reader.library import Library
    from reader.locations import Locations
    from reader.search.indexing.progress import Progress
    from reader.search.place import index_folder

    library = Library([folder], Locations(*(work / name for name in ("config", "data", "state", "cache"))))
    seen: list[float] = []

    def look(_: Progress) -> None:
        if not seen and any(index_folder(library.cache).glob("[!.]*.postings")):
            seen.append(perf_counter() - started)

    with PeakMemory() as of_words:
        started = perf_counter()
        library.bring_up_to_date(progress=look, figures=False)
        seconds = perf_counter() - started
    with PeakMemory() as of_figures:
        started = perf_counter()
        library.bring_up_to_date()
        more = perf_counter() - started
    ask = partial(library.search, limit=HITS)
    first = seen[0] if seen else seconds
    words = Measured(
        "Reader", seconds, first, of_words.megabytes, _times(ask, QUERIES, rounds), _times(ask, QUERIES_OF_OURS, rounds)
    )
    return [words, Measured("Reader's figures, afterwards", more, memory=of_figures.megabytes)]


def measure_peer(name: str, folder: Path, work: Path, rounds: int) -> list[Measured]:
    """Index, then ask."""
    with PeakMemory() as held:
        started = perf_counter()
        ask = PEERS[name](folder, work)
        seconds = perf_counter() - started
    return [Measured(name, seconds, seconds, held.megabytes, _times(ask, QUERIES, rounds))]


def _times(ask: Ask, queries: tuple[str, ...], rounds: int) -> Sequence[float]:
    """Return the milliseconds of each query, asked `rounds` times over."""
    times = []
    for query in queries * rounds:
        started = perf_counter()
        ask(query)
        times.append((perf_counter() - started) * 1000)
    return times


def _print(measured: Sequence[Measured], articles: int) -> None:
    stock = next(each.seconds for each in measured if each.engine == "stock Whoosh")
    print("| | seconds | docs/s | × stock | first | MB | query p50 ms | p95 | of ours p50 | p95 |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for each in measured:
        cells = [f"{each.seconds:.1f}", f"{articles / each.seconds:,.0f}", f"{stock / each.seconds:.2f}"]
        cells += [f"{each.first:.1f}" if each.first is not None else "", f"{each.memory:.0f}"]
        cells += [*_quantiles(each.queries), *_quantiles(each.queries_of_ours)]
        print(f"| {each.engine} | {' | '.join(cells)} |")


def _quantiles(times: Sequence[float]) -> tuple[str, str]:
    if not times:
        return "", ""
    return f"{statistics.median(times):.1f}", f"{statistics.quantiles(times, n=20)[-1]:.1f}"


def measure(folder: Path, work: Path, rounds: int) -> None:
    """Measure all engines on the articles in `folder`, and print a table."""
    files = [path for path in folder.rglob("*") if path.suffix in (".txt", ".md")]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files):,} articles, {size:.1f} MB, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    engines: list[Engine] = [measure_reader, *(partial(measure_peer, name) for name in PEERS)]
    measured: list[Measured] = []
    for number, engine in enumerate(engines):
        place = work / f"engine-{number}"
        place.mkdir()
        with ProcessPoolExecutor(1, get_context("spawn")) as process:  # not a pool's: Reader starts some of its own
            try:
                measured += process.submit(engine, folder, place, rounds).result()
            except ModuleNotFoundError as missing:
                print(f"{missing.name} is not installed and was left out.", file=sys.stderr)
    _print(measured, len(files))


def main() -> None:
    """Measure what is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", type=Path)
    arguments.add_argument("--articles", type=int, default=10_000, help="how many to make up without a folder")
    arguments.add_argument("--rounds", type=int, default=5, help="how many times the list of queries is asked")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = chosen.folder or work / "articles"
        if chosen.folder is None:
            folder.mkdir()
            write_articles(folder, chosen.articles)
        measure(folder, work, chosen.rounds)


if __name__ == "__main__":
    main()
