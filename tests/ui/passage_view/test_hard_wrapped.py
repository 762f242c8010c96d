"""Hard-wrapped prose is set anew in any width; what has its lines for another reason keeps them."""

from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Article
from reader.articles.reading import parse_article
from reader.articles.span import Span
from reader.ui.rendering.hard_wrapped import hard_wrapped
from reader.ui.widgets.passage_view.layout import Layout
from tests.ui.passage_view.hosting import hosting
from tests.ui.passage_view.texts import article, span_of, wires

WIRE = """\
TIN PRICES CLIMB
  The harbour office of Port Elm
  said on Monday that tin prices rose 4.5 pct in March, the most
  since the smelter on the northern quay was closed two winters
  ago, and that stocks fell to 1,200 tonnes.
      Dealers expect more of the same: the next three shipments
  are delayed by ice, a broker said.
      Deliveries in tonnes
      March        1,200
      April        1,150
"""


def drawn(layout: Layout) -> list[str]:
    """Return the rows that hold text, as they are drawn."""
    lines = (layout.line_at(row) for row in range(layout.height))
    return [" ".join(line.text.split("\n  ")) for line in lines if line]


def wire() -> Article:
    return parse_article(WIRE.encode(), Path("wire.txt"), file="wire.txt")


def test_a_newswire_fills_the_lines_there_are() -> None:
    """Its paragraphs do, also the first, whose beginning was cut off; its table keeps its rows."""
    shown = wire()
    assert drawn(Layout(shown.text, shown.passages, 48)) == [
        "TIN PRICES CLIMB",
        "The harbour office of Port Elm said on Monday",
        "that tin prices rose 4.5 pct in March, the most",
        "since the smelter on the northern quay was",
        "closed two winters ago, and that stocks fell to",
        "1,200 tonnes.",
        "Dealers expect more of the same: the next three",
        "shipments are delayed by ice, a broker said.",
        "Deliveries in tonnes",
        "March        1,200",
        "April        1,150",
    ]


@given(wires, st.integers(20, 80))
@settings(max_examples=60)
def test_line_ends_of_prose_are_blanks_like_others(text: str, columns: int) -> None:
    """In any width its lines break as those of the same words without line ends."""
    shown = article(("paragraph", text))
    assert drawn(Layout(shown.text, shown.passages, columns)) == wrap(" ".join(text.split()), columns)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Far from the quay where lanterns glow and boats lie still\nthe tide comes in, the tide goes out,\n"
            "and no one asks the harbour master what it takes from us,\nor why the gulls have gone.",
            id="verse",
        ),
        pytest.param(
            "The Harbour Office of Port Elm and its Neighbouring Bays\nSmelter Lane 12\nNorthern Quay\nPort Elm",
            id="address",
        ),
        pytest.param(
            "Tin from the northern smelter    1,200    1,150    1,300\n"
            "Zinc from the southern mine      2,200    2,150    2,300\n"
            "Lead from the eastern harbour    3,200    3,150    3,300",
            id="table",
        ),
        pytest.param("\n".join(["2024-01-05 12.50 13.75 11.25 12.00 1,204,300 12.25 0.75"] * 4), id="figures"),
        pytest.param("\n".join(["dGhlIGhhcmJvdXIgb2YgUG9ydCBFbG0gaXMgY2xvc2VkIGluIHdpbnRlcg=="] * 4), id="code"),
        pytest.param(
            "The smelter on the northern quay opens again in two weeks.\n"
            "Dealers at the exchange expect more of the same this year.\n"
            "The harbour office said that it had nothing to add to it.\n"
            "Three shipments of zinc are delayed by ice, a broker said.",
            id="list of sentences",
        ),
        pytest.param("Tin rose again\nin the spring of that\nyear, a broker said.", id="narrow lines"),
        pytest.param(
            "The smelter on the northern quay opens again in two weeks\n"
            "    with three furnaces and some of the people who worked\n"
            "  in it before the ice came and the shipments were delayed",
            id="lines set in",
        ),
    ],
)
def test_lines_that_mean_something_stay(text: str) -> None:
    """A line end is a blank only where nothing but want of room explains it."""
    assert hard_wrapped(text, [Span(0, len(text))]) == [False]


async def test_marks_are_where_their_words_are_drawn() -> None:
    """What spans a line end of the file is found, pointed at and copied as it stands there."""
    shown = wire()
    words = span_of(shown, "Port Elm\n  said on Monday")
    async with hosting(shown, size=(70, 24)) as (host, view, _):
        view.select_span(words)
        (row,) = view.layout_shown.rows_of(words)
        assert "Port Elm said on Monday that" in host.screen_text()[row]
        column = view.layout_shown.column_of(words.end - 1)
        assert view.layout_shown.grapheme_at(row, column) == Span(words.end - 1, words.end)
        assert view.layout_shown.shown_text(words) == "Port Elm\n  said on Monday"
        line_end = view.layout_shown.grapheme_at(row, view.layout_shown.column_of(words.start + len("Port Elm")))
        assert line_end.of(shown.text) == "\n  "
