"""Plain text cut into blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.formats import plain

LONG = (
    "A line that is much longer than any terminal is wide, "
    "as they are when a page is copied with one paragraph to a line."
)


def blocks(text: str) -> list[str]:
    return [" ".join(block.span.of(text).split()) for block in plain.blocks_of(text)]


def test_one_paragraph_to_a_line() -> None:
    """Where lines are long, each is a block, short ones between them too."""
    text = f"A heading\n{LONG}\n{LONG}\nAnother heading\n{LONG}\n"
    assert blocks(text) == ["A heading", LONG, LONG, "Another heading", LONG]


def test_lines_broken_at_a_width() -> None:
    """Where lines were broken at a fixed width, they are put together again, up to a blank line."""
    text = (
        "Freight on the lower river fell in the spring for the third year\n"
        "in a row, and the ports along it have begun to count what the\n"
        "dry months cost. Velden alone lost 14 percent of its income.\n"
        "\n"
        "Captains wait for rain. In the meantime they load less and then\n"
        "Charge more for it.\n"
    )
    assert len(blocks(text)) == 2


def test_indented_paragraphs() -> None:
    """White space before a first line opens a paragraph, as news agencies do it without blank lines."""
    text = (
        "VELDEN LOCK TO CLOSE\n"
        "  The lock will be closed until Velden's\n"
        "  Harbour Office has found the leak, it said.\n"
        "      The office said on Monday that\n"
        "  Chairman Aalders would go down himself.\n"
        "      Oper shr 64 cts vs 97 cts\n"
        "      Oper net 845,000 vs 1,285,000\n"
    )
    assert blocks(text) == [
        "VELDEN LOCK TO CLOSE",
        "The lock will be closed until Velden's Harbour Office has found the leak, it said.",
        "The office said on Monday that Chairman Aalders would go down himself.",
        "Oper shr 64 cts vs 97 cts",
        "Oper net 845,000 vs 1,285,000",
    ]


def test_lists_and_tables() -> None:
    """Entries of a list and rows of a table stay apart, and an entry's second line stays with it."""
    text = (
        "Three things are to come:\n"
        "- two new pumps at the lock, which will be delivered by the end\n"
        "  of the year\n"
        "- a gauge\n"
        "Year     Barges   Tonnes\n"
        "2022        410     9000\n"
    )
    assert blocks(text) == [
        "Three things are to come:",
        "- two new pumps at the lock, which will be delivered by the end of the year",
        "- a gauge",
        "Year Barges Tonnes",
        "2022 410 9000",
    ]


def test_numbers_that_are_no_entries() -> None:
    """A broken line that happens to begin with a number or a dash goes on."""
    text = (
        "The accounts of the harbour were closed, the office said, on June\n"
        "30. Nobody was told of it, and the mills heard about it from others\n"
        "- as usual - in the end.\n"
    )
    assert len(blocks(text)) == 1


def test_words_that_lead_on() -> None:
    """A line that ends in "the" goes on even where lines are not broken at a width."""
    text = f"{LONG}\n{LONG}\nTo contact the Harbour Weekly and the\nVelden Press visit:\n"
    assert blocks(text)[-1] == "To contact the Harbour Weekly and the Velden Press visit:"


def test_dollars_and_tabs() -> None:
    """A backslash left before a dollar sign goes, tabs become spaces, controls visible symbols."""
    page = plain.read("It cost \\$3.4\tmillion\x1b[0m")
    assert page.text == "It cost $3.4    million␛[0m"


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n\u3000\n"])
def test_nothing(text: str) -> None:
    """White space alone makes no block."""
    assert blocks(text) == []


@given(st.text(alphabet="aB1. -•\n\r\t\u2028　中。", max_size=300))
def test_any_text(text: str) -> None:
    """Blocks hold every word, in order, without overlap, and neither begin nor end with white space."""
    end = 0
    for block in plain.blocks_of(text):
        words = block.span.of(text)
        assert words
        assert words == words.strip()
        assert not text[end : block.span.start].strip()
        end = block.span.end
    assert not text[end:].strip()
