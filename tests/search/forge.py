"""A process that has imported indexing already: it forks one for each life, so that a start costs milliseconds.

Called as `python -m tests.search.forge`. It reads a `Life` as a line of JSON and answers with a line of JSON: the files
that were told to be indexed before the process was killed. The tests speak to it through `Forge`.
"""

import json
import os
import select
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn

from tests.forge import ForgeProcess


@dataclass(frozen=True, slots=True)
class Life:
    """One run of indexing, which is killed after so many seconds, if it has not come to its end."""

    folder: str
    cache: str
    seconds: float


class Forge(ForgeProcess):
    """The forging process as its tests see it."""

    def __init__(self) -> None:
        super().__init__("tests.search.forge")

    def indexed(self, life: Life) -> list[str]:
        """Return the files that were told to be indexed in `life`."""
        answer: list[str] = json.loads(self.answer_to(asdict(life)))
        return answer


def main() -> None:
    """Fork an indexing process for every line on standard input until there is none."""
    from reader.search.indexing import files_in_turn, missing_figures

    files_in_turn.FIRST_TIME = files_in_turn.EVERY_TIME = 1_000  # many commits for so small a library
    missing_figures.AT_ONCE = 300
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_told_in(Life(**json.loads(line)))) + "\n")
        sys.stdout.flush()


def _told_in(life: Life) -> list[str]:
    listening, speaking = os.pipe()
    child = os.fork()
    if child == 0:
        _index(life, speaking)
    os.close(speaking)
    told = bytearray()
    end = time.monotonic() + life.seconds
    while (left := end - time.monotonic()) > 0 and select.select([listening], [], [], left)[0]:
        if not (heard := os.read(listening, 65536)):
            break
        told += heard
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while heard := os.read(listening, 65536):
        told += heard
    os.close(listening)
    return told.decode().splitlines()


def _index(life: Life, speaking: int) -> NoReturn:
    from reader.search.indexing.progress import Progress
    from tests.search.shelves import Shelf

    def tell(step: Progress) -> None:
        if step.article:
            os.write(speaking, f"{step.article}\n".encode())

    try:
        Shelf(Path(life.folder), Path(life.cache)).update(progress=tell)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
