"""What people and programs do to a folder in an hour, in a short time, while somebody works in it with Reader."""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.library import Library
from reader.search.catalog.catalog import Catalog
from tests.library.at_work import AtWork
from tests.library.busy_folder import BusyFolder
from tests.search.shelves import Shelf
from tests.terminal import Terminal

_QUERY = "percent"


@dataclass(frozen=True, slots=True)
class Soaked:
    """What was seen, and what came of it all."""

    changes: int
    screen: Sequence[float]
    """Megabytes that the process of the screen held, in turn."""
    watcher: Sequence[float]
    """The same of the process that indexes, with those it started."""
    kept: Sequence[tuple[object, ...]]
    """All there is to know of the index that was kept up to date."""
    anew: Sequence[tuple[object, ...]]
    """The same of one made at once, at the end."""
    deeds: int
    """How much was done at the screen meanwhile."""
    notes: int
    lost: Sequence[str]
    """Notes that were said to be saved and are in no file."""


def soak(folder: Path, *, changes: int, articles: int, pause: float, seed: int) -> Soaked:
    """Work in a library of about so many `articles` in `folder` that is changed so many times.

    `pause` is the shortest time between two changes, in seconds.

    Raises:
        AssertionError: in the end the screen does not show what there is, or the program does not end well.
    """
    chance = random.Random(seed)
    busy = BusyFolder(folder / "library", chance, articles)
    due = 0.0

    def change() -> None:
        nonlocal due
        if time.monotonic() >= due and busy.changes < changes:
            busy.change()
            due = time.monotonic() + pause

    screen: list[float] = []
    watcher: list[float] = []
    library, anew = Library([busy.path]), Shelf(busy.path, folder / "anew")
    with Terminal(str(busy.path)) as terminal:
        terminal.wait_for("Articles", "title ·")
        person = AtWork(terminal, chance, change)
        while busy.changes < changes or not person.notes:
            person.do_something()
            process, *others = _with_children(terminal.process.pid or 0)
            screen.append(_megabytes(process))
            watcher.append(sum(map(_megabytes, others)))
            terminal.raw = b""  # else it grows, too
        anew.update()
        terminal.type("/", _QUERY)
        terminal.wait_for(f"/{anew.search(_QUERY).total:,} hits")
        terminal.wait_until(lambda _: not library.recalled(Catalog.figures_to_come, 1), "all figures to be found")
        terminal.type("Ctrl+Q")
        assert terminal.wait_for_exit() == 0
    written = "".join(page.read_text() for page in busy.path.joinpath(".reader").rglob("*.json"))
    return Soaked(
        changes,
        screen,
        watcher,
        Shelf(busy.path, library.cache).everything(),
        anew.everything(),
        len(screen),
        len(person.notes),
        [note for note in person.notes if f'"{note}"' not in written],
    )


def _with_children(process: int) -> list[int]:
    """Return `process` and those it has started, whichever of its threads did."""
    started = [each.read_text().split() for each in Path(f"/proc/{process}/task").glob("*/children")]
    return [process, *(below for children in started for child in children for below in _with_children(int(child)))]


def _megabytes(process: int) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:  # it has just ended
        return 0.0
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
