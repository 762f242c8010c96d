"""Writing the catalog: for whoever holds the lock of its folder."""

import sqlite3
from collections.abc import Iterable

from reader.articles.shelf import ArticleFile
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.records import FOUND_WITH, name_record
from reader.search.catalog.storing import FoundFigures, Reading
from reader.search.catalog.unread import Unread


class WrittenCatalog(Catalog):
    """A catalog that can be changed; each change is made wholly or not at all.

    Every method raises `DatabaseLost` where the file turned out damaged, and `FileTrouble` where it cannot be written.
    """

    def take_numbers(self, many: int) -> range:
        """Return `many` numbers for readings that no other reading had or will have."""
        with self._database.transaction() as db:
            (first,) = db.execute("SELECT next FROM counter").fetchone()
            db.execute("UPDATE counter SET next = ?", [first + many])
        return range(first, first + many)

    def store(
        self, readings: Iterable[Reading], *, unread: Iterable[Unread] = (), touched: Iterable[ArticleFile] = ()
    ) -> None:
        """Put `readings` in place of what was known of their articles.

        Articles in files `unread` are forgotten, and the new times of files `touched`, whose content is the same,
        noted.
        """
        with self._database.transaction() as db:
            for one in unread:
                one.store(db)
            db.executemany(
                "UPDATE articles SET size = ?, mtime_ns = ? WHERE id = ?",
                [[file.size, file.mtime_ns, name_record(file.id)] for file in touched],
            )
            for reading in readings:
                reading.store(db)
                _forget(db, "unreadable", [reading.id])

    def store_figures(self, found: Iterable[FoundFigures]) -> None:
        """Keep the figures `found`; those of articles that were read again meanwhile are forgotten."""
        with self._database.transaction() as db:
            for figures in found:
                figures.store(db)

    def forget_outdated_figures(self) -> None:
        """Forget the figures that are to be looked for again, because that is done in another way now."""
        if self.figures_are_current():
            return
        with self._database.transaction() as db:
            db.execute("DELETE FROM figures")
            db.execute("UPDATE articles SET figures = NULL, mentions = NULL, figures_sum = NULL")
            db.execute("DELETE FROM found_with")
            db.execute("INSERT INTO found_with VALUES (?)", [FOUND_WITH])

    def arrange(self, ids: Iterable[str]) -> None:
        """Keep the order in which the articles stand on the shelf."""
        order = [(position, name_record(id_)) for position, id_ in enumerate(ids)]
        if order == self._database.rows("SELECT position, id FROM shelf ORDER BY position"):
            return
        with self._database.transaction() as db:
            db.execute("DELETE FROM shelf")
            db.executemany("INSERT INTO shelf VALUES (?, ?)", order)
            db.execute("DELETE FROM unreadable WHERE id NOT IN (SELECT id FROM shelf)")

    def remove(self, ids: Iterable[str]) -> None:
        """Forget the articles called `ids`."""
        with self._database.transaction() as db:
            _forget(db, "articles", ids)

    def clear(self) -> None:
        """Forget everything."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM articles")
            db.execute("DELETE FROM unreadable")


def _forget(db: sqlite3.Connection, table: str, ids: Iterable[str]) -> None:
    db.executemany(f"DELETE FROM {table} WHERE id = ?", [[name_record(id_)] for id_ in ids])  # noqa: S608 - our tables
