"""The user's rulings on mentions."""

import pytest

from reader.articles.span import Span
from reader.figures.figure import Figure, Kind, Status
from reader.figures.ruled import Ruling, ruled

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
