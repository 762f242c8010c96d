"""The rows of the table of figures: as many as a library has, fetched while they are seen."""

from collections.abc import Sequence
from time import process_time
from typing import overload

import pytest

from reader.errors import FileTrouble
from reader.figures.placed import PlacedFigure
from reader.ui.widgets.figure_table import FigureRows
from tests.ui.widgets.host import Host, figure, placed_figure

SIZE = (80, 20)


class Numbered(Sequence[PlacedFigure]):
    """So many figures, each made when it is asked for, and a note of which were."""

    def __init__(self, many: int, first: int = 0) -> None:
        self.many, self.first = many, first
        self.fetched: set[int] = set()

    def __len__(self) -> int:
        return self.many

    @overload
    def __getitem__(self, index: int) -> PlacedFigure: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PlacedFigure]: ...
    def __getitem__(self, index: int | slice) -> PlacedFigure | Sequence[PlacedFigure]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self.many))]
        if not 0 <= index < self.many:
            raise IndexError(index)
        self.fetched.add(index)
        return placed_figure(figure(self.first + index, f"{self.first + index} crates"))


async def test_a_hundred_thousand_rows_are_there_at_once_and_only_those_seen_are_fetched() -> None:
    """Setting them, going to the end and paging cost what is seen, not what there is."""
    host = Host(FigureRows())
    many = Numbered(100_000)
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(FigureRows)
        listing.rows = many
        listing.focus()
        await pilot.press("j", "space", "G", "b", "g")
        await pilot.press("G")
        assert listing.cursor == 99_999
        assert "99999 crates" in host.screen_lines[-1]
        assert len(many.fetched) < 5 * SIZE[1]


async def test_more_rows_take_no_longer_to_show() -> None:
    """Showing the last of 200,000 rows takes about as long as the last of 2,000."""
    host = Host(FigureRows())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(FigureRows)
        listing.focus()
        took: list[float] = []
        for many in (2_000, 200_000):
            times: list[float] = []
            for _ in range(5):
                began = process_time()
                listing.rows = ()
                listing.rows = Numbered(many)
                await pilot.press("G")
                times.append(process_time() - began)
            took.append(min(times))
        assert took[1] < 3 * took[0]


@pytest.mark.parametrize(("first", "cursor"), [(0, 600), (-40, 640), (40, 560)])
async def test_the_cursor_stays_with_its_figure_when_some_came_or_went(first: int, cursor: int) -> None:
    """Fetched again while the index grows, the rows above may be more or fewer; the figure keeps the cursor."""
    host = Host(FigureRows())
    async with host.run_test(size=SIZE):
        listing = host.query_one(FigureRows)
        listing.rows = Numbered(10_000)
        listing.cursor = 600
        again = Numbered(10_000, first)
        listing.rows = again
        assert listing.cursor == cursor
        assert len(again.fetched) < 1_100


async def test_a_figure_that_moved_far_leaves_the_cursor_at_its_number() -> None:
    """It is not looked for among all rows."""
    host = Host(FigureRows())
    async with host.run_test(size=SIZE):
        listing = host.query_one(FigureRows)
        listing.rows = Numbered(10_000)
        listing.cursor = 600
        listing.rows = Numbered(300, first=50_000)
        assert listing.cursor == 299


class Losable(Numbered):
    """Figures of a file that can be damaged while they are looked at."""

    is_lost = False

    @overload
    def __getitem__(self, index: int) -> PlacedFigure: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PlacedFigure]: ...
    def __getitem__(self, index: int | slice) -> PlacedFigure | Sequence[PlacedFigure]:
        if self.is_lost:
            raise FileTrouble("The file is damaged. Open it again.")
        return super().__getitem__(index)


@pytest.mark.parametrize("key", ["G", "space", "j", "enter"])
async def test_figures_that_cannot_be_read_any_more_are_told_of(key: str) -> None:
    """A file damaged while its figures are on screen ends nothing: the rows stay blank and say why."""
    host = Host(FigureRows())
    figures = Losable(10_000)
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(FigureRows)
        listing.rows = figures
        listing.focus()
        await pilot.pause()
        figures.is_lost = True
        await pilot.press(key)
        assert {lost.sentence for lost in host.heard_of(FigureRows.Lost)} == {"The file is damaged. Open it again."}
        assert listing.row_at_cursor is None
        assert not host.heard_of(FigureRows.FigureChosen)
