"""The user's rulings on mentions."""

import pytest

from reader.articles.span import Span
from reader.figures.figure import Figure, Kind, Status
from reader.figures.ruled import Ruling, at_mentions, ruled

PERCENT = Figure(Span(5, 14), "4 percent", Kind.PERCENT, 4, "percent")
AGE = Figure(Span(20, 28), "12 years", Kind.AGE, 12, "year", status=Status.SOFT)
YEAR = Figure(Span(30, 34), "2025", Kind.YEAR, None, status=Status.EXCLUDED, reason="a year")


@pytest.mark.parametrize("mention", [PERCENT, AGE, YEAR])
@pytest.mark.parametrize(
    ("ruling", "status", "reason"),
    [(Ruling.ACCEPTED, Status.FIGURE, "you accepted it"), (Ruling.REJECTED, Status.EXCLUDED, "you rejected it")],
)
def test_the_user_has_the_last_word(mention: Figure, ruling: Ruling, status: Status, reason: str) -> None:
    """Accepted, any mention is a figure; rejected, it is none, and says who decided that."""
    (decided,) = ruled([mention], {mention.span: ruling})
    assert (decided.status, decided.reason, decided.text, decided.value) == (
        status,
        reason,
        mention.text,
        mention.value,
    )


def test_a_ruling_holds_for_its_own_mention_only() -> None:
    """What stands elsewhere, or only overlaps, stays as it was."""
    rulings = {Span(5, 6): Ruling.REJECTED, AGE.span: Ruling.ACCEPTED, Span(30, 40): Ruling.ACCEPTED}
    assert [figure.status for figure in ruled([PERCENT, AGE, YEAR], rulings)] == [
        Status.FIGURE,
        Status.FIGURE,
        Status.EXCLUDED,
    ]


TEXT = "Cranes lifted about 1,200 boxes, or 12 to 15 percent of five or six loads."


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("ruled_on", "mentions", "about"),
    [
        ("1,200 boxes", ["1,200 boxes"], "1,200 boxes"),
        ("1,200", ["about 1,200 boxes"], "about 1,200 boxes"),
        ("about 1,200 boxes", ["1,200"], "1,200"),
        ("five", ["five or six"], "five or six"),
        ("1,200", ["200 boxes"], None),
        ("12", ["12 to 15 percent"], None),
        ("12 to 15 percent", ["12", "15 percent"], None),
        ("five or six", ["five", "six"], None),
        ("1,200", ["12 to 15 percent"], None),
    ],
)
def test_a_ruling_is_about_the_mention_with_its_number(ruled_on: str, mentions: list[str], about: str | None) -> None:
    """A mention read as more or fewer words keeps its ruling; one with another number, or half of it, gets none."""
    figures = [Figure(span_of(words), words, Kind.COUNT, 1) for words in mentions]
    placed = at_mentions({span_of(ruled_on): Ruling.REJECTED}, figures, TEXT)
    assert placed == {span_of(about or ruled_on): Ruling.REJECTED}


def test_a_ruling_on_the_very_mention_counts() -> None:
    """One on fewer words, made when the mention was read otherwise, gives way to it."""
    rulings = {span_of("1,200"): Ruling.ACCEPTED, span_of("1,200 boxes"): Ruling.REJECTED}
    figure = Figure(span_of("1,200 boxes"), "1,200 boxes", Kind.COUNT, 1200)
    assert at_mentions(rulings, [figure], TEXT)[figure.span] is Ruling.REJECTED
