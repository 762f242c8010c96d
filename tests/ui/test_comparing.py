"""Comparing on screen: the same measure side by side, from the figure one has come to or from words."""

import json
from pathlib import Path

import pytest

from reader.errors import FileTrouble
from reader.figures.compare.measure import Comparison
from reader.library import Library
from reader.ui.screens.comparing import Comparing
from reader.ui.screens.file_name import FileName
from reader.ui.screens.question import Question
from reader.ui.widgets.comparison import Chart
from tests.ui.desk import Desk, at_desk, make_library


async def compare(desk: Desk, words: str) -> None:
    """Ask for a measure in words, from the shelf."""
    await desk.press("equals_sign")
    await desk.type(words)


async def test_a_figure_is_put_beside_the_same_measure_elsewhere(monthly: Library) -> None:
    """`=` on a figure shows what every article says of its measure, by period, with the verdict in words."""
    async with at_desk(monthly) as desk:
        await desk.press("enter", "right_square_bracket", "equals_sign")
        await desk.see("3.4 percent", "2.9 percent", "5.0 percent", "The periods differ", "2025-02", "2025-04")
        order = [desk.text.index(period) for period in ("2025-02", "2025-03", "2025-04")]
        assert order == sorted(order)


async def test_a_figure_chosen_is_gone_to_in_its_article(monthly: Library) -> None:
    """Enter on a compared figure opens its article with that figure current; back returns."""
    async with at_desk(monthly) as desk:
        await compare(desk, "machine tool exports")
        await desk.see("The periods differ")
        await desk.press("enter", "enter", "g", "down", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text")
        article = desk.view.article
        assert article is not None
        assert article.id == "march"
        assert desk.view.figure is not None
        assert desk.view.figure.of(article.text) == "2.9 percent"


async def test_three_periods_make_a_line(monthly: Library) -> None:
    """With three points or more a chart is drawn over the periods; a measure of one figure has none."""
    async with at_desk(monthly) as desk:
        await compare(desk, "exports")
        await desk.see("The periods differ")
        chart = desk.app.screen.query_one(Chart)
        assert chart.display
        await desk.press(*["backspace"] * len("exports"), *"copper")
        await desk.see("copper", "20 million euros")
        await desk.wait_until(lambda: not chart.display, "the chart to go")


async def test_a_change_and_a_level_are_told_apart(tmp_path: Path) -> None:
    """Two measures of one name say what they are given in, in the list and above the figures, with their article."""
    text = "Steel exports rose by 3 million euros in May.\n\nSteel exports were 40 million euros in May.\n"
    async with at_desk(make_library(tmp_path / "library", {"steel.md": f"---\ntitle: Steel\n---\n{text}"})) as desk:
        await compare(desk, "steel exports")
        await desk.see("  change in EUR · one figure · Steel", "─ Steel exports (change in EUR) ─")
        await desk.press("enter", "j")
        await desk.see("─ Steel exports (EUR) ─")


async def test_nothing_found_says_what_is_near(monthly: Library) -> None:
    """A measure that no figure has gets a sentence, with the subjects that come near."""
    async with at_desk(monthly) as desk:
        await compare(desk, "exports of wooden chairs and tables")
        await desk.see("No figure measures that", "xports of machine tools")


async def test_what_cannot_be_compared_is_told(monthly: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where figures cannot be read, the list says so, and does not go on promising them."""

    def fail(_: Library, query: str) -> Comparison:
        raise FileTrouble(f"The cache cannot be used for {query}.")

    monkeypatch.setattr(Library, "compare", fail)
    async with at_desk(monthly) as desk:
        await compare(desk, "exports")
        await desk.see("The cache cannot be used for exports.")
        await desk.press("enter", "x")
        await desk.see("There is nothing to export yet.")


async def test_the_footer_says_what_keys_do_in_this_box(monthly: Library) -> None:
    """While one types a measure, the keys lead to measures and back, not to hits and the shelf."""
    async with at_desk(monthly) as desk:
        await desk.press("equals_sign")
        await desk.see("↓ To the measures", "esc Back")
        assert "the shelf" not in desk.lines[-1]


async def test_a_comparison_is_written_to_a_file(
    monthly: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`x` asks for a name whose end says the format; what is there is replaced only when told so."""
    monkeypatch.chdir(tmp_path)
    async with at_desk(monthly) as desk:
        await compare(desk, "exports")
        await desk.see("The periods differ")
        await desk.press("enter", "x")
        await desk.wait_until(lambda: isinstance(desk.app.screen, FileName), "the question")
        await desk.press(*["backspace"] * len("comparison.md"), *"exports.json", "enter")
        written = tmp_path / "exports.json"
        await desk.wait_until(written.exists, "the file")
        assert json.loads(written.read_text())["measures"][0]["verdict"] == "different_period"
        written.write_text("mine")
        await desk.press("x")
        await desk.wait_until(lambda: isinstance(desk.app.screen, FileName), "the question")
        await desk.press(*["backspace"] * len("comparison.md"), *"exports.json", "enter")
        await desk.wait_until(lambda: isinstance(desk.app.screen, Question), "the second question")
        await desk.press("n")
        await desk.wait_until(lambda: isinstance(desk.app.screen, Comparing), "the comparison")
        assert written.read_text() == "mine"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("x", "does not end in .md, .csv or .json"), ("/x.md", "There is no folder")],
    ids=["no format", "no folder"],
)
async def test_a_name_that_cannot_be_written_is_asked_for_again(
    monthly: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, told: str
) -> None:
    """Nothing is written, it is said why, and the name stands there to be mended; Esc gives up."""
    monkeypatch.chdir(tmp_path)
    async with at_desk(monthly) as desk:
        await compare(desk, "exports")
        await desk.see("The periods differ")
        await desk.press("enter", "x")
        await desk.wait_until(lambda: isinstance(desk.app.screen, FileName), "the question")
        await desk.press(*typed, "enter")
        await desk.see(told, "comparison.md" + typed)
        await desk.press("escape")
        await desk.wait_until(lambda: isinstance(desk.app.screen, Comparing), "the comparison")
        assert not list(tmp_path.glob("comparison*"))


async def test_a_measure_is_copied_with_citations(monthly: Library) -> None:
    """`y` copies the measure as a Markdown table, each figure with author, title, publisher, date and place."""
    async with at_desk(monthly) as desk:
        await compare(desk, "exports")
        await desk.see("The periods differ")
        await desk.press("enter", "y")
        await desk.wait_until(lambda: desk.app.clipboard, "the clipboard")
        assert "Ines Roth, Machine tools in March, Port Gazette, 2025-04-20, march.md:" in desk.app.clipboard


async def test_esc_goes_back_to_the_text(monthly: Library) -> None:
    """Esc leaves the comparison from any of its lists; what was open stays open."""
    async with at_desk(monthly) as desk:
        for leave in (["escape"], ["tab", "escape"], ["tab", "tab", "escape"]):
            await desk.press("equals_sign")
            await desk.wait_until(lambda: isinstance(desk.app.screen, Comparing), "the comparison")
            await desk.press(*leave)
            await desk.wait_until(lambda: not isinstance(desk.app.screen, Comparing), "the text")
            assert desk.view.article is not None
