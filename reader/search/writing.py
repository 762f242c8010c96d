"""The index as one writer sees it: batches of articles go in, a reading's passages go out, one commit for both."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from reader.articles.article import Article
from reader.figures.figure import Figure, Status
from reader.search.place import damage_mark, index_folder
from reader.search.schema import make_schema
from reader.search.segment import PassageWriter


class IndexWriter:
    """The index in `folder`, for whoever holds the lock of the folder."""

    def __init__(self, folder: Path, *, anew: bool = False) -> None:
        """Open the index; build an empty one where there is none, it is damaged, or `anew` says so."""
        self._folder = folder
        anew = anew or damage_mark(folder).exists()
        self.is_new = anew or not self._open()
        if self.is_new:
            self._begin_anew()

    def numbers(self) -> set[int]:
        """Return the numbers of the readings that have, or had until lately, passages in the index."""
        with self._index.reader() as reader:
            return {int(number) for number in reader.lexicon("number")}

    def passages(self) -> int:
        """Return how many passages can be found."""
        return int(self._index.doc_count())

    def batch(self) -> "Batch":
        """Begin a batch; nothing of it is seen before it is committed."""
        return Batch(PassageWriter(self._index))

    def _open(self) -> bool:
        path = index_folder(self._folder)
        if not path.is_dir():
            return False
        shutil.rmtree(path / "MAIN.tmp", ignore_errors=True)  # what a killed writer left
        try:
            self._index = FileIndex(FileStorage(str(path)), schema=make_schema())
            self.numbers()
        except Exception:  # noqa: BLE001 - damaged pickles raise anything
            return False
        return True

    def _begin_anew(self) -> None:
        path = index_folder(self._folder)
        for old in path.parent.glob("index-*"):
            shutil.rmtree(old, ignore_errors=True)
        path.mkdir(mode=0o700)
        self._index = FileIndex.create(FileStorage(str(path)), make_schema())
        damage_mark(self._folder).unlink(missing_ok=True)


class Batch:
    """Articles on their way into the index; as a context manager, committed at the end, or forgotten on an error."""

    def __init__(self, writer: PassageWriter) -> None:
        self._writer = writer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._writer.finish()
        else:
            self._writer.cancel()

    def remove(self, numbers: Iterable[int]) -> None:
        """Take out the passages of the readings with these numbers."""
        for number in numbers:
            self._writer.delete_by_term("number", str(number))

    def add(self, article: Article, number: int, figures: Iterable[Figure]) -> None:
        """Put in the passages of `article` with its figures, which nobody can have found under `number` before."""
        places = (article.passage_at(figure.span.start) for figure in figures if figure.status is Status.FIGURE)
        self._writer.add_article(article, number, {passage.id for passage in places if passage is not None})
