"""The place in a text: kept through resizing, hidden passages and texts of any shape."""

import pytest

from reader.articles.article import Article
from tests.ui.passage_view.hosting import Host, hosting
from tests.ui.passage_view.texts import article, long_article

SIZES = [(60, 24), (120, 40), (40, 12), (200, 50)]


def with_furniture() -> Article:
    """Return a long article with page furniture among its paragraphs."""
    parts = [(f"Part {number} of the tale. " * 12).strip() for number in range(40)]
    return article(*((("boilerplate" if number % 5 == 2 else "paragraph"), part) for number, part in enumerate(parts)))


def rows_of(app: Host) -> list[str]:
    return app.screen_text()


@pytest.mark.parametrize("keys", ["space j j", "j", "j j", "space j", "space } }", "} } space b k", "G", "G k k {"])
async def test_a_place_is_restored_to_the_row(keys: str) -> None:
    """Position and first row bring back the very same screen, wherever one went meanwhile."""
    async with hosting(long_article()) as (app, view, pilot):
        await pilot.press(*keys.split())
        place, rows = view.place, rows_of(app)
        await pilot.press("g", "space", "space", "space")
        view.return_to(place)
        await pilot.pause()
        assert view.place == place
        assert rows_of(app) == rows
    async with hosting(long_article()) as (app, view, pilot):
        view.return_to(place)
        await pilot.pause()
        assert rows_of(app) == rows


@pytest.mark.parametrize("keys", ["space j j", "space } } j"])
async def test_resizing_and_furniture_lead_back_to_the_same_screen(keys: str) -> None:
    """However often the size changes and `z` is pressed, the place is the same, and so are the rows in the end."""
    async with hosting(with_furniture()) as (app, view, pilot):
        await pilot.press(*keys.split())
        place, rows = view.place, rows_of(app)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.press("z")
            assert view.place == place
            await pilot.press("z")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert view.place == place
        assert rows_of(app) == rows


async def test_resizing_while_selecting_and_finding_keeps_both() -> None:
    """What is selected stays selected, what is looked for stays found, and one goes on as before."""
    async with hosting(long_article()) as (_, view, pilot):
        await pilot.press("space", "v", "w", "w")
        selected = view.selected_span
        view.begin_finding()
        view.find("crane")
        place = view.place
        for size in SIZES:
            await pilot.resize_terminal(*size)
            assert view.selected_span == selected
            assert view.place == place
            assert view.is_finding
        await pilot.press("w", "escape", "n", "N")
        assert view.position == place.offset


@pytest.mark.parametrize(
    "shown",
    [
        article(),
        article(("boilerplate", "Accept all")),
        article(("paragraph", "a" * 100_000)),
        article(("paragraph", "word " * 20_000)),
        article(("paragraph", "调" * 20_000)),
        article(("paragraph", "e\u0301" * 20_000)),
    ],
    ids=["empty", "only furniture", "one word", "one paragraph", "ideographs", "combining"],
)
async def test_texts_of_any_shape_take_every_key(shown: Article) -> None:
    """No key fails or leaves the text, and what is selected lies in it."""
    keys = "v w e b } { $ 0 o j k V escape G shift+up shift+end escape space b ] [ n N enter m a ' a z + - v w y Y"
    async with hosting(shown) as (app, view, pilot):
        for key in keys.split():
            await pilot.press(key)
            span = view.selected_span
            assert span is None or 0 <= span.start < span.end <= len(shown.text)
        await pilot.click(view, (20, 5), times=2)
        await pilot.click(view, (20, 5), times=3)
        view.begin_finding()
        view.find("a")
        view.step_found(-1)
        await pilot.resize_terminal(45, 12)
        assert len(app.screen_text()) == 12
