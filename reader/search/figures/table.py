"""Figures as a table that is read a page at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, overload
from weakref import finalize

from reader.errors import FileTrouble
from reader.figures.placed import PlacedFigure
from reader.search.catalog.database import Database
from reader.search.catalog.figure_columns import FIGURE_COLUMNS, read_figure
from reader.search.catalog.records import read_metadata, read_name
from reader.search.figures.ruled_tables import REASON, STATUS, WITH_RULINGS

PAGE = 128
"""Figures that are read at once."""

_MOST_PAGES = 16
"""Pages that are kept: a table is looked at in one place, not everywhere."""

_COLUMNS = FIGURE_COLUMNS.replace("figures.status", STATUS).replace("figures.reason", REASON)


class FigureTable(Sequence[PlacedFigure]):
    """Figures that satisfy a condition, in an order.

    It stays as it was made whatever is written meanwhile. May be read in another thread than the one it was made in.
    """

    def __init__(self, database: Database, many: int, *, query: str, parsed: str, total: int, hint: str | None) -> None:
        """Take over `database`, whose temporary table `shown` tells which figures there are."""
        self.query, self.parsed = query, parsed
        """The condition as typed, and as it was taken."""
        self.total = total
        """Figures there are without a condition."""
        self.hint = hint
        """A sentence for the user when the condition was not taken as written."""
        self.is_of_damaged = database.is_anew
        """Whether the catalog was found damaged while the table was made; the table is then empty."""
        self._database = database
        self._many = many
        self._pages: dict[int, list[PlacedFigure]] = {}
        self._finish = finalize(self, database.close)

    def close(self) -> None:
        """Let go of the file; so does forgetting the table."""
        self._finish()

    def __len__(self) -> int:
        return self._many

    @overload
    def __getitem__(self, index: int) -> PlacedFigure: ...
    @overload
    def __getitem__(self, index: slice) -> list[PlacedFigure]: ...
    def __getitem__(self, index: int | slice) -> PlacedFigure | list[PlacedFigure]:
        """Return a figure, or several.

        Raises:
            IndexError: there are not so many.
            FileTrouble: the catalog was lost since the table was made.
        """
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._many))]
        if not -self._many <= index < self._many:
            raise IndexError(index)
        page, row = divmod(index % self._many, PAGE)
        return self._page(page)[row]

    def __iter__(self) -> Iterator[PlacedFigure]:
        for page in range(-(-self._many // PAGE)):
            yield from self._page(page)

    def _page(self, page: int) -> list[PlacedFigure]:
        kept = self._pages.get(page)
        if kept is None:
            if len(self._pages) >= _MOST_PAGES:
                self._pages.clear()
            kept = self._pages[page] = self._read(page * PAGE)
        return kept

    def _read(self, first: int) -> list[PlacedFigure]:
        expected = min(PAGE, self._many - first)
        rows = self._database.rows(
            f"SELECT {_COLUMNS}, id, file, path, metadata, passage"  # noqa: S608 - names of columns
            " FROM shown CROSS JOIN figures USING (number, place) JOIN articles USING (number)"
            f" {WITH_RULINGS} WHERE shown.row > ? AND shown.row <= ? ORDER BY shown.row",
            [first, first + expected],
            _read_placed,
        )
        if len(rows) < expected:
            raise FileTrouble("What was known of this library is damaged. Open it again: its files are read anew.")
        return rows


def _read_placed(*columns: Any) -> PlacedFigure:
    *known, id_, file, path, metadata, passage = columns
    about = read_metadata(metadata)
    return PlacedFigure(
        figure=read_figure(*known),
        article=read_name(id_),
        file=read_name(file),
        title=about.title or Path(read_name(path)).stem,
        date=about.date,
        passage=passage,
        publisher=about.publisher,
        authors=about.authors,
    )
