"""Pictures of the screens that a reader sees most, compared with those that a person has looked at."""

import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.annotations.annotation import Color, FigureVerdict
from reader.articles.span import Span
from reader.config import Settings
from reader.library import Library
from reader.ui.app import ReaderApp
from tests.ui.desk import Desk

Compare = Callable[..., bool]
Scene = Callable[[Desk], Awaitable[None]]

LOOKS = ("dark", "light", "no color")


@pytest.fixture(scope="session")
def reports() -> str:
    """Where the plugin collects what differs; taken before each test is given an environment of its own."""
    return os.environ["TEXTUAL_SNAPSHOT_TEMPDIR"]


@pytest.fixture(autouse=True)
def with_reports(reports: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the plugin find its folder again."""
    monkeypatch.setenv("TEXTUAL_SNAPSHOT_TEMPDIR", reports)


@pytest.fixture
def annotated(library: Library) -> Library:
    """The three articles, with a note on one of them that was made on a fixed day."""
    article = library.article("harbour")
    start = article.text.index("increase of 9.3 percent")
    library.notes.add(
        article, Span(start, start + 23), note="Compare with the railway.", tags=["trade"], color=Color.GREEN
    )
    return dated(library)


@pytest.fixture
def judged(annotated: Library) -> Library:
    """The same, with a verdict on one of its figures besides."""
    article = annotated.article("harbour")
    figure = next(figure for figure in annotated.figures(article) if figure.text == "120 million euros")
    annotated.notes.add(article, figure.span, figure=figure, verdict=FigureVerdict.DISPUTED)
    return dated(annotated)


@pytest.fixture
def studied(judged: Library) -> Library:
    """The same with notes of every kind: on another article, over another note, and one whose words have changed."""
    harbour, turbines = judged.article("harbour"), judged.article("turbines")
    for quoted, words, color in (
        ("9.3 percent over the year", "Which year?", Color.PINK),
        ("Two automatic cranes arrived in spring", "From whom?", Color.BLUE),
    ):
        start = harbour.text.index(quoted)
        judged.notes.add(harbour, Span(start, start + len(quoted)), note=words, tags=["ask"], color=color)
    judged.notes.add(turbines, turbines.passages[2].span, note="Fourteen months!", tags=["trade", "capacity"])
    file = judged.roots[0] / "harbour.md"
    file.write_text(
        file.read_text().replace("Two automatic cranes arrived in spring", "Three such cranes came in spring")
    )
    judged.bring_up_to_date()
    return dated(judged)


def dated(library: Library) -> Library:
    """Return the library with its notes as if made on a fixed day."""
    for file in (library.roots[0] / ".reader" / "annotations").glob("*.json"):
        stored = file.read_text()
        file.write_text(re.sub(r'(?<=")20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=")', "2025-11-17T09:00:00Z", stored))
    return Library(library.roots)


async def shelf(desk: Desk) -> None:
    """As Reader starts."""
    await desk.see("3, by title", "min left")


async def hits(desk: Desk) -> None:
    """A query with several hits."""
    await desk.search("percent")


async def article(desk: Desk) -> None:
    """A text with figures, a current figure, words found, a note, and its figures beside it."""
    await desk.read("containers")
    await desk.press("]", "]", "number_sign", "shift+tab")


async def reading(desk: Desk) -> None:
    """The same text where the side panel is folded away."""
    await desk.read("containers")
    await desk.press("]", "]")
    await desk.see("▸")


async def all_figures(desk: Desk) -> None:
    """The figures of the library, filtered and sorted, and the words around one of them."""
    await desk.press("F", "s", "z", "f", *"percent:>10 OR kind:year", "enter", "j")
    await desk.see("by value, largest first", "year: a year", "orders had fallen by")


async def note_box(desk: Desk) -> None:
    """A note being written on a selection."""
    await desk.press("enter", "]", "v", "w", "a")
    await desk.type("worth a look")
    await desk.press("tab")
    await desk.type("trade, ports")
    await desk.press("tab", "3")


async def figure_note(desk: Desk) -> None:
    """A note being written on a figure, beside one with a verdict."""
    await desk.press("enter", "]", "]", "]", "a")
    await desk.type("by day or by night?")
    await desk.press("alt+u", "shift+tab")


async def why(desk: Desk) -> None:
    """The reasons why a number is a figure."""
    await desk.press("enter", "]", "]", "i")
    await desk.see("It is a figure")


async def comparison(desk: Desk) -> None:
    """A figure beside those of the same measure, with the chart of all."""
    await desk.press("enter", "]", "equals_sign")
    await desk.see("The periods differ")


async def annotations(desk: Desk) -> None:
    """The notes beside their text, two of them over each other, one without a place."""
    await desk.press("enter", "]", "p")
    await desk.see("Place lost", "perhaps:", "Which year?")


async def outline(desk: Desk) -> None:
    """The headings beside the text."""
    await desk.press("enter", "o", "j")
    await desk.see("Cranes", "Railway")


async def all_notes(desk: Desk) -> None:
    """The notes of the library by article, one of them whole."""
    await desk.press("A")
    await desk.see("Harbour traffic", "Which year?")
    await desk.press("j", "j")


async def notes_by_tag(desk: Desk) -> None:
    """The same by tag, filtered."""
    await desk.press("A")
    await desk.see("Fourteen months!")
    await desk.press("s", "f", *"tag:trade", "enter")
    await desk.see("by tag", "2 of 5")


async def export(desk: Desk) -> None:
    """Asking in which format notes are to be written, and where."""
    await desk.press("A")
    await desk.see("Fourteen months!")
    await desk.press("x")
    await desk.see("markdown")


async def finding(desk: Desk) -> None:
    """Words looked for in the article."""
    await desk.press("enter", "f", *"crane")
    await desk.see("1/")


async def found_by_note(desk: Desk) -> None:
    """A hit found by what was written on it."""
    await desk.search("note:railway")
    await desk.see("✎")


async def help_page(desk: Desk) -> None:
    """Help for the text."""
    await desk.press("enter", "question_mark")
    await desk.see("Scroll with")


SCENES = [shelf, hits, article, all_figures, note_box, why, help_page]
OF_NOTES = [annotations, outline, all_notes, notes_by_tag, export, finding, found_by_note]


def looks_as_before(compare: Compare, library: Library, scene: Scene, look: str, size: tuple[int, int]) -> bool:
    """Play `scene` and compare the screen with its picture."""
    app = ReaderApp(library, Settings(theme="reader-light" if look == "light" else "reader-dark"))

    async def play(pilot: Pilot[None]) -> None:
        desk = Desk(app, pilot)
        await pilot.pause()
        await desk.wait_until(lambda: desk.view.article is not None, "an article to be opened")
        await scene(desk)
        await desk.pilot.pause(0.2)

    return compare(app, terminal_size=size, run_before=play)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_screens_look_as_they_did(
    snap_compare: Compare, annotated: Library, monkeypatch: pytest.MonkeyPatch, scene: Scene, look: str
) -> None:
    """Shelf, hits, text, figures, note box, reasons and help are legible in dark, in light and without any colour."""
    if look == "no color":
        monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before(snap_compare, annotated, scene, look, (120, 40))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("scene", OF_NOTES, ids=lambda scene: scene.__name__)
def test_notes_look_as_they_did(
    snap_compare: Compare, studied: Library, monkeypatch: pytest.MonkeyPatch, scene: Scene, look: str
) -> None:
    """Panel, outline, all notes, export, finding and hits of notes are legible in dark, in light and without colour."""
    if look == "no color":
        monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(studied.roots[0])  # the export says into which folder
    assert looks_as_before(snap_compare, studied, scene, look, (120, 40))


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_all_notes_look_as_they_did_at_every_width(
    snap_compare: Compare, studied: Library, size: tuple[int, int]
) -> None:
    """A narrow screen has the list alone, a wide one the whole note beside it."""
    assert looks_as_before(snap_compare, studied, all_notes, "dark", size)


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_text_looks_as_it_did_at_every_width(
    snap_compare: Compare, annotated: Library, size: tuple[int, int]
) -> None:
    """One pane, two and three: the text keeps its measure and its margins."""
    assert looks_as_before(snap_compare, annotated, reading, "dark", size)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_note_box_on_a_figure_looks_as_it_did(
    snap_compare: Compare, judged: Library, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], look: str
) -> None:
    """The figure, the verdicts and the one chosen are seen at once, in a small terminal and without colour too."""
    if look == "no color":
        monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before(snap_compare, judged, figure_note, look, size)


@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_table_of_figures_looks_as_it_did_at_every_width(
    snap_compare: Compare, annotated: Library, size: tuple[int, int]
) -> None:
    """A narrow screen goes without columns, a wide one shows all there are."""
    assert looks_as_before(snap_compare, annotated, all_figures, "dark", size)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_comparison_looks_as_it_did(
    snap_compare: Compare, monthly: Library, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], look: str
) -> None:
    """Verdict, periods and articles stand together; the chart is there only where it leaves room for them."""
    if look == "no color":
        monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before(snap_compare, monthly, comparison, look, size)
