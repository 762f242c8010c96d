"""The figures of the whole library: filtered as one types, sorted, and the way to their place in the text and back."""

import sqlite3
from pathlib import Path
from weakref import ref

import pytest

from reader.library import Library
from reader.search.catalog.tables import FILE_NAME
from reader.search.figures.table import PAGE
from reader.ui.messages import IndexFinished, IndexProgressed
from reader.ui.palette import KeyCommands
from reader.ui.screens.figures import Figures
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.widgets.figure_table import FigureFilter, FigureRows, TableOfFigures
from reader.ui.widgets.side_panel import FigureList
from tests.ui.desk import Desk, at_desk, make_library


def table(desk: Desk) -> TableOfFigures:
    return desk.app.screen.query_one(TableOfFigures)


def figure_at_cursor(desk: Desk) -> str:
    placed = table(desk).rows.row_at_cursor
    assert placed is not None
    return placed.figure.text


async def open_table(desk: Desk) -> None:
    """Open the table with its key, and wait for its figures."""
    await desk.press("number_sign", "number_sign")
    await desk.see("Figures of the library", "4.2 million", "first to last")


async def test_the_same_key_again_goes_from_the_article_to_the_library(library: Library) -> None:
    """`#` shows the figures of this article, `#` there those of all articles, `#` again the text as it was."""
    async with at_desk(library) as desk:
        panels = []
        for keys in (("enter", "number_sign"), ("number_sign",)):
            await desk.press(*keys)
            panels.append(type(desk.focused))
        assert panels == [FigureList, FigureRows]
        await desk.see("4.2 million", "27 percent", "40 percent", "10 figures", "Orchards after t")
        await desk.press("number_sign")
        assert isinstance(desk.focused, FigureList)


async def test_the_figures_are_filtered_as_one_types(library: Library) -> None:
    """Without any Enter the table narrows; what is typed wrong is told; Esc shows all again, then leaves."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("f")
        assert isinstance(desk.focused, FigureFilter)
        await desk.type("percent:>20")
        await desk.see("2 of 10 figures", "40 percent", "27 percent")
        await desk.see_no("9.3 percent")
        await desk.type(" change:down")
        await desk.see("1 of 10 figures")
        await desk.press("enter")
        assert figure_at_cursor(desk) == "27 percent"
        await desk.press("escape")
        await desk.see("10 figures", "9.3 percent")
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Figures)


async def test_leaving_the_filter_keeps_what_was_typed(library: Library) -> None:
    """Esc in the filter goes to the figures found; where there are none it shows all again."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("slash")
        await desk.type("railway")
        await desk.see("of 10 figures")
        await desk.press("escape")
        assert isinstance(desk.focused, FigureRows)
        assert table(desk).box.value == "railway"
        await desk.press("f", "end")
        await desk.type(" nowhere")
        await desk.see("No figure matches “railway nowhere”")
        await desk.press("escape")
        await desk.see("10 figures · by article")
        assert table(desk).box.value == ""


