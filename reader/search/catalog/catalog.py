"""The catalog: one SQLite file with all that is known of a library's articles.

The shelf is read from it, an article opens from it without being parsed again, and a hit is shown from it without
its source file. It lives in the user's cache, beside the index, and can be thrown away at any time.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.articles.article import EXTRACTOR, Article
from reader.articles.entry import ShelfEntry
from reader.articles.means import means_of_reading
from reader.articles.shelf import ArticleFile
from reader.figures.figure import Figure
from reader.search.catalog.cells import read_text
from reader.search.catalog.figure_columns import FIGURE_COLUMNS, read_figure
from reader.search.catalog.records import (
    FOUND_WITH,
    name_record,
    names_record,
    read_entry,
    read_metadata,
    read_name,
    read_passages,
)
from reader.search.catalog.tables import figures_to_come, open_tables


@dataclass(frozen=True, slots=True)
class LastRead:
    """What an article was last read from: its file in the library, where that is, its size, time and content."""

    file: bytes
    path: bytes
    size: int
    mtime_ns: int
    content_hash: str

    @property
    def is_unchanged(self) -> bool:
        """Whether the file is still there and has not changed since, as far as size and time tell."""
        with suppress(OSError):
            status = Path(read_name(self.path)).stat()
            return (status.st_size, status.st_mtime_ns) == (self.size, self.mtime_ns)
        return False

    def is_of(self, file: ArticleFile) -> bool:
        """Whether it is this file in this place, whatever it holds now."""
        return self.file == name_record(file.file) and self.path == name_record(file.location)

    def is_as(self, file: ArticleFile) -> bool:
        """Whether `file` has not changed since, as far as size and time tell."""
        return self.size == file.size and self.mtime_ns == file.mtime_ns and self.is_of(file)


class Catalog:
    """The catalog in `folder`, made when missing, begun anew when damaged or of another version."""

    def __init__(self, folder: Path) -> None:
        """Open it.

        Raises:
            FileTrouble: the folder cannot be made or written.
        """
        self._database = open_tables(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def is_anew(self) -> bool:
        """Whether it was found damaged since it was opened, and has been begun anew."""
        return self._database.is_anew

    # Reading

    def entries(self) -> list[ShelfEntry]:
        """Return a line of the shelf for each article, in no particular order."""
        question = "SELECT id, file, path, metadata, words, passages, figures FROM articles"
        return self._database.rows(question, read=read_entry)

    def unreadable(self) -> dict[str, str]:
        """Return the trouble with each file that could not be read when that was last tried, by its id."""
        return dict(self._database.rows("SELECT id, trouble FROM unreadable", read=_read_named))

    def tried(self) -> dict[str, LastRead]:
        """Return the files that could not be read and need not be tried again as they were then, by their ids."""
        question = "SELECT tried_with, id, file, path, size, mtime_ns, '' FROM unreadable WHERE tried_with IS NOT NULL"
        rows = self._database.rows(question, read=_read_tried)
        return dict(last for tried_with, last in rows if tried_with == means_of_reading())

    def article(self, id: str) -> Article | None:  # noqa: A002 - the article's word
        """Return the article called `id` as it was last read."""
        articles = self._database.rows(
            "SELECT id, file, path, metadata, text, texts.passages FROM articles JOIN texts USING (number)"
            " WHERE id = ?",
            [name_record(id)],
            _read_article,
        )
        return next(iter(articles), None)

    def figures(self, id: str) -> list[Figure] | None:  # noqa: A002 - the article's word
        """Return every mention of a number in the article called `id`, in reading order; None before they are found."""
        name = name_record(id)
        if not self._database.rows("SELECT 1 FROM articles WHERE id = ? AND figures IS NOT NULL", [name]):
            return None
        mentions = self._database.rows(
            f"SELECT {FIGURE_COLUMNS} FROM articles JOIN figures USING (number) WHERE id = ? ORDER BY place",  # noqa: S608 - names
            [name],
            read_figure,
        )
        return None if self.is_anew else mentions

    def figures_to_come(self) -> int:
        """Return in how many articles the figures have not been looked for yet."""
        return figures_to_come(self._database)

    def without_figures(self) -> list[tuple[int, int]]:
        """Return number and words of each reading whose figures have not been looked for yet, the first read first."""
        return self._database.rows("SELECT number, words FROM articles WHERE figures IS NULL ORDER BY number")

    def with_texts(self, hashes: Iterable[str]) -> list[str]:
        """Return the ids of the articles whose text has one of these hashes."""
        marks = list(hashes)
        places = ", ".join("?" * len(marks))
        return self._database.rows(f"SELECT id FROM articles WHERE text_hash IN ({places})", marks, read_name)  # noqa: S608

    def text_hash(self, id: str) -> str | None:  # noqa: A002 - the article's word
        """Return the hash of the text of the article called `id`, as it was last read."""
        rows: list[tuple[str]] = self._database.rows("SELECT text_hash FROM articles WHERE id = ?", [name_record(id)])
        return rows[0][0] if rows else None

    def texts(self) -> dict[str, str]:
        """Return the hash of the text of each article, as it was last read, by its path on the disk."""
        return dict(self._database.rows("SELECT path, text_hash FROM articles", read=_read_named))

    def has_read(self, article: Article) -> bool:
        """Whether `article` is what was last read from its file, so that what was found in it then still holds."""
        return bool(
            self._database.rows(
                "SELECT 1 FROM articles WHERE id = ? AND path = ? AND text_hash = ?",
                [name_record(article.id), name_record(article.path), article.text_hash],
            )
        )

    def is_current(self, file: ArticleFile) -> bool:
        """Whether `file` has been read as it is now: same place, same size, same time, same way of reading."""
        return bool(
            self._database.rows(
                "SELECT 1 FROM articles WHERE id = ? AND file = ? AND path = ? AND size = ? AND mtime_ns = ?"
                " AND read_with = ?",
                [*names_record(file), file.size, file.mtime_ns, EXTRACTOR],
            )
        )

    def agrees_with(self, files: Sequence[ArticleFile]) -> bool:
        """Whether all of `files`, and nothing else, have been read as they are now, and stand so on the shelf.

        Those that were tried in vain need not have been.
        """
        tried = self.tried()
        files = [file for file in files if file.id not in tried or not tried[file.id].is_as(file)]
        if self._database.rows("SELECT count(*) FROM articles") != [(len(files),)]:
            return False
        known: list[tuple[object, ...]] = self._database.rows(
            "SELECT id, file, path, size, mtime_ns FROM shelf JOIN articles USING (id) WHERE read_with = ?"
            " ORDER BY position",
            [EXTRACTOR],
        )
        return known == [(*names_record(file), file.size, file.mtime_ns) for file in files]

    def figures_are_current(self) -> bool:
        """Whether the figures that are known were found as they are found now."""
        return bool(self._database.rows("SELECT 1 FROM found_with WHERE version = ?", [FOUND_WITH]))

    def last_read(self) -> dict[str, LastRead]:
        """Return what each article was last read from, by its id, unless that was done in another way."""
        return dict(
            self._database.rows(
                "SELECT id, file, path, size, mtime_ns, content_hash FROM articles WHERE read_with = ?",
                [EXTRACTOR],
                _read_last,
            )
        )

    def last_read_of(self, id: str) -> LastRead | None:  # noqa: A002 - the article's word
        """Return what the article called `id` was last read from, unless that was done in another way."""
        rows: list[tuple[str, LastRead]] = self._database.rows(
            "SELECT id, file, path, size, mtime_ns, content_hash FROM articles WHERE id = ? AND read_with = ?",
            [name_record(id), EXTRACTOR],
            _read_last,
        )
        return rows[0][1] if rows else None

    def numbers(self) -> dict[str, int]:
        """Return the number of each article's last reading, by the article's id."""
        rows = self._database.rows("SELECT id, number FROM articles", read=_read_number)
        return dict(rows)

    def number(self, id: str) -> int | None:  # noqa: A002 - the article's word
        """Return the number of the last reading of the article called `id`."""
        rows: list[tuple[int]] = self._database.rows("SELECT number FROM articles WHERE id = ?", [name_record(id)])
        return rows[0][0] if rows else None

    def files(self) -> dict[str, str]:
        """Return the file of each article in its library, by the article's id."""
        return dict(self._database.rows("SELECT id, file FROM articles", read=_read_names))

    def passages(self) -> dict[int, int]:
        """Return how many passages of each reading are read, and so stand in the index."""
        return dict(self._database.rows("SELECT number, passages FROM articles"))

    def readings(self, numbers: Iterable[int]) -> Iterator[tuple[int, Article]]:
        """Yield the articles that were read under these numbers, one at a time."""
        for number in numbers:
            for id_ in self._database.rows("SELECT id FROM articles WHERE number = ?", [number], read_name):
                if article := self.article(id_):
                    yield number, article


def _read_article(id_: bytes, file: bytes, path: bytes, metadata: str, text: str, passages: str) -> Article:
    return Article(
        read_name(id_),
        read_name(file),
        Path(read_name(path)),
        read_metadata(metadata),
        read_text(text),
        read_passages(passages),
    )


def _read_last(id_: bytes, *known: Any) -> tuple[str, LastRead]:
    return read_name(id_), LastRead(*known)


def _read_tried(tried_with: str, *known: Any) -> tuple[str, tuple[str, LastRead]]:
    return tried_with, _read_last(*known)


def _read_names(id_: bytes, file: bytes) -> tuple[str, str]:
    return read_name(id_), read_name(file)


def _read_named(name: bytes, told: str) -> tuple[str, str]:
    return read_name(name), told


def _read_number(id_: bytes, number: int) -> tuple[str, int]:
    return read_name(id_), number
