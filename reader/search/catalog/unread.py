"""A file that could not be read, as a row of the catalog: it is not tried again before there is a reason to."""

import sqlite3
from dataclasses import dataclass

from reader.articles.means import means_of_reading
from reader.articles.shelf import ArticleFile
from reader.printable import one_line
from reader.search.catalog.records import name_record, names_record


@dataclass(frozen=True, slots=True)
class Unread:
    """The trouble there is with `file`."""

    file: ArticleFile
    trouble: str
    lies_in_content: bool
    """Whether it stays as long as the file says the same and is read by the same means; others may pass unseen."""

    def store(self, db: sqlite3.Connection) -> None:
        """Put it in place of what was known of its article."""
        tried_with = means_of_reading() if self.lies_in_content else None
        row = [*names_record(self.file), self.file.size, self.file.mtime_ns, one_line(self.trouble), tried_with]
        db.execute("DELETE FROM articles WHERE id = ?", [name_record(self.file.id)])
        db.execute("INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?, ?, ?, ?, ?)", row)
