"""A library that is changed again and again while somebody works in it: memory, and what comes of it.

    python -m benchmarks.soak [--changes N] [--articles N] [--pause SECONDS] [--seed N]

Files are edited, saved as editors do, renamed, moved, added, deleted, emptied, and grow, while Reader, in a terminal,
is searched with, read and annotated in, and shows and filters shelf and figures. At the end the screen has to show what
there is, the index to equal one made at once, and every note to be in its file. Everything Reader keeps goes to a
temporary home.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.library.soaking import soak

MOST_GROWTH = 1.05
"""How many times the memory of the second third the last one may hold."""


def main() -> None:
    """Soak, and print what was seen; exit with 1 where memory grew or anything was lost."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--changes", type=int, default=6_000, help="how many changes")
    arguments.add_argument("--articles", type=int, default=300, help="about how many articles there are")
    arguments.add_argument("--pause", type=float, default=0.05, help="seconds between two changes, at least")
    arguments.add_argument("--seed", type=int, default=1987)
    chosen = arguments.parse_args()
    started = perf_counter()
    with tempfile.TemporaryDirectory() as name:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(name, kind.lower()))
        soaked = soak(
            Path(name), changes=chosen.changes, articles=chosen.articles, pause=chosen.pause, seed=chosen.seed
        )
    seconds = perf_counter() - started
    print(f"{soaked.changes:,} changes, {soaked.deeds} deeds, {soaked.notes} notes in {seconds:.0f} s\n")
    print(f"| megabytes, by tenths |{' |' * 10} last third ÷ second |\n|---|{'--:|' * 11}")
    growths = [_print(who, megabytes) for who, megabytes in (("screen", soaked.screen), ("watcher", soaked.watcher))]
    faults = [
        *["Memory grew."] * (max(growths) > MOST_GROWTH),
        *["The index differs from one made at once."] * (soaked.kept != soaked.anew),
        *[f"Lost: {', '.join(soaked.lost)}."] * bool(soaked.lost),
    ]
    sys.exit(" ".join(faults) or None)


def _print(who: str, megabytes: Sequence[float]) -> float:
    """Print the memory of one process, the median of each tenth of the time, and return how much it grew."""
    tenths = [statistics.median(part) for part in _parts(megabytes, 10)]
    _, second, last = (statistics.median(part) for part in _parts(megabytes, 3))
    print(f"| {who} | {' | '.join(f'{each:.0f}' for each in tenths)} | {last / second:.2f} |")
    return last / second


def _parts(values: Sequence[float], many: int) -> list[Sequence[float]]:
    return [values[len(values) * part // many : len(values) * (part + 1) // many] for part in range(many)]


if __name__ == "__main__":
    main()
