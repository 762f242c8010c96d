"""The figures of a library as a table: sorted and filtered by the database, read a page at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, overload
from weakref import finalize

from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.figures.figure import Status
from reader.figures.placed import PlacedFigure
from reader.figures.ruled import REJECTED, Ruling
from reader.search.database import Database
from reader.search.figure_order import FigureOrder, order_sql
from reader.search.figure_rows import FIGURE_COLUMNS, read_figure
from reader.search.records import name_record, read_metadata, read_name
from reader.search.tables import open_tables

Rulings = Mapping[str, Mapping[Span, Ruling]]
"""What the user decided about mentions, by the article's id and where they stand in it."""

PAGE = 256
"""Figures that are read at once."""

_MOST_PAGES = 16
"""Pages that are kept: a table is looked at in one place, not everywhere."""

_RULED = {Ruling.ACCEPTED: (Status.FIGURE, None), Ruling.REJECTED: (Status.EXCLUDED, REJECTED)}

_STATUS = "coalesce(rulings.status, figures.status)"
_REASON = "iif(rulings.status IS NULL, figures.reason, rulings.reason)"
_COLUMNS = FIGURE_COLUMNS.replace("figures.status", _STATUS).replace("figures.reason", _REASON)

_ALL = """shelf CROSS JOIN articles USING (id) CROSS JOIN figures USING (number)
    LEFT JOIN rulings USING (number, place)"""
"""In reading order where nothing else is asked for: SQLite goes from left to right."""


class FigureTable(Sequence[PlacedFigure]):
    """Figures that satisfy a condition, in an order.

    It stays as it was made whatever is written meanwhile. Cheap to make and to let go; may be read in any thread.
    """

    def __init__(self, database: Database, many: int, *, query: str, parsed: str, total: int, hint: str | None) -> None:
        self.query, self.parsed = query, parsed
        """The condition as typed, and as it was taken."""
        self.total = total
        """Figures there are without a condition."""
        self.hint = hint
        """A sentence for the user when the condition was not taken as written."""
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
            " LEFT JOIN rulings USING (number, place) WHERE shown.row > ? AND shown.row <= ? ORDER BY shown.row",
            [first, first + expected],
            _read_placed,
        )
        if len(rows) < expected:
            raise FileTrouble("What was known of this library is damaged. Open it again: its files are read anew.")
        return rows


def figure_table(
    folder: Path,
    where: str = "",
    *,
    order: FigureOrder = FigureOrder.ARTICLE,
    descending: bool = False,
    everything: bool = False,
    rulings: Rulings | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> FigureTable:
    """Return the figures that the catalog in `folder` has, as the user ruled on them.

    One that is `cancelled` while it is made comes back soon, with nothing.

    Args:
        folder: the library's cache.
        where: a condition in the query language.
        order: what to sort by.
        descending: whether the last comes first.
        everything: whether soft and excluded mentions are judged too.
        rulings: what the user decided about mentions.
        cancelled: says that nobody waits for the table any more.

    Raises:
        FileTrouble: the cache cannot be used.
    """
    database = open_tables(folder)
    database.hold()
    _keep_rulings(database, rulings or {})
    database.rows("CREATE TEMP TABLE shown (row INTEGER PRIMARY KEY, number, place)")
    admitted = "1" if everything else f"{_STATUS} = '{Status.FIGURE}'"
    with database.until(cancelled):
        database.rows(
            f"INSERT INTO shown (number, place) SELECT number, place FROM {_ALL} WHERE {admitted}"  # noqa: S608 - as above
            f" ORDER BY {order_sql(order, descending=descending)}"
        )
    many, total = _counts(database, everything=everything)
    return FigureTable(database, many, query=where, parsed="", total=total, hint=None)


def _keep_rulings(database: Database, rulings: Rulings) -> None:
    database.rows(
        "CREATE TEMP TABLE rulings (number, place, status, reason, PRIMARY KEY (number, place)) WITHOUT ROWID"
    )
    for id_, on_it in rulings.items():
        for span, ruling in on_it.items():
            database.rows(
                "INSERT INTO rulings SELECT number, place, ?, ? FROM articles JOIN figures USING (number)"
                " WHERE id = ? AND start = ? AND stop = ?",
                [*_RULED[ruling], name_record(id_), span.start, span.end],
            )


def _counts(database: Database, *, everything: bool) -> tuple[int, int]:
    """Return how many figures are shown and how many there are; none where the making was broken off."""
    if not database.rows("SELECT 1 FROM temp.sqlite_master WHERE name = 'shown'"):
        return 0, 0
    ruled = "SELECT total((rulings.status = 'figure') - (figures.status = 'figure'))"
    counted = "mentions" if everything else f"figures) + ({ruled} FROM rulings JOIN figures USING (number, place)"
    question = f"SELECT (SELECT count(*) FROM shown), total({counted}) FROM articles"  # noqa: S608 - names of columns
    counts: list[tuple[int, float]] = database.rows(question)
    many, total = counts[0]
    return many, int(total)


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
