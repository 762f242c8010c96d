"""What `benchmarks.reading` measures inside the program, without a terminal.

    python -m benchmarks.reading_inside FOLDER ARTICLE QUERY…

Prints the cells of a table, in milliseconds of processor time, which other programs hardly change: the longest time
that the screen stood still while ARTICLE opened, its lines laid out in another width and painted, the first query
marked and painted, and the slowest of the other queries.
"""

import asyncio
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, thread_time

from reader.config import Settings
from reader.library import Library
from reader.ui.app import ReaderApp
from reader.ui.garbage import collect_nothing_yet
from reader.ui.screens.reading.text_pane import TextPane
from reader.ui.widgets.passage_view import PassageView

_WIDTHS = (44, 56, 48)


async def longest_standstill(until: Callable[[], bool]) -> float:
    """Return the longest time, in milliseconds, for which nothing else had its turn before `until` came true."""
    longest = 0.0
    while not until():
        begun = thread_time()
        await asyncio.sleep(0)
        longest = max(longest, thread_time() - begun)
    return longest * 1000


def milliseconds(do: Callable[[], object], view: PassageView) -> float:
    """Return how long `do` takes, and painting `view` after it."""
    begun = thread_time()
    do()
    for row in range(view.size.height):
        view.render_line(row)
    return (thread_time() - begun) * 1000


async def measure(folder: Path, article: str, queries: Sequence[str]) -> list[float]:
    """Open `article` and measure."""
    collect_nothing_yet()
    app = ReaderApp(Library([folder]), Settings())
    async with app.run_test(size=(120, 40)) as pilot:
        text = app.screen.query_one(TextPane)
        view = text.view
        while view.article is None:
            await pilot.pause(0.05)
        await app.workers.wait_for_complete()
        text.show_found("brief")  # what finds words is imported, as a search would have done
        text.go(article)
        still = await longest_standstill(lambda: view.article is not None and view.article.id == article)
        still = max(still, await longest_standstill(_after(1.0)))
        widths = [milliseconds(lambda columns=columns: setattr(view, "measure", columns), view) for columns in _WIDTHS]  # type: ignore[misc]  # mypy cannot infer a default's type
        first, *others = [milliseconds(lambda query=query: text.show_found(query), view) for query in queries]  # type: ignore[misc]  # as above
        return [still, statistics.median(widths), first, max(others)]


def _after(seconds: float) -> Callable[[], bool]:
    end = perf_counter() + seconds
    return lambda: perf_counter() > end


def main() -> None:
    """Measure and print."""
    folder, article, *queries = sys.argv[1:]
    print(" | ".join(f"{cell:.0f}" for cell in asyncio.run(measure(Path(folder), article, queries))))


if __name__ == "__main__":
    main()
