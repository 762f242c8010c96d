"""A library that is changed again and again while its index is kept up to date: memory, and what comes of it.

    python -m benchmarks.soak [--steps N] [--articles N] [--pause SECONDS] [--seed N]

Files are edited, saved as editors do, renamed, moved, added, deleted, emptied, and grow. At the end the index is held
against one made at once.
"""

import argparse
import tempfile
from pathlib import Path
from time import perf_counter

from tests.library.soaking import soak


def main() -> None:
    """Soak, and print what was seen."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--steps", type=int, default=20_000, help="how many changes")
    arguments.add_argument("--articles", type=int, default=300, help="about how many articles there are")
    arguments.add_argument("--pause", type=float, default=0.05, help="seconds between two changes, at most")
    arguments.add_argument("--seed", type=int, default=1987)
    chosen = arguments.parse_args()
    started = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        soaked = soak(Path(folder), steps=chosen.steps, articles=chosen.articles, pause=chosen.pause, seed=chosen.seed)
    memory = " ".join(f"{megabytes:.0f}" for megabytes in soaked.memory)
    print(f"{chosen.steps:,} changes in {perf_counter() - started:.0f} s; megabytes in turn: {memory}")
    print("The index is as one made at once." if soaked.kept == soaked.anew else "THE INDEX DIFFERS.")


if __name__ == "__main__":
    main()
