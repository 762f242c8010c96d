"""Making a table of figures: the database filters and sorts, the index looks up words."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

from reader.figures.figure import Status
from reader.search.answering.watch import NEVER, Overtaken, Watch
from reader.search.called import called_among
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.database import Database
from reader.search.figures.order import FigureOrder, order_sql
from reader.search.figures.ruled_tables import STATUS, WITH_RULINGS, Rulings, ruled_tables
from reader.search.figures.sql import Passages, Sql, judged, names_others
from reader.search.figures.table import FigureTable
from reader.search.finders import Finders
from reader.search.language.tree import Node, written
from reader.search.notes.note import AllNotes, Notes
from reader.search.query import filtered_by, last_begun
from reader.search.remarks import figures_to_come, remarks

_BEGUN = "No figure has the last word as typed; these have words that begin with it."


def figure_table(
    folder: Path,
    where: str,
    *,
    order: FigureOrder,
    descending: bool,
    everything: bool,
    rulings: Rulings,
    passages: Passages,
    notes: Notes = AllNotes,
    cancelled: Callable[[], bool] = lambda: False,
) -> FigureTable:
    """Return the figures that the catalog in `folder` has and that satisfy a condition, as the user ruled on them.

    Args:
        folder: the library's cache.
        where: the condition, in the query language; empty for all figures.
        order: what to sort by.
        descending: whether the last comes first.
        everything: whether soft and excluded mentions are judged too.
        rulings: what the user decided about mentions.
        passages: looks up words in the index, and notes on passages.
        notes: the user's notes.
        cancelled: says that nobody waits for the table any more; it then comes back soon, with nothing.

    Raises:
        FileTrouble: the cache cannot be used.
    """
    with ExitStack() as undone:
        database = ruled_tables(folder, rulings)
        undone.callback(database.close)
        asked = filtered_by(where)
        sorted_by = order_sql(order, descending=descending)
        everything = everything or (asked.tree is not None and names_others(asked.tree))
        shown, many, told = asked.tree, 0, _remarks(folder, asked.tree, notes)
        hints = [asked.hint, *told]
        with suppress(Overtaken), database.until(Watch(cancelled, NEVER.until).check):
            for tree, remark in _wishes(asked.tree):
                if many := _fill(database, judged(tree, passages, everything=everything), sorted_by):
                    shown, hints = tree, [asked.hint, remark, *told]
                    break
        total = 0 if cancelled() else _total(database, everything=everything)
        undone.pop_all()
    return FigureTable(
        database,
        many if total else 0,
        query=where,
        parsed=written(shown) if shown else "",
        total=total,
        hint=" ".join(filter(None, hints)) or None,
    )


def _wishes(tree: Node | None) -> Iterator[tuple[Node | None, str | None]]:
    """Yield what to ask for in turn, until something is found, and what to say then."""
    yield tree, None
    if tree is not None and (begun := last_begun(tree)) is not None:
        yield begun, _BEGUN


def _remarks(folder: Path, tree: Node | None, notes: Notes) -> list[str]:
    with Catalog(folder) as catalog:
        to_come = figures_to_come(catalog.figures_to_come())
        if tree is None:
            return [*to_come]
        with Finders(folder, called_among(catalog.files), dict, notes) as finders:
            return [*remarks(tree, finders.notes, finders.called), *to_come]


def _fill(database: Database, chosen: Sql, order: str) -> int:
    """Note which figures are shown, in order, and return how many they are."""
    database.rows("DROP TABLE IF EXISTS shown")
    database.rows("CREATE TEMP TABLE shown (row INTEGER PRIMARY KEY, number, place)")
    if not database.is_anew:
        database.rows(
            "INSERT INTO shown (number, place) SELECT number, place FROM shelf CROSS JOIN articles USING (id)"  # noqa: S608
            f" CROSS JOIN figures USING (number) {WITH_RULINGS} WHERE {chosen.text} ORDER BY {order}",
            chosen.values,
        )
    return 0 if database.is_anew else _number(database, "SELECT count(*) FROM shown")


def _total(database: Database, *, everything: bool) -> int:
    """Return how many figures there are, shown or not."""
    if database.is_anew:
        return 0
    if everything:
        return _number(database, "SELECT total(mentions) FROM articles")
    ruled = f"total(({STATUS} = '{Status.FIGURE}') - (figures.status = '{Status.FIGURE}'))"
    changed = _number(database, f"SELECT {ruled} FROM rulings JOIN figures USING (number, place)")  # noqa: S608
    return _number(database, "SELECT total(figures) FROM articles") + changed


def _number(database: Database, question: str) -> int:
    rows: list[tuple[float]] = database.rows(question)
    return int(rows[0][0]) if rows else 0
