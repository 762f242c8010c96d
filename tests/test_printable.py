"""Text made harmless."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader.printable import one_line, printable

HARMFUL = {*map(chr, (*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F)))} | {
    *map(chr, (0x2028, 0x2029, *range(0x2066, 0x206A), *range(0xE0000, 0xE0080)))
}


@given(st.text(st.characters() | st.sampled_from(sorted(HARMFUL)) | st.characters(categories=["Cs"])))
def test_any_text_is_harmless_and_as_long_as_before(text: str) -> None:
    """No control, bidi override, tag or lone surrogate is left; every character has one in its place."""
    for shown in (printable(text), one_line(text)):
        assert len(shown) == len(text)
        assert not HARMFUL & set(shown)
        assert not any(unicodedata.category(character) == "Cs" for character in shown)
    assert "\n" not in one_line(text)


def test_what_controls_is_shown() -> None:
    """An escape is seen as its symbol, tabs and no-break spaces as spaces; a line feed stays, or is seen too."""
    assert printable("\x1b[2J\tA\xa0B\x07\x7f\n") == "␛[2J A B␇␡\n"
    assert one_line("A\nB\u2028C") == "A␤B C"
