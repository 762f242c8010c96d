"""The status line: what it says, and what it leaves out when it is narrow."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.span import Span
from reader.ui.rendering.status import Place, Status, status_parts
from reader.ui.widgets.status_line import StatusLine
from tests.ui.widgets.host import HOSTILE, Host

PLACE = Place("Robot makers lift output as orders return", 3, 40, 43, 5)
ALL = Status(PLACE, "indexing 120/7,769", "3/17", 4)


def said(status: Status, width: int) -> str:
    return "".join(part.text for part in status_parts(status, width))


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (
            106,
            "Robot makers lift output as… · passage 3/40 · 43 % · 5 min left indexing 120/7,769 · 3/17 hits · 4 notes",
        ),
        (80, "Robot makers lift output… · passage 3/40 · 43 %    indexing 120/7,769 · 3/17 hits"),
        (60, "Robot makers lift output a… · passage 3/40 · 43 %    3/17 hits"),
        (40, "Robot makers lift output as…   3/17 hits"),
        (20, "Robot makers lift o…"),
        (5, "Robo…"),
        (0, ""),
    ],
)
def test_what_matters_least_goes_first(width: int, line: str) -> None:
    """Where one is and which hit stay longest; the title keeps room to be known by."""
    assert " ".join(said(ALL, width).split()) == " ".join(line.split())
    assert cell_len(said(ALL, width)) == width


def test_what_is_not_known_goes_unsaid() -> None:
    """Without an article, a hit or a note there are no zeros and no separators."""
    assert said(Status(), 20) == " " * 20
    assert said(Status(message="indexing 1/2"), 20) == "        indexing 1/2"
    assert said(Status(notes=1), 20).strip() == "1 note"


@given(
    st.text(max_size=80) | st.sampled_from(HOSTILE), st.integers(0, 140), st.text(max_size=30), st.integers(0, 100_000)
)
def test_the_line_is_exactly_as_wide_as_there_is_room(title: str, width: int, message: str, notes: int) -> None:
    """Whatever stands in the title or the message, the line fills its cells and controls nothing."""
    place = Place(title, 1, 7_000, 100, 12)
    line = said(Status(place, message, "1,234/56,789", notes), width)
    assert cell_len(line) == width
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in line)


async def test_the_line_follows_the_reader() -> None:
    """Passages go by their ids, as in citations, the title by its name; minutes are those for the words left."""
    host = Host(StatusLine())
    async with host.run_test(size=(90, 3)) as pilot:
        text = "word " * 2_380
        kinds = [PassageKind.TITLE, *[PassageKind.PARAGRAPH] * 19]
        passages = tuple(Passage(n, kind, Span(n * 595, (n + 1) * 595)) for n, kind in enumerate(kinds))
        line = host.query_one(StatusLine)
        line.show_place(4, 0.5)
        await pilot.pause()
        assert host.screen_lines[0].strip() == ""
        line.show_article(Article("a", "a.txt", Path("a.txt"), Metadata(title="Robots"), text, passages), notes=2)
        line.hits = "3/17"
        await pilot.pause()
        assert "Robots · title · 0 % · 10 min left" in host.screen_lines[0]
        line.show_place(9, 0.5)
        await pilot.pause()
        assert "Robots · passage 9/19 · 50 % · 5 min left" in host.screen_lines[0]
        assert host.screen_lines[0].rstrip().endswith("3/17 hits · 2 notes")
        line.show_place(19, 1.0)
        await pilot.pause()
        assert "passage 19/19 · 100 % · 0 min left" in host.screen_lines[0]
