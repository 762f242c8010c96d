"""What people and programs do to a folder in an hour, in a short time, while its index is kept up to date."""

import random
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.library import Library
from tests.library.watched import Watcher
from tests.search.shelves import CHIPS, FACTORIES, HARBOURS, Shelf

_TEXTS = (CHIPS, HARBOURS, FACTORIES)
_SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Soaked:
    """What was seen: the memory of the process that indexes, in megabytes, in turn, and what it made of it all."""

    memory: Sequence[float]
    kept: Sequence[tuple[object, ...]]
    """All there is to know of the index that was kept up to date."""
    anew: Sequence[tuple[object, ...]]
    """The same of one made at once, at the end."""


def soak(folder: Path, *, steps: int, articles: int, pause: float, seed: int) -> Soaked:
    """Change a library of about so many `articles` in `folder` so many times, and say what became of its index.

    `pause` is the longest time between two changes, in seconds.
    """
    busy = _Busy(folder / "library", random.Random(seed), articles)
    memory: list[float] = []
    with Watcher(busy.folder) as watcher:
        for step in range(steps):
            busy.step()
            time.sleep(busy.chance.random() * pause)
            if step % max(steps // _SAMPLES, 1) == 0:
                busy.write("sample", f"The sample {step}\n")
                watcher.until_changed("sample")
                memory.append(watcher.memory)
        busy.write("sample", "The end\n\nThat is all.\n")
        watcher.until_changed("sample")
        watcher.until_figures_are_found()
        memory.append(watcher.memory)
    kept = Shelf(busy.folder, Library([busy.folder]).cache)
    anew = Shelf(busy.folder, folder / "anew")
    anew.update()
    return Soaked(memory, kept.everything(), anew.everything())


class _Busy:
    """Somebody who changes files in `folder`."""

    def __init__(self, folder: Path, chance: random.Random, articles: int) -> None:
        self.folder, self.chance = folder, chance
        folder.mkdir(parents=True)
        self._many, self._made = articles, 0
        for _ in range(articles):
            self._add()
        self._deeds: Sequence[Callable[[], object]] = [
            *[self._edit] * 6,
            *[self._save_as_editors_do] * 4,
            *[self._rename] * 3,
            *[self._add, self._delete] * 2,
            self._grow,
            self._empty,
            self._touch,
            self._rename_folder,
        ]

    def step(self) -> None:
        """Do something."""
        if not self._files:
            self._add()
        self.chance.choice(self._deeds)()

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.txt").write_text(text)

    @property
    def _files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.txt") if path.stem != "sample")

    @property
    def _file(self) -> Path:
        return self.chance.choice(self._files)

    @property
    def _text(self) -> str:
        number = self.chance.randrange(1_000_000)
        told = f"Edition {number} says that item{number % 50} rose by {number % 90} percent."
        return f"{self.chance.choice(_TEXTS)}\n{told}\n"

    @property
    def _place(self) -> Path:
        self._made += 1
        folder = self.folder / self.chance.choice(["", "", "early", "late", "late/very"])
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"article {self._made}.txt"

    def _add(self) -> None:
        if len(self._files) < 2 * self._many:
            self._place.write_text(self._text)

    def _edit(self) -> None:
        self._file.write_text(self._text)

    def _save_as_editors_do(self) -> None:
        file = self._file
        beside = file.with_name(f".{file.name}.swp")
        beside.write_text(self._text)
        beside.replace(file)

    def _rename(self) -> None:
        self._file.rename(self._place)

    def _delete(self) -> None:
        if len(self._files) > self._many // 2:
            self._file.unlink()

    def _grow(self) -> None:
        with self._file.open("a") as file:
            for _ in range(5):
                file.write(self._text)
                file.flush()

    def _empty(self) -> None:
        self._file.write_text("")

    def _touch(self) -> None:
        self._file.touch()

    def _rename_folder(self) -> None:
        folder = self.folder / self.chance.choice(["early", "late"])
        other = folder.with_name(folder.name + "er")
        if folder.is_dir():
            shutil.rmtree(other, ignore_errors=True)
            folder.rename(other)
