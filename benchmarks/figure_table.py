"""How fast the table of figures filters as one types, sorts and scrolls, beside a list of the same figures in memory.

    python -m benchmarks.figure_table [--figures N] [--rounds N]

The library is made up from a seed: articles of 25 figures each, three in a passage, in catalog and index. The peer
holds all figures as objects and goes through them with the same condition written in Python; it starts with what
Reader reads from disk, and keeps it in memory for good. Both answer with the first rows of a screen.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind
from reader.figures.placed import PlacedFigure, placed
from reader.search.catalog.storing import FoundFigures, Reading
from reader.search.catalog.writing import WrittenCatalog
from reader.search.figures.filtering import figure_table
from reader.search.figures.order import FigureOrder
from reader.search.figures.table import FigureTable
from reader.search.index import SearchIndex
from reader.search.indexing.writing import IndexWriter
from reader.search.segments.builder import SegmentBuilder

FIGURES_OF_AN_ARTICLE, FIGURES_OF_A_PASSAGE = 25, 3
SCREEN = 50
THINGS = "steel chips copper cars wheat solar batteries cement timber phones ships robots"
MEASURES = "output exports imports sales profits prices orders investment demand capacity"
WORDS = "officials say that growth in the region held up while costs and wages weighed on makers of every size again"
UNITS = ((Kind.CHANGE, "percent"), (Kind.PERCENT, "percent"), (Kind.MONEY, "CNY"), (Kind.MONEY, "USD"),
         (Kind.COUNT, "plant"), (Kind.MEASURE, "tonne"))  # fmt: skip

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Row:
    """What the peer holds of a figure; `around` is the text of its passage."""

    placed: PlacedFigure
    around: str


Test = Callable[[Row], bool]


def _has(words: str, text: str | None) -> bool:
    return words in (text or "")


TYPED: dict[str, Test] = {
    "percent:>40 change:up": lambda row: (
        row.placed.figure.unit == "percent" and _low(row) > 40 and row.placed.figure.direction is Direction.UP
    ),
    "money:>=1bn unit:CNY": lambda row: (
        row.placed.figure.kind is Kind.MONEY and _low(row) >= 1e9 and row.placed.figure.unit == "CNY"
    ),
    'subject:"steel exports"': lambda row: _has("steel exports", row.placed.figure.subject),
    "kind:count period:2025-Q3": lambda row: (
        row.placed.figure.kind is Kind.COUNT
        and (row.placed.figure.period_iso or "") in {"2025-07", "2025-08", "2025-09"}
    ),
    "-change:down value:10..20": lambda row: (
        row.placed.figure.direction is not Direction.DOWN and 10 <= _low(row) <= 20
    ),
    "robots profits": lambda row: _has("robots", row.around) and _has("profits", row.around),
}
"""What is typed, key by key, and the finished condition in Python; the last looks for words of the passage."""


def _low(row: Row) -> float:
    value = row.placed.figure.value
    return value[0] if isinstance(value, tuple) else value or 0.0


def make_library(folder: Path, figures: int) -> list[Row]:
    """Fill the cache `folder` and return the figures in it, in reading order."""
    chance = random.Random(2025)
    articles = list(_articles(chance, figures // FIGURES_OF_AN_ARTICLE))
    with WrittenCatalog(folder) as catalog:
        numbers = catalog.take_numbers(len(articles))
        index, words = IndexWriter(folder), SegmentBuilder()
        catalog.arrange(article.id for article, _ in articles)
        for number, (article, found) in zip(numbers, articles, strict=True):
            words.add(article, number)
            file = ArticleFile(article.id, article.file, str(article.path), folder, 0, 0)
            catalog.store([Reading.of(number, file, "", article)])
            catalog.store_figures([FoundFigures.of(number, article, found)])
        index.commit([words.write(index.path)])
    return [_row(figure, article) for article, found in articles for figure in found]


def _row(figure: Figure, article: Article) -> Row:
    row = placed(figure, article)
    return Row(row, article.passages[row.passage - 1].span.of(article.text))


def _articles(chance: random.Random, many: int) -> Iterator[tuple[Article, list[Figure]]]:
    for each in range(many):
        text, passages, figures = f"Report {each}", [Passage(1, PassageKind.TITLE, Span(0, len(f"Report {each}")))], []
        for first in range(0, FIGURES_OF_AN_ARTICLE, FIGURES_OF_A_PASSAGE):
            text += "\n\n"
            start = len(text)
            for _ in range(first, min(first + FIGURES_OF_A_PASSAGE, FIGURES_OF_AN_ARTICLE)):
                text += f"{' '.join(chance.sample(WORDS.split(), 9))} and "
                text, figure = _with_figure(chance, text)
                figures.append(figure)
            passages.append(Passage(len(passages) + 1, PassageKind.PARAGRAPH, Span(start, len(text))))
        day = date(2025, 1, 1) + timedelta(days=each % 300)
        about = Metadata(title=f"Report {each}", publisher="The Ledger", date=day.isoformat(), language="en")
        yield Article(f"a{each}", f"a{each}.txt", Path(f"/a{each}.txt"), about, text, tuple(passages)), figures


def _with_figure(chance: random.Random, text: str) -> tuple[str, Figure]:
    kind, unit = chance.choice(UNITS)
    value = round(chance.expovariate(1 / 30), 1) if unit == "percent" else int(10 ** chance.uniform(0, 11))
    subject = f"{chance.choice(THINGS.split())} {chance.choice(MEASURES.split())}"
    start = len(text)
    words = f"{subject} {value} {unit}"
    return f"{text}{words}, ", Figure(
        Span(start, start + len(words)),
        words,
        kind,
        value,
        unit,
        direction=chance.choice(list(Direction)),
        subject=subject,
        period="last month",
        period_iso=f"2025-{chance.randint(1, 12):02}",
    )


def measure(figures: int, rounds: int) -> None:
    """Make the library, time what a user does, and print a line for each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        everything = make_library(folder, figures)
        index = SearchIndex(folder)

        def table(where: str, order: FigureOrder = FigureOrder.ARTICLE) -> FigureTable:
            made = figure_table(
                folder, where, order=order, descending=False, everything=False, rulings={}, passages=index.passages
            )
            made[:SCREEN]
            return made

        for where, satisfies in TYPED.items():
            assert list(table(where)) == [row.placed for row in everything if satisfies(row)], where
        keys = [where[:end] for where in TYPED for end in range(1, len(where) + 1)]
        print(f"{len(everything):,} figures, {SCREEN} rows on the screen; milliseconds")
        print(f"{'':34} {'p50':>7} {'p95':>7} {'list p95':>9} {'list ÷ table':>13}")
        _print(
            "a key of a condition",
            _times(lambda where: table(where), keys * rounds),
            _times(lambda test: [row for row in everything if test(row)][:SCREEN], [*TYPED.values()] * rounds),
        )
        for order, key in (
            (FigureOrder.VALUE, _low),
            (FigureOrder.SUBJECT, lambda row: row.placed.figure.subject or ""),
        ):
            _print(
                f"all figures, sorted by {order}",
                _times(lambda by: table("", by), [order] * 5 * rounds),
                _times(lambda by: sorted(everything, key=by)[:SCREEN], [key] * 5 * rounds),
            )
        whole, chance = table(""), random.Random(1)
        rows = [chance.randrange(len(everything) - SCREEN) for _ in range(200)]
        _print(
            "a screen anywhere in the table",
            _times(lambda row: whole[row : row + SCREEN], rows),
            _times(lambda row: everything[row : row + SCREEN], rows),
        )
        index.close()


def _times(do: Callable[[Given], object], given: Sequence[Given]) -> list[float]:
    times = []
    for each in given:
        started = perf_counter()
        do(each)
        times.append((perf_counter() - started) * 1000)
    return times


def _print(what: str, ours: Sequence[float], peer: Sequence[float]) -> None:
    (*_, p95), (*_, peer_p95) = statistics.quantiles(ours, n=20), statistics.quantiles(peer, n=20)
    print(f"{what:34} {statistics.median(ours):7.1f} {p95:7.1f} {peer_p95:9.2f} {peer_p95 / p95:13.2f}")


def main() -> None:
    """Read the arguments and measure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--figures", type=int, default=100_000)
    arguments.add_argument("--rounds", type=int, default=2)
    chosen = arguments.parse_args()
    measure(chosen.figures, chosen.rounds)


if __name__ == "__main__":
    main()
