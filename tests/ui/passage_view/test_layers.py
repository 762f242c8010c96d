import pytest

from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind
from reader.ui.rendering.cells import measure
from reader.ui.rendering.layers import Piece, pieces
from reader.ui.rendering.mark_index import MarkIndex
from reader.ui.rendering.marks import CURRENT, Layer, Mark, figure_marks, hit_marks


def mark(start: int, end: int, layer: Layer = Layer.HIT, variant: str = "", key: str = "") -> Mark:
    return Mark(Span(start, end), layer, variant, key)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [(0, 8, ())]),
        ([mark(2, 4)], [(0, 2, ()), (2, 4, ("hit",)), (4, 8, ())]),
        (
            [mark(1, 5, Layer.HIT), mark(3, 8, Layer.FIGURE, "up")],
            [(0, 1, ()), (1, 3, ("hit",)), (3, 5, ("figure", "figure-up", "hit")), (5, 8, ("figure", "figure-up"))],
        ),
        ([mark(-4, 3), mark(6, 20)], [(0, 3, ("hit",)), (3, 6, ()), (6, 8, ("hit",))]),
        ([mark(0, 8), mark(0, 8)], [(0, 8, ("hit", "hit-several"))]),
        ([mark(9, 12)], [(0, 8, ())]),
    ],
)
def test_a_line_is_cut_where_marks_begin_and_end(
    marks: list[Mark], expected: list[tuple[int, int, tuple[str, ...]]]
) -> None:
    """Each piece names all that is said of it, the lowest layer first."""
    assert pieces(measure("12345678"), marks) == [Piece(*piece) for piece in expected]


def test_a_mark_on_half_a_grapheme_is_painted_over_all_of_it() -> None:
    """A terminal cannot colour an accent apart from its letter."""
    assert pieces(measure("ae\u0301b"), [mark(2, 3)]) == [Piece(0, 1, ()), Piece(1, 3, ("hit",)), Piece(3, 4, ())]


def test_marks_are_found_by_place_although_long_ones_reach_far() -> None:
    """A long annotation is found on its last line, past many short ones."""
    long, short, far = mark(0, 100, key="long"), mark(10, 12, key="short"), mark(200, 210, key="far")
    index = MarkIndex([far, short, long])
    assert index.overlapping(Span(50, 60)) == [long]
    assert index.overlapping(Span(100, 200)) == []
    assert index.at(11) == short
    assert index.at(150) is None
    assert index.after(10) == far
    assert index.before(10) == long
    assert index.before(0) is None


def test_the_words_of_the_current_hit_stand_out() -> None:
    """Only words inside the hit one has come to are current."""
    assert [m.variant for m in hit_marks([Span(0, 4), Span(8, 9), Span(20, 22)], Span(5, 12))] == ["", CURRENT, ""]


def test_a_figure_is_marked_by_what_it_is_and_where_it_went() -> None:
    """Shares, money and amounts look different, and so do those that rose or fell."""
    figures = [
        Figure(Span(0, 2), "9%", Kind.CHANGE, 9, direction=Direction.UP),
        Figure(Span(4, 6), "$5", Kind.MONEY, 5),
        Figure(Span(8, 12), "3 km", Kind.MEASURE, 3, direction=Direction.DOWN),
    ]
    assert [mark.variant for mark in figure_marks(figures)] == ["share up", "money", "amount down"]
    names = [piece.layers for piece in pieces(measure("9%, $5, 3 km"), figure_marks(figures)) if piece.layers]
    assert names == [
        ("figure", "figure-share", "figure-up"),
        ("figure", "figure-money"),
        ("figure", "figure-amount", "figure-down"),
    ]
