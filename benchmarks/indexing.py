"""How long a library takes to index and to answer, beside stock Whoosh and SQLite FTS5 on the same files.

    python -m benchmarks.indexing [FOLDER] [--articles N] [--queries N]

Without FOLDER, N articles are made up from a seed. Each engine runs in a process of its own, so that its memory is
its own; all read the files themselves. Reader also finds the passages and figures of each article and stores them;
its second line is the index alone, made from what the catalog holds.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import argparse
import os
import random
import resource
import shutil
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

QUERIES = (
    "oil",
    "interest rate",
    "the growth of exports",
    '"trade surplus"',
    "japan yen dollar",
    "semiconductor",
    "bank merger",
    "wheat corn grain",
    "said",
    "4.8",
)
HITS = 20


@dataclass(frozen=True)
class Measured:
    """What one engine took: seconds in all and until the first search could find something, megabytes, milliseconds."""

    engine: str
    seconds: float
    first: float
    memory: float
    queries: tuple[float, ...]


def measure_reader(folder: Path, work: Path, rounds: int) -> list[Measured]:
    """Index with Reader: from the files, and then the index again from the catalog."""
    from reader.articles.shelf import find_files
    from reader.search.index import SearchIndex
    from reader.search.place import index_folder
    from reader.search.progress import Progress
    from reader.search.update import bring_up_to_date

    started = perf_counter()
    seen: list[float] = []

    def look(_: Progress) -> None:
        if not seen and any(index_folder(work).glob("*.seg")):
            seen.append(perf_counter() - started)

    bring_up_to_date(work, find_files([folder]), progress=look)
    seconds, memory = perf_counter() - started, _memory()
    index = SearchIndex(work)
    times = _times(lambda query: index.search(query, limit=HITS), rounds)
    index.close()
    shutil.rmtree(index_folder(work))
    again = perf_counter()
    bring_up_to_date(work, find_files([folder]))
    alone = perf_counter() - again
    return [
        Measured("Reader", seconds, seen[0] if seen else seconds, memory, times),
        Measured("Reader, index alone", alone, alone, _memory(), times),
    ]


def measure_whoosh(folder: Path, work: Path, rounds: int) -> list[Measured]:
    """Index with Whoosh as it comes: stemmed title and body of each article, stored."""
    from whoosh.analysis.analyzers import StemmingAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in
    from whoosh.qparser.default import MultifieldParser

    work.mkdir(exist_ok=True)
    started = perf_counter()
    words = StemmingAnalyzer()
    schema = Schema(id=ID(stored=True), title=TEXT(words, stored=True), body=TEXT(words, stored=True))
    index = create_in(str(work), schema)
    with index.writer() as writer:
        for name, title, body in _texts(folder):
            writer.add_document(id=name, title=title, body=body)
    seconds = perf_counter() - started
    parser = MultifieldParser(["title", "body"], schema)
    with index.searcher() as searcher:
        times = _times(
            lambda query: [hit.highlights("body") for hit in searcher.search(parser.parse(query), limit=HITS)], rounds
        )
    return [Measured("stock Whoosh", seconds, seconds, _memory(), times)]


def measure_fts5(folder: Path, work: Path, rounds: int) -> list[Measured]:
    """Index with SQLite's FTS5: the same two fields, with its Porter stemmer."""
    work.mkdir(exist_ok=True)
    started = perf_counter()
    db = sqlite3.connect(work / "fts.sqlite")
    db.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')")
    db.executemany("INSERT INTO articles VALUES (?, ?, ?)", _texts(folder))
    db.commit()
    seconds = perf_counter() - started
    question = (
        "SELECT id, snippet(articles, 2, '[', ']', '…', 30) FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?"
    )
    times = _times(lambda query: db.execute(question, [query.replace("4.8", '"4.8"'), HITS]).fetchall(), rounds)
    return [Measured("SQLite FTS5", seconds, seconds, _memory(), times)]


def write_articles(folder: Path, number: int) -> None:
    """Make up `number` articles of about 6 KB with words as unevenly common as in English, always the same ones."""
    chance = random.Random(1987)
    syllables = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in ("", "n", "r", "st")]
    vocabulary = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(40_000)]
    known = " ".join(QUERIES).replace('"', "").split()
    vocabulary[10 : 10 + 40 * len(known) : 40] = known
    weights = [1 / (rank + 5) for rank in range(len(vocabulary))]
    for each in range(number):
        words = chance.choices(vocabulary, weights, k=900)
        paragraphs = [" ".join(words[at : at + 60]).capitalize() + "." for at in range(0, 900, 60)]
        (folder / f"{each}.txt").write_text("\n\n".join([" ".join(words[:6]).capitalize(), *paragraphs]) + "\n")


def _texts(folder: Path) -> Sequence[tuple[str, str, str]]:
    texts = []
    for path in sorted(folder.rglob("*.txt")):
        title, _, body = path.read_text(encoding="utf-8", errors="replace").partition("\n")
        texts.append((path.name, title, body))
    return texts


def _times(ask: Callable[[str], object], rounds: int) -> tuple[float, ...]:
    """Return the milliseconds of each query, asked `rounds` times over."""
    times = []
    for query in QUERIES * rounds:
        started = perf_counter()
        ask(query)
        times.append((perf_counter() - started) * 1000)
    return tuple(times)


def _memory() -> float:
    """Return the most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print(measured: Sequence[Measured], articles: int) -> None:
    stock = next(each for each in measured if each.engine == "stock Whoosh")
    print(f"{'':20} {'seconds':>8} {'docs/s':>7} {'× stock':>8} {'first':>6} {'MB':>5} {'p50 ms':>7} {'p95 ms':>7}")
    for each in measured:
        *_, p95 = statistics.quantiles(each.queries, n=20)
        print(
            f"{each.engine:20} {each.seconds:8.1f} {articles / each.seconds:7.0f} {stock.seconds / each.seconds:8.2f}"
            f" {each.first:6.1f} {each.memory:5.0f} {statistics.median(each.queries):7.1f} {p95:7.1f}"
        )


def main() -> None:
    """Measure all three and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument(
        "folder", nargs="?", type=Path, help="a folder of .txt articles, the title on the first line"
    )
    arguments.add_argument("--articles", type=int, default=2_000, help="how many to make up without a folder")
    arguments.add_argument("--queries", type=int, default=5, help="how many times the list of queries is asked")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = chosen.folder or work / "articles"
        if chosen.folder is None:
            folder.mkdir()
            write_articles(folder, chosen.articles)
        number = len(list(folder.rglob("*.txt")))
        size = sum(path.stat().st_size for path in folder.rglob("*.txt")) / 1e6
        print(f"{number:,} articles, {size:.1f} MB, {os.cpu_count()} cores")
        measured: list[Measured] = []
        for measure in (measure_reader, measure_whoosh, measure_fts5):
            with get_context("spawn").Pool(1) as pool:
                measured += pool.apply(measure, (folder, work / measure.__name__, chosen.queries))
        _print(measured, number)


if __name__ == "__main__":
    main()
