"""A process that updates a library: `python -m tests.search.updater FOLDER CACHE`. It can be killed."""

import sys
from pathlib import Path

from reader.search.indexing.progress import Progress
from tests.search.shelves import Shelf


def main(folder: str, cache: str) -> None:
    """Update once, telling each step, and say at the end whether another process was at it."""
    shelf = Shelf(Path(folder), Path(cache))
    report = shelf.update(progress=_tell)
    _say("busy" if report.busy else f"changed {report.changed}")


def _tell(step: Progress) -> None:
    _say(str(step.done))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
