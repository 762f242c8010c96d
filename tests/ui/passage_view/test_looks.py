from dataclasses import replace

import pytest

from reader.ui.rendering.marks import CURRENT, Layer, Mark
from tests.ui.passage_view.hosting import hosting
from tests.ui.passage_view.texts import NEWS, article, span_of

THEMES = ["textual-dark", "textual-light", "ansi-dark", "ansi-light"]


def mark(words: str, layer: Layer, variant: str = "") -> Mark:
    return Mark(span_of(NEWS, words), layer, variant, words)


@pytest.mark.parametrize("theme", THEMES)
async def test_marks_are_told_apart_without_colour(theme: str) -> None:
    """A figure is bold, money slanted too, a soft mention italic, a hit reversed, an annotation underlined."""
    async with hosting(NEWS, theme=theme) as (app, view, _):
        figures = [mark("3,400 units", Layer.FIGURE, "amount up"), mark("4.5 percent", Layer.FIGURE, "money")]
        view.set_marks(Layer.FIGURE, figures)
        view.set_marks(Layer.SOFT, [mark("Monday", Layer.SOFT)])
        view.set_marks(Layer.HIT, [mark("Orders", Layer.HIT), mark("wind", Layer.HIT, CURRENT)])
        view.set_marks(Layer.ANNOTATION, [mark("the ministry", Layer.ANNOTATION, "blue")])
        assert app.attributes_of("3,400 units") == {"bold"}
        assert app.attributes_of("4.5 percent") == {"bold", "italic"}
        assert app.attributes_of("Monday") == {"italic"}
        assert app.attributes_of("Orders") == {"reverse"}
        assert app.attributes_of("wind") == {"reverse", "bold"}
        assert app.attributes_of("the ministry") == {"underline"}
        assert app.attributes_of("turbines") == set()
        assert [row.count("▎") for row in app.screen_text() if "the ministry" in row] == [1]


@pytest.mark.parametrize(
    ("directions", "sign"), [(["up"], "↑"), (["down"], "↓"), (["up", "down"], "↕"), (["", ""], "Orders")]
)
async def test_the_gutter_tells_where_the_figures_of_a_line_went(directions: list[str], sign: str) -> None:
    """Up, down or both ways: an arrow stands before the line on which such a figure begins, and on no other."""
    places = zip(["12 percent to", "3,400 units"], directions, strict=False)
    async with hosting(NEWS) as (app, view, _):
        view.set_marks(Layer.FIGURE, [mark(words, Layer.FIGURE, f"share {went}") for words, went in places])
        assert [row.split()[0] for row in app.screen_text() if "Orders for" in row] == [sign]
        assert sum(row.strip()[:1] in tuple("↑↓↕") for row in app.screen_text()) == (sign in "↑↓↕")


@pytest.mark.parametrize("theme", THEMES)
async def test_overlapping_marks_keep_what_tells_them(theme: str) -> None:
    """A figure inside a hit inside an annotation is bold, reversed and underlined; in a bold title it is light."""
    async with hosting(NEWS, theme=theme) as (app, view, _):
        figures = [mark("3,400", Layer.FIGURE, "down"), mark("12 percent", Layer.FIGURE, "up")]
        view.set_marks(Layer.FIGURE, figures)
        view.set_marks(Layer.HIT, [mark("3,400 units", Layer.HIT)])
        view.set_marks(Layer.ANNOTATION, [mark("to 3,400 units, the", Layer.ANNOTATION, "pink")])
        assert app.attributes_of("3,400") == {"bold", "reverse", "underline"}
        assert app.attributes_of(" units") == {"reverse", "underline"}
        assert app.attributes_of("climb ") == {"bold"}
        assert app.attributes_of("12 percent") == set()


@pytest.mark.parametrize("theme", THEMES)
async def test_where_annotations_overlap_both_are_seen(theme: str) -> None:
    """Each is underlined, slanted where they meet, and the gutter has two marks."""
    async with hosting(NEWS, theme=theme) as (app, view, _):
        annotations = [
            mark("Orders for wind", Layer.ANNOTATION, "green disputed"),
            mark("wind turbines", Layer.ANNOTATION, "pink"),
        ]
        view.set_marks(Layer.ANNOTATION, annotations)
        assert app.attributes_of("Orders for ") == {"underline"}
        assert app.attributes_of("wind") == {"underline", "italic"}
        assert app.attributes_of(" turbines") == {"underline"}
        assert [row.strip()[:8] for row in app.screen_text() if "Orders for" in row] == ["✗▎Orders"]


