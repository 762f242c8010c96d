"""The units of a library's figures, and how many figures have each."""

from contextlib import closing
from pathlib import Path

from reader.figures.figure import Status
from reader.search.catalog.tables import open_tables

_MOST = 300
"""Units that are told: those in use again and again."""


def units_used(folder: Path) -> list[tuple[str, int]]:
    """Return the commonest units in the catalog in `folder`, each with the number of its figures.

    Raises:
        FileTrouble: the catalog cannot be used.
    """
    with closing(open_tables(folder)) as database:
        return database.rows(
            "SELECT unit, count(*) FROM figures WHERE unit IS NOT NULL AND status = ?"
            " GROUP BY unit ORDER BY count(*) DESC, unit LIMIT ?",
            [Status.FIGURE, _MOST],
        )
