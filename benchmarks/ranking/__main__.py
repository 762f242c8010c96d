"""How well Reader ranks, beside SQLite FTS5, Tantivy and stock Whoosh.

    python -m benchmarks.ranking [--corpus PATH] [--each]

Asks all of them the judged queries of `judgments.toml`, about newswires and a few long articles that may lie beside
the repository; PATH is another folder with the same files. Then it asks for short articles by words taken out of
them, which needs no judge. Each engine runs in a process of its own.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean

from benchmarks.corpus import REUTERS, unpack_reuters
from benchmarks.ranking.engines import Rankings, ask_fts5, ask_reader, ask_tantivy, ask_whoosh
from benchmarks.ranking.judged import Judged, read_judgments
from benchmarks.ranking.known_items import KnownItems, known_items, reciprocal_rank
from benchmarks.ranking.measures import average_precision, ndcg, share_judged

ENGINES = {"Reader": ask_reader, "SQLite FTS5": ask_fts5, "Tantivy": ask_tantivy, "stock Whoosh": ask_whoosh}

SEEDS = REUTERS.parents[1] / "seeds"
"""The few long articles."""


def main() -> None:
    """Ask all engines and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, metavar="PATH", help="a folder with the articles that were judged")
    arguments.add_argument("--each", action="store_true", help="nDCG@10 of each query, too")
    chosen = arguments.parse_args()
    queries = read_judgments()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        corpus = [chosen.corpus] if chosen.corpus else _beside(work / "articles")
        _refuse_incomplete(corpus, queries)
        rankings = _ask_all(corpus, work, [query.text for query in queries])
        _print_table(rankings, queries)
        if chosen.each:
            _print_each(rankings, queries)
        kinds = known_items(corpus)
        _print_known(kinds, [_ask_known(kind, work / kind.name) for kind in kinds])


def _beside(folder: Path) -> Sequence[Path]:
    """Return what lies beside the repository, the newswires unpacked into `folder`."""
    unpacked = unpack_reuters(folder)
    return [path for path in (unpacked, SEEDS) if path is not None and path.is_dir()]


def _refuse_incomplete(corpus: Sequence[Path], queries: Sequence[Judged]) -> None:
    there = {path.name for folder in corpus for path in folder.rglob("*.txt")}
    wanted = {file for query in queries for file in query.grades}
    if missing := wanted - there:
        sys.exit(
            f"{len(missing)} of the {len(wanted)} articles that were judged are missing. They are looked for in "
            f"{REUTERS} and {SEEDS}; --corpus names a folder that has them."
        )


def _ask_all(corpus: Sequence[Path], work: Path, queries: Sequence[str]) -> Mapping[str, Rankings]:
    rankings: dict[str, Rankings] = {}
    for engine, ask in ENGINES.items():
        folder = work / ask.__name__
        folder.mkdir(parents=True)
        with ProcessPoolExecutor(1, get_context("spawn")) as process:  # not a pool's: Reader starts some of its own
            try:
                rankings |= process.submit(ask, corpus, folder, queries).result()
            except ModuleNotFoundError:
                print(f"{engine} is not installed and was left out.")
    return rankings


def _ask_known(kind: KnownItems, work: Path) -> Mapping[str, Rankings]:
    folder = work / "articles"
    folder.mkdir(parents=True)
    kind.write(folder)
    return _ask_all([folder], work, [query for query, _ in kind.asked])


def _print_table(rankings: Mapping[str, Rankings], queries: Sequence[Judged]) -> None:
    short = sum(query.is_short for query in queries)
    print(f"{short} short queries, {len(queries) - short} questions; {sum(len(q.grades) for q in queries):,} judgments")
    print(f"\n{'':24} {'nDCG@10':>8} {'short':>6} {'long':>6} {'MAP':>8} {'short':>6} {'long':>6} {'judged':>8}")
    for engine, found in rankings.items():
        pairs = list(zip(found, queries, strict=True))
        row = f"{engine:24}"
        for measure in (ndcg, average_precision):
            of_short = [measure(ranking, query.grades) for ranking, query in pairs if query.is_short]
            of_long = [measure(ranking, query.grades) for ranking, query in pairs if not query.is_short]
            row += f" {fmean(of_short + of_long):8.3f} {fmean(of_short):6.3f} {fmean(of_long):6.3f}"
        print(f"{row} {fmean(share_judged(ranking, query.grades) for ranking, query in pairs):8.0%}")


def _print_known(kinds: Sequence[KnownItems], rankings: Sequence[Mapping[str, Rankings]]) -> None:
    print(f"\nmean reciprocal rank of an article of {len(kinds[0].articles):,}, asked for by its own words")
    print(f"{'':24}" + "".join(f" {kind.name:>17}" for kind in kinds))
    for engine in rankings[0]:
        row = f"{engine:24}"
        for kind, of_kind in zip(kinds, rankings, strict=True):
            pairs = zip(of_kind[engine], kind.asked, strict=True)
            row += f" {fmean(reciprocal_rank(ranking, answer) for ranking, (_, answer) in pairs):17.3f}"
        print(row)


def _print_each(rankings: Mapping[str, Rankings], queries: Sequence[Judged]) -> None:
    print(f"\nnDCG@10 in percent: {', '.join(rankings)}")
    for place, query in enumerate(queries):
        row = " ".join(f"{100 * ndcg(found[place], query.grades):3.0f}" for found in rankings.values())
        print(f"{place + 1:3} {row}  {query.text}")


if __name__ == "__main__":
    main()