async def test_keys_typed_ahead_of_the_answer_wait_for_it(library: Library) -> None:
    """Filter, Enter and Enter in one go open the figure that was asked for, not the one that was there before."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("f", *"change:down", "enter", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("Turbine makers hire again ·")


async def test_enter_lands_on_the_figure_and_the_way_leads_back(library: Library) -> None:
    """The figure is the current one in its article; Ctrl+O goes back in the text; the table comes back as it was."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await open_table(desk)
        await desk.press("s", "f")
        await desk.type("percent:<30")
        await desk.see("4 of 10 figures", "Value ▼")
        await desk.press("enter", "j", "j", "j")
        chosen = figure_at_cursor(desk)
        await desk.press("G", "k", "k", "k", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("Turbine makers hire again ·", "▸↓")
        assert desk.view.article is not None
        assert desk.view.figure is not None
        assert desk.view.figure.of(desk.view.article.text) == "27 percent"
        await desk.press("ctrl+o")
        await desk.see("Harbour traffic keeps rising ·")
        await desk.press("number_sign", "number_sign")
        await desk.see("4 of 10 figures", "Value ▼", "▌↓ 27 percent")
        assert table(desk).box.value == "percent:<30"
        assert chosen != "27 percent"


async def test_the_table_is_sorted_by_key_and_by_mouse(library: Library) -> None:
    """`s` takes the next column, `S` turns it round; a click on a column does both."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("s")
        await desk.see("▌  120 million e", "by value, largest first", "Value ▼")
        await desk.press("S")
        await desk.see("▌  half", "by value, smallest first", "Value ▲")
        header = next(line for line in desk.lines if "Subject" in line)
        row = desk.lines.index(header)
        await desk.pilot.click(offset=(header.index("Article") + 2, row))
        await desk.see("by article, first to last", "▌  4.2 million")
        await desk.pilot.click(offset=(header.index("Article") + 2, row))
        await desk.see("by article, last to first", "▌  half")


async def test_a_click_on_a_figure_opens_it(library: Library) -> None:
    """The mouse needs no second click."""
    async with at_desk(library) as desk:
        await open_table(desk)
        row = next(number for number, line in enumerate(desk.lines) if "40 percent" in line)
        await desk.pilot.click(offset=(10, row))
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("Orchards after the frost ·")


async def test_other_numbers_come_with_the_reason_why_they_are_no_figures(library: Library) -> None:
    """`z` counts numbers instead of figures, and takes them away again."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("j", "z")
        await desk.see("numbers · by article", "2020", "a year", "14 months", "▌↑ 9.3 percent")
        await desk.press("z")
        await desk.see("10 figures · by article")
        await desk.see_no("a year")


async def test_the_table_says_where_to_ask_why(library: Library) -> None:
    """`i` works in the text; in the table it says so, and Enter and `i` do what is said."""
    async with at_desk(library) as desk:
        await desk.press("F")
        await desk.see("Figures of the library", "4.2 million")
        await desk.press("i")
        await desk.see("The text says why")
        await desk.press("enter", "i")
        await desk.see("It is a figure")


async def test_the_words_around_a_figure_are_there_to_read(library: Library) -> None:
    """Below the table stands the passage of the figure under the cursor, also when it comes after the row."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.see("The port handled 4.2 million containers in October")
        await desk.press("G", "k")
        await desk.see("after two years in which orders had fallen by 27 percent")
        assert desk.styles_of("27 percent")[-1].underline


async def test_a_figure_is_compared_from_the_table(library: Library) -> None:
    """`=` asks what other articles say of the figure under the cursor; from there Esc leads back to the table."""
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("equals_sign")
        await desk.wait_until(lambda: not isinstance(desk.app.screen, Figures), "the comparison")
        await desk.see("Measures")
        await desk.press("escape")
        await desk.wait_until(lambda: isinstance(desk.app.screen, Figures), "the table again")


async def test_the_table_is_in_the_palette_and_has_help(library: Library) -> None:
    """From anywhere the table is found by name, and tells its keys."""
    async with at_desk(library, (120, 60)) as desk:
        commands = {name: run for name, _, run in KeyCommands(desk.app.screen)._commands()}  # noqa: SLF001 (as offered)
        await commands["All figures"]()
        await desk.see("Figures of the library", "10 figures")
        await desk.press("question_mark")
        await desk.see("Sort the other way round", "Show only the figures that match")
        await desk.press("escape", "f", "f1")
        await desk.see("percent:>5", "unit:CNY")


async def test_figures_that_come_while_one_looks_are_shown(library: Library) -> None:
    """The table grows with the index and says that more will come; the cursor stays at its figure."""
    text = "---\ntitle: Aluminium\ndate: 2025-01-01\n---\nThe smelter made 900 tonnes of metal, a rise of 5 percent.\n"
    async with at_desk(library) as desk:
        await open_table(desk)
        await desk.press("j")
        finder = desk.app.screen_stack[0].query_one(FindingPane)
        finder.post_message(IndexProgressed(3, 4))
        await desk.see("indexing 3/4: more will come")
        (library.roots[0] / "aluminium.md").write_text(text)
        library.bring_up_to_date()
        finder.post_message(IndexFinished(4, 1, []))
        await desk.see_no("more will come")
        await desk.see("12 figures", "900 tonnes", "▌↑ 9.3 percent")


async def test_a_table_is_let_go_once_there_is_another(library: Library) -> None:
    """An old table keeps the catalog's log growing: sorting lets go of it, and so does indexing behind its screen."""
    async with at_desk(library) as desk:
        await open_table(desk)
        finder = desk.app.screen_stack[0].query_one(FindingPane)
        shown = ref(table(desk).rows.rows)
        await desk.press("s")
        await desk.wait_until(lambda: shown() is None, "the table in reading order to be let go")
        shown = ref(table(desk).rows.rows)
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Figures)
        finder.post_message(IndexFinished(3, 1, []))
        await desk.wait_until(lambda: shown() is None, "the table behind the text to be let go")


@pytest.mark.parametrize(
    ("articles", "sentence"),
    [
        ({}, "There are no figures in this library. z shows"),
        ({"calm.md": "---\ntitle: Calm\n---\nNothing was counted, ever.\n"}, "There are no figures in this library"),
    ],
    ids=["no article", "no figure"],
)
async def test_a_library_without_figures_says_so_and_bears_every_key(
    tmp_path: Path, articles: dict[str, str], sentence: str
) -> None:
    """An empty table says what there is instead, and no key does harm."""
    library = make_library(tmp_path / "library", {"calm.md": "Nothing was counted."} | articles)
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("F")
        await desk.see(sentence)
        for key in ("j", "G", "space", "enter", "s", "S", "equals_sign"):
            await desk.press(key)
        await desk.press("z")
        await desk.see("There are no numbers in this library")
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Figures)


async def test_every_size_has_its_columns(library: Library) -> None:
    """However small the screen gets, number and subject are there, and the figure under the cursor stays in sight."""
    async with at_desk(library, (200, 50)) as desk:
        await desk.press("F")
        await desk.see("Value", "Subject", "Compared with", "4.2 million containers")
        await desk.press("G")
        for size in ((120, 40), (80, 24), (60, 20), (44, 12), (160, 20)):
            await desk.pilot.resize_terminal(*size)
            await desk.see("Value", "Subject", "▌  half")
            assert all(len(line) <= size[0] for line in desk.lines)


@pytest.mark.parametrize("many", [3, 300], ids=["at once", "on the way down"])
async def test_figures_damaged_in_the_cache_are_told_of(tmp_path: Path, many: int) -> None:
    """Wherever damage is met, it ends nothing: the table says so instead of showing anything."""
    sold = "\n\n".join(f"A shop sold {crates} crates." for crates in range(20, 20 + many))
    library = make_library(tmp_path / "library", {"apples.md": sold, "berries.md": "Berries rose 7 percent."})
    with sqlite3.connect(library.cache / FILE_NAME) as catalog:
        catalog.execute("UPDATE figures SET kind = 'nonsense' WHERE text = '7 percent'")
    catalog.close()
    async with at_desk(library) as desk:
        await desk.press("F")
        await desk.see("What was known" if many < PAGE else f"{many + 1} figures")
        await desk.press("G")
        await desk.see("What was known of this library is damaged.", "0 figures")
        await desk.press("j", "enter", "equals_sign", "escape")
        assert not isinstance(desk.app.screen, Figures)
