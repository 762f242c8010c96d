"""What holds for the figures of any text."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.span import Span
from reader.figures.figure import Direction, Qualifier, Status, Value, to_json
from reader.figures.find import find_figures

_PIECES = st.sampled_from(
    [
        *(
            "1",
            "2.5",
            "1,000",
            ".5",
            "12-15",
            "1/4",
            "½",
            "$",
            "€",
            "US$",
            "RMB",
            "%",
            " million ",
            "bn",
            "two hundred",
            " to ",
        ),
        *(
            "fell",
            "rose in",
            "October 2023",
            "third quarter",
            "last year",
            "5G S&P 500",
            "iPhone",
            "16:18",
            "km",
            " m ",
        ),
        *(
            "万",
            "亿",
            "元",
            "增长",
            "“",
            "²",
            "010-85061466",
            "www.",
            "10⁻³",
            "th",
            "May",
            "said",
            "According to",
            "minus ",
        ),
        *(
            "\n",
            "\n\n",
            "\u00a0",
            "half of",
            " one ",
            "dozens ",
            "percent",
            "more than ",
            "cent per ",
            "between ",
            "-",
            "+",
        ),
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=120), st.lists(_PIECES, max_size=40).map(" ".join), st.lists(_PIECES, max_size=40).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_any_text(text: str) -> None:
    """Mentions lie inside the text, in order, without overlap, and say the words they stand for."""
    last = 0
    for figure in find_figures(text, published="2025-11-14"):
        assert last <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == text[figure.span.start : figure.span.end]
        assert (figure.reason is not None) == (figure.status is Status.EXCLUDED)
        last = figure.span.end


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_only_the_passages_are_read(text: str, start: int, length: int) -> None:
    """Nothing outside the passages is reported, nor anything that only begins or ends in one."""
    span = Span(min(start, len(text)), min(start + length, len(text)))
    assert all(span.covers(found.span) for found in find_figures(text, [span]))


def test_passages_are_read_in_the_order_given() -> None:
    """Only the passages asked for are read, and their figures come in their order."""
    text = "It rose 3%.\n\nIt rose 4%.\n\nIt rose 5%."
    assert [found.value for found in find_figures(text, [Span(0, 11), Span(26, 37)])] == [3, 5]


def test_without_passages_blank_lines_part_the_text() -> None:
    """A period is carried over within a block, not into the next."""
    first, second, third = [
        found for found in find_figures("In May it rose 3%. It fell 4%.\n \nIt rose 5%.") if found.unit
    ]
    assert (first.period, second.period, third.period) == ("May", "May", None)


def test_number_words_of_other_languages() -> None:
    """In a French text `six` is left alone; digits are read in any language."""
    assert find_figures("Il a six maisons.", language="fr") == []
    assert find_figures("Il a 6 millions.", language="fr") != []


def test_json_keeps_whole_numbers_and_both_ends() -> None:
    """A value is a number or a list of two; whole numbers stay whole."""
    (whole,) = find_figures("3.38 million people")
    (ends,) = find_figures("5 to 7.5 percent")
    assert repr(to_json(whole)["value"]) == "3380000"
    assert to_json(ends)["value"] == [5, 7.5]
    assert list(to_json(whole))[:5] == ["start", "end", "text", "kind", "value"]


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        ",",
        "1,",
        "$",
        "one ",
        "1.5% ",
        "5 to ",
        "1/",
        "a1-",
        "2023-",
        "half of ",
        "5 and ",
        "x@",
        "(",
        "\n",
        "may ",
        "3 and a half ",
        "5%到",
        "9-",
        "2 of the ",
        "Ab 3.1 ",
        "a@",
        "from 3 in 2001 to ",
        "women under 30 ",
    ],
)
def test_time_grows_with_length(unit: str) -> None:
    """Hostile text takes time in proportion to its length: four times the text, not sixteen times the time."""
    small, large = (unit * (size // len(unit)) for size in (4_000, 16_000))
    assert _seconds(large) < 8 * _seconds(small) + 0.05


def _seconds(text: str) -> float:
    """The best of three, so that a busy machine does not decide."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        find_figures(text)
        times.append(time.process_time() - begin)
    return min(times)


def test_a_megabyte_of_digits_is_read() -> None:
    """Python refuses to parse very long numbers; such a run is no number and harms nothing."""
    assert find_figures("7" * 1_000_000 + " and 5%")[-1].value == 5


def test_a_long_table_is_read_to_its_end() -> None:
    """A row of many hundred numbers is a table, and its last number counts like its first."""
    row = [f"{number}.5" for number in range(400)]
    assert [figure.value for figure in find_figures(" ".join(row))] == [float(cell) for cell in row]


def test_import_is_light() -> None:
    """Finding figures loads neither the screen nor the index nor the parsers of web pages."""
    code = "import sys, reader.figures.find; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"textual", "rich", "whoosh", "lxml", "trafilatura"} & set(loaded)


@pytest.mark.parametrize("unit", ["one ", "1/", "1, ", "7-"])
def test_a_long_row_of_numbers_is_passed_over(unit: str) -> None:
    """A dump of numbers costs little more than its length; its first two thousand are read, and what follows it."""
    figures = find_figures(unit * 20_000 + "and 5%")
    assert 100 <= len(figures) <= 2010
    assert figures[-1].value == 5


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "direction", "qualifier"),
    [
        ("It bid 27 dlrs per share.", 27, "USD per share", Direction.NONE, Qualifier.EXACT),
        ("It sold more than 400 ropes.", 400, "rope", Direction.NONE, Qualifier.MORE),
        ("It sold between four and six mln ropes.", (4e6, 6e6), "rope", Direction.NONE, Qualifier.EXACT),
        ("A 1.2 pct rise was seen.", 1.2, "percent", Direction.UP, Qualifier.EXACT),
    ],
)
def test_lines_may_be_broken_and_indented(
    sentence: str, value: Value, unit: str, direction: Direction, qualifier: Qualifier
) -> None:
    """Old wires break lines inside a sentence, and what a number says is the same wherever they do."""
    for place in (index for index, character in enumerate(sentence) if character == " "):
        wrapped = f"{sentence[:place]}\n    {sentence[place + 1 :]}"
        (figure,) = (found for found in find_figures(wrapped) if found.status is Status.FIGURE)
        assert (figure.value, figure.unit, figure.direction, figure.qualifier) == (value, unit, direction, qualifier)
