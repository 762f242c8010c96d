"""A folder of articles that people and programs change again and again."""

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from tests.search.shelves import CHIPS, FACTORIES, HARBOURS

_TEXTS = (CHIPS, HARBOURS, FACTORIES)


class BusyFolder:
    """About so many articles in `path`; `change` does to them what people and programs do, by chance."""

    def __init__(self, path: Path, chance: random.Random, articles: int) -> None:
        self.path, self._chance = path, chance
        self.changes = 0
        path.mkdir(parents=True)
        self._many, self._made = articles, 0
        for _ in range(articles):
            self._add()
        self._deeds: Sequence[Callable[[], object]] = [
            *[self._edit] * 6,
            *[self._save_as_editors_do] * 4,
            *[self._rename] * 3,
            *[self._add, self._delete] * 2,
            self._grow,
            self._write_anew,
            self._empty,
            self._touch,
            self._rename_folder,
        ]

    def change(self) -> None:
        """Do something."""
        self.changes += 1
        if not self._files:
            self._add()
        self._chance.choice(self._deeds)()

    @property
    def _files(self) -> list[Path]:
        return sorted(self.path.rglob("*.txt"))

    @property
    def _file(self) -> Path:
        return self._chance.choice(self._files)

    @property
    def _text(self) -> str:
        number = self._chance.randrange(1_000_000)
        told = f"Edition {number} says that item{number % 50} rose by {number % 90} percent."
        return f"{self._chance.choice(_TEXTS)}\n{told}\n"

    @property
    def _place(self) -> Path:
        self._made += 1
        folder = self.path / self._chance.choice(["", "", "early", "late", "late/very"])
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
            self._write_in_pieces(file)

    def _write_anew(self) -> None:
        with self._file.open("w") as file:
            self._write_in_pieces(file)

    def _write_in_pieces(self, file: TextIO) -> None:
        for _ in range(5):
            file.write(self._text)
            file.flush()

    def _empty(self) -> None:
        self._file.write_text("")

    def _touch(self) -> None:
        self._file.touch()

    def _rename_folder(self) -> None:
        folder = self.path / self._chance.choice(["early", "late"])
        other = folder.with_name(folder.name + "er")
        if folder.is_dir():
            shutil.rmtree(other, ignore_errors=True)
            folder.rename(other)
