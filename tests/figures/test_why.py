"""Why a number is a figure or is none, in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.span import Span
from reader.figures.find import claims, find_figures
from reader.figures.why import reasons


def _reasons(text: str, number: str) -> list[str]:
    figure = next(one for one in find_figures(text, published="2025-11-14") if number in one.text)
    return reasons(figure, claims(text, Span(0, len(text)), published="2025-11-14"))


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("Rents rose 3 percent in May.", "3 percent", "It is a figure, of the kind “change”."),
        ("Rents rose 3 percent in May.", "3 percent", "It rose, as its sign or the words around it say."),
        ("Rents rose 3 percent in May.", "3 percent", "It measures “Rents”."),
        ("Rents rose 3 percent in May.", "3 percent", "It holds for “May”, which is 2025-05."),
        ("Nearly 400 ferries sailed.", "400", "Its value is 400, its unit “ferry”."),
        ("Nearly 400 ferries sailed.", "400", "The text gives it as about so much."),
        ("It waits 5 to 7 days.", "5 to 7", "Its value is from 5 to 7, its unit “day”."),
        ("It waits 6 days.", "6", "It is a quantity of the kind “duration”, which few readers want marked."),
        ("In 2019 it closed.", "2019", "It is no figure: a year."),
    ],
)
def test_what_is_said_of_a_number(text: str, number: str, told: str) -> None:
    """A reader is told what a number was taken for, and what the words around it say."""
    assert told in _reasons(text, number)


def test_the_rule_is_named_and_so_is_what_it_beat() -> None:
    """The rule that won comes before those that would have read the number too."""
    _, won, beaten, *_ = _reasons("Rents rose 3 percent.", "3 percent")
    assert "a number before a percent sign" in won
    assert "a number with the things it counts behind it" in beaten


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("0123456789.,%$- abemnoprstuwyGM年月亿"), max_size=60))
def test_every_number_has_a_reason(text: str) -> None:
    """Whatever is read as a number, some rule has claimed it, and it is said which."""
    for figure in find_figures(text, [Span(0, len(text))]):
        told = reasons(figure, claims(text, Span(0, len(text))))
        assert any(sentence.startswith("It was read by this rule") for sentence in told)