async def test_every_kind_is_told_from_a_paragraph_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a sign before it, or by how its letters look."""
    kinds = ["title", "standfirst", "heading", "bullet", "quote", "note", "caption", "byline"]
    of_all = article(*((kind, f"This {kind} here") for kind in kinds), ("paragraph", "This paragraph here"))
    monkeypatch.setenv("NO_COLOR", "1")
    async with hosting(of_all) as (app, _, _):
        rows = {kind: next(row.strip("┃ ") for row in app.screen_text() if kind in row) for kind in kinds}
        looks = {kind: (rows[kind].partition("This")[0], app.attributes_of(f"This {kind}")) for kind in kinds}
        assert app.attributes_of("This paragraph") == set()
        assert ("", set()) not in looks.values()
        assert looks["note"][0] != looks["caption"][0] != looks["bullet"][0] != looks["quote"][0]


async def test_a_deep_heading_stands_closer_and_slanted() -> None:
    """Its level is seen without colour."""
    of_both = article(("paragraph", "One."), ("heading", "High"), ("paragraph", "Two."), ("heading", "Deep"))
    passages = (*of_both.passages[:3], replace(of_both.passages[3], level=3))
    async with hosting(replace(of_both, passages=passages)) as (app, _, _):
        rows = [row.strip("┃ ") for row in app.screen_text()]
        assert rows[1:9] == ["One.", "", "", "High", "", "Two.", "", "Deep"]
        assert app.attributes_of("High") == {"bold"}
        assert app.attributes_of("Deep") == {"bold", "italic"}


@pytest.mark.parametrize(("theme", "attributes"), [("textual-dark", set()), ("ansi-dark", {"reverse", "italic"})])
async def test_a_selection_shows_on_any_terminal(theme: str, attributes: set[str]) -> None:
    """Where colours cannot be relied on a selection is reversed and slanted, and a hit in it shows as not reversed."""
    async with hosting(NEWS, theme=theme) as (app, view, _):
        view.set_marks(Layer.HIT, [mark("turbines", Layer.HIT)])
        view.select_span(span_of(NEWS, "for wind turbines"))
        assert app.attributes_of("for wind") == attributes
        assert app.attributes_of("turbines") == attributes ^ {"reverse"}


async def test_without_any_colour_selection_and_current_figure_still_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes the colours away, not the meaning: reversed and slanted; bold, reversed, underlined."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with hosting(NEWS) as (app, view, pilot):
        view.set_marks(Layer.FIGURE, [mark("3,400 units", Layer.FIGURE, "up")])
        await pilot.press("]")
        assert app.attributes_of("3,400 units") == {"bold", "reverse", "underline"}
        assert [row.strip()[:2] for row in app.screen_text() if "3,400" in row] == ["▸↑"]
        view.select_span(span_of(NEWS, "wind turbines"))
        assert app.attributes_of("wind turbines") == {"reverse", "italic"}


async def test_only_what_changed_is_painted_again() -> None:
    """New marks leave the rows they do not touch as they were."""
    async with hosting(NEWS) as (_, view, _pilot):
        before = [view.render_line(y) for y in range(12)]
        view.set_marks(Layer.HIT, [mark("units", Layer.HIT)])
        after = [view.render_line(y) for y in range(12)]
        assert [y for y in range(12) if before[y] is not after[y]] == [4]


async def test_setting_marks_again_takes_the_old_ones_away() -> None:
    """A new query leaves nothing of the old one."""
    async with hosting(NEWS) as (app, view, _):
        view.set_marks(Layer.HIT, [mark("wind", Layer.HIT)])
        view.set_marks(Layer.HIT, [mark("units", Layer.HIT)])
        assert app.attributes_of("wind") == set()
        assert app.attributes_of("units") == {"reverse"}


async def test_another_theme_repaints_the_text() -> None:
    """No row keeps the colours of the theme before."""
    async with hosting(NEWS) as (app, view, pilot):
        before = {segment.style for segment in view.render_line(4)}
        app.theme = "textual-light"
        await pilot.pause()
        assert before.isdisjoint(segment.style for segment in view.render_line(4))


@pytest.mark.parametrize("width", [4, 7, 20, 80, 250])
async def test_every_row_fills_its_width_exactly(width: int) -> None:
    """Neither gaps nor overflow, whatever script stands there and however narrow the screen is."""
    mixed = article(("title", "调查"), ("bullet", "e\u0301 👩\u200d🔬 增长了4.8%。"), ("quote", "“word” " * 20))
    async with hosting(mixed, size=(width, 12)) as (_, view, pilot):
        await pilot.press("v", "}")
        assert {view.render_line(y).cell_length for y in range(12)} == {view.size.width}
