from itertools import accumulate

from hypothesis import given
from rich.cells import cell_len, split_graphemes

from reader.ui.rendering.cells import is_narrow, measure
from tests.ui.passage_view.texts import mixed_texts


def test_every_character_called_narrow_takes_one_cell() -> None:
    """The quick way is taken only where rich, too, counts one cell for each character."""
    narrow = [chr(code) for code in range(0x20, 0x2100) if is_narrow(chr(code))]
    assert "”" in narrow
    assert [character for character in narrow if split_graphemes(character) != ([(0, 1, 1)], 1)] == []


@given(mixed_texts)
def test_graphemes_are_those_of_rich(text: str) -> None:
    """Measuring simple stretches at once, and only the rest character by character, comes to the same."""
    line = text.replace("\n", "")
    graphemes, _ = split_graphemes(line)
    cells = measure(line)
    assert [*cells.starts] == [*(start for start, _, _ in graphemes), len(line)]
    assert [*cells.edges] == [*accumulate((width for _, _, width in graphemes), initial=0)]


def test_ideographs_take_the_cells_that_rich_gives_them() -> None:
    """The quick way is taken only where rich, too, counts two cells for each character."""
    characters = [chr(code) for code in (*range(0x2E80, 0xA000), *range(0xAC00, 0xD7B0), *range(0xFF00, 0xFFF0))]
    assert [split_graphemes(one)[1] for one in characters] == [measure(one).width for one in characters]


@given(mixed_texts)
def test_a_text_is_as_wide_as_rich_says(text: str) -> None:
    """Widths agree with the library that pads our lines; it is at odds with itself on a joiner that joins nothing."""
    line = text.replace("\n", "").lstrip("\u200d")
    assert measure(line).width == cell_len(line)


@given(mixed_texts)
def test_cells_and_offsets_lead_to_each_other(text: str) -> None:
    """From a grapheme to its cell and back one comes to the same grapheme, whichever of its cells is meant."""
    cells = measure(text.replace("\n", ""))
    for start, edge, following in zip(cells.starts, cells.edges, cells.edges[1:], strict=False):
        assert cells.cell_of(start) == edge
        assert {cells.index_at(cell) for cell in range(edge, following)} <= {start}


def test_both_halves_of_a_wide_character_are_that_character() -> None:
    """Pointing at the right half of a wide character means it, not the next."""
    cells = measure("调查结果")
    assert [cells.index_at(cell) for cell in range(9)] == [0, 0, 1, 1, 2, 2, 3, 3, 4]


def test_offsets_inside_a_grapheme_snap_to_its_ends() -> None:
    """A family emoji, a letter with an accent set apart: neither is ever cut."""
    cells = measure("xe\u0301👩\u200d🔬y")
    assert [cells.floor(index) for index in range(8)] == [0, 1, 1, 3, 3, 3, 6, 7]
    assert [cells.ceiling(index) for index in range(8)] == [0, 1, 3, 3, 6, 6, 6, 7]
