"""Lines of rows, without a screen."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.annotations.annotation import FigureVerdict
from reader.annotations.noted_figure import NotedFigure
from reader.articles.span import Span
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.noted_figure import figure_words
from reader.ui.rendering.rows.annotation import annotation_lines
from reader.ui.rendering.rows.article import article_lines
from reader.ui.rendering.rows.excerpt import on_one_line
from reader.ui.rendering.rows.hit import hit_lines
from reader.ui.rendering.rows.line import Line, Part, Tone, laid_out
from reader.ui.rendering.rows.wrap import first_lines
from tests.ui.widgets.host import HOSTILE, entry, hit, placed

WILD = st.text(max_size=60) | st.sampled_from(HOSTILE)
PARTS = st.lists(WILD.map(Part), max_size=4).map(tuple)


def told(line: Line, width: int) -> str:
    return "".join(part.text for part in laid_out(line, width))


@pytest.mark.parametrize(
    ("left", "right", "width", "expected"),
    [
        ("short", "", 8, "short   "),
        ("exactly8", "", 8, "exactly8"),
        ("too long by far", "", 8, "too lon…"),
        ("to the end", "now", 15, "to the end  now"),
        ("beyond the end", "now", 12, "beyond…  now"),
        ("right leaves", "too long", 12, "right leaves"),
        ("调查结果", "", 8, "调查结果"),
        ("调查结果", "", 7, "调查结…"),
        ("调查结果", "", 6, "调查… "),
        ("a\nb", "", 4, "a␤b "),
        ("any", "thing", 0, ""),
    ],
)
def test_a_line_is_cropped_on_the_left_and_keeps_its_right(left: str, right: str, width: int, expected: str) -> None:
    """What does not fit ends in an ellipsis, no wide character is halved, and the right gives way when it is half."""
    assert told(Line((Part(left),), (Part(right),)), width) == expected


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (60, "Harbour Post · 14 Nov 2025 · Mei Lin, A. Ruiz   14 fig · 3 ✎"),
        (50, "Harbour Post · 14 Nov 2025 · Mei Li…  14 fig · 3 ✎"),
        (26, "Harbour Pos…  14 fig · 3 ✎"),
        (22, "Harbour…  14 fig · 3 ✎"),
        (20, "Harbour Post · 14 N…"),
    ],
)
def test_authors_give_way_before_the_counts_of_an_article(width: int, expected: str) -> None:
    """How many figures and notes an article has is told also where that takes over half of its row."""
    known = entry(
        "1", publisher="Harbour Post", date="2025-11-14", authors=("Mei Lin", "A. Ruiz"), figures=14, annotations=3
    )
    assert told(article_lines(known)[1], width) == expected


@given(PARTS, PARTS, st.integers(0, 60))
def test_every_line_fills_exactly_its_cells(left: tuple[Part, ...], right: tuple[Part, ...], width: int) -> None:
    """Whatever the parts hold, the line is as wide as asked for and controls nothing."""
    parts = laid_out(Line(left, right), width)
    assert sum(cell_len(part.text) for part in parts) == width
    assert not any(character < " " or "\x7f" <= character < "\xa0" for part in parts for character in part.text)


@given(WILD, st.integers(0, 40), st.integers(1, 4))
def test_first_lines_fit_and_lose_nothing_between(text: str, width: int, count: int) -> None:
    """All lines but the last fit their cells, and only blanks stand between them."""
    lines = first_lines(text, width, count)
    assert len(lines) <= count
    assert all(cell_len(line.of(text)) <= max(width, 2) for line in lines[:-1])
    assert all(not text[a.end : b.start].strip() for a, b in pairwise(lines))


@given(
    st.dictionaries(
        st.sampled_from(["text", "value", "unit", "subject", "period", "verdict"]),
        WILD
        | st.floats()
        | st.integers()
        | st.lists(st.floats() | st.none(), max_size=3)
        | st.sampled_from(FigureVerdict),
    ),
    WILD,
)
def test_any_stored_figure_makes_a_row(figure: dict[str, Any], now: str) -> None:
    """Whatever a record says of its figure, its row and its words can be shown."""
    plain = placed("1")
    shown = replace(plain, annotation=replace(plain.annotation, figure=figure), figure_now=now)
    lines = annotation_lines(shown, 30, with_color_name=True)
    assert len(lines) == 2 + bool(now)
    assert all(sum(cell_len(part.text) for part in laid_out(line, 30)) == 30 for line in lines)
    assert isinstance(figure_words(NotedFigure.of(figure), now), str)


@given(WILD, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(*ends)), max_size=4))
def test_found_words_are_those_of_the_spans(text: str, spans: list[Span]) -> None:
    """What is marked on the lines of a snippet is found in the text at a span, and all lines are there."""
    lines = hit_lines(hit("a", 1, text, *spans), 30)
    assert len(lines) == 2
    marked = "".join(part.text for line in lines for part in line.left if part.tone is Tone.FOUND)
    under_spans = "".join(c for place, c in enumerate(text) if any(place in span for span in spans))
    assert "".join(marked.split()) in "".join(under_spans.split())


@given(WILD, st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(*sorted(ends))))
def test_blanks_are_told_once_and_words_found_stay(text: str, span: Span) -> None:
    """Lines of an indented text become one line, in which what was found is found, its blanks told once too."""
    line, (found,) = on_one_line(text, [span])
    assert line.split() == text.split()
    assert not re.search(r"\s\s|[^\S ]", line)
    assert found.of(line).split() == span.of(text).split()


@pytest.mark.parametrize("width", [20, 28, 40, 80])
@pytest.mark.parametrize(
    "text",
    [
        "… smart factories on grants and self-sufficiency in chips on a fund of the nation",
        "今年前三季度规模以上高技术制造业增加值同比增长明显而且出口也有所增加其中chips增长最快",
        "chips first, and then a good deal more that need not be seen in so narrow a list",
        "the chips-and-semiconductors-of-any-kind act",
    ],
)
def test_the_first_word_found_is_seen_however_narrow_the_list(text: str, width: int) -> None:
    """A snippet that would show the word only behind its end begins later, behind an ellipsis."""
    place = text.index("chips")
    lines = hit_lines(hit("a", 1, text, Span(place, place + 5)), width)
    parts = [part for line in lines for part in laid_out(line, width)]
    assert [part.text for part in parts if part.tone is Tone.FOUND] == ["chips"]


def test_a_snippet_that_begins_with_what_was_found_is_not_cut_before_it() -> None:
    """However long the word and narrow the list, no ellipsis stands where nothing was left out."""
    lines = hit_lines(hit("a", 13, "Telecommunications deepen", Span(0, 18)), 20)
    assert not any(part.text.startswith("…") or " … " in part.text for line in lines for part in line.left)


@pytest.mark.parametrize(
    ("iso", "spoken"),
    [
        ("2025-11-14", "14 Nov 2025"),
        ("2025-11-14T08:00:00Z", "14 Nov 2025"),
        ("2025-11", "Nov 2025"),
        ("2025", "2025"),
        ("2025-13", "2025-13"),
        ("2025-02-30", "2025-02-30"),
        ("99999999999999999999-01", "99999999999999999999-01"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_dates_are_spoken_as_far_as_they_are_known(iso: str, spoken: str) -> None:
    """A day, a month or a year is said in words; what is no date stays as it is."""
    assert spoken_date(iso) == spoken
