"""The notes of a library in groups, and how high their rows are."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.annotation import Color, PlacedAnnotation, State
from reader.articles.article import Article, Metadata
from reader.articles.span import Span
from reader.ui.rendering.rows.library_note import LibraryNote, library_note_height, library_note_lines
from reader.ui.widgets.notes.grouping import Grouping, grouped
from tests.ui.widgets.host import HOSTILE, placed


def article(name: str, title: str) -> Article:
    return Article(name, f"{name}.md", Path(f"{name}.md"), Metadata(title=title, date="2025-11-14"), "", ())


HARBOUR, APPLES = article("a", "harbour traffic"), article("z", "Apples")


def note(article: Article, id: str, day: int, *tags: str, color: Color = Color.YELLOW) -> LibraryNote:  # noqa: A002
    made = placed(id, tags=tags, color=color)
    annotation = replace(made.annotation, modified=f"2025-11-{day:02}T10:00:00Z")
    return LibraryNote(replace(made, annotation=annotation), article)


NOTES = [
    note(HARBOUR, "1", 3, "trade", "check", color=Color.BLUE),
    note(HARBOUR, "2", 9),
    note(APPLES, "3", 3, "trade"),
]


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.ARTICLE, {"Apples": "3", "harbour traffic": "12"}),
        (Grouping.TAG, {"#trade": "31", "#check": "1", "without a tag": "2"}),
        (Grouping.DAY, {"9 Nov 2025": "2", "3 Nov 2025": "31"}),
        (Grouping.COLOR, {"Yellow": "32", "Blue": "1"}),
    ],
)
def test_notes_are_put_together(grouping: Grouping, expected: dict[str, str]) -> None:
    """Groups stand in their order and say how many notes they have; every note is in each group it belongs to."""
    together: dict[str, str] = {}
    rows = grouped(NOTES, grouping)
    for row in rows:
        together[row.group.name] = together.get(row.group.name, "") + row.note.annotation.id
    assert together == expected
    assert list(together) == list(expected)
    assert all(row.group.many == len(together[row.group.name]) for row in rows)


def test_articles_of_one_title_stay_apart() -> None:
    """Two articles may be called the same; their notes do not become one group."""
    twins = [note(article("a", "Prices"), "1", 1), note(article("b", "Prices"), "2", 1)]
    assert len({row.group.key for row in grouped(twins, Grouping.ARTICLE)}) == 2


@pytest.mark.parametrize("width", [2, 10, 40])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_height_of_a_row_is_that_of_its_lines(text: str, width: int) -> None:
    """It is known sooner, and it is the same, whatever the note says and has become of its place."""
    made = placed("1", text, note=text, tags=(text,))
    elsewhere = Article("a", "a.md", Path("a.md"), Metadata(), "other words", ())
    for one in (
        made,
        replace(made, figure_now="9.4 percent"),
        PlacedAnnotation(made.annotation, State.ORPHAN, None, Span(0, 5)),
    ):
        shown = LibraryNote(one, elsewhere)
        lines = library_note_lines(shown, width, with_color_name=True, with_article=True)
        assert library_note_height(shown, width) == len(lines)
