"""Who wins where several kinds claim the same number, and what is said about it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.find import claims
from reader.figures.kinds import IN_ORDER_OF_PRECEDENCE
from reader.figures.reading import Reading
from reader.figures.settling import Claim, settled
from reader.figures.tables import word_set


def _claims(text: str) -> list[Claim]:
    return claims(text, Span(0, len(text)))


def test_who_won_and_who_was_beaten() -> None:
    """The 3 of `3 percent` is claimed as a percentage and as a count of percents; the percentage stands."""
    percent, count = _claims("Rents rose 3 percent.")
    assert (percent.mention.kind, percent.beaten_by) == (Kind.PERCENT, None)
    assert (count.mention.kind, count.beaten_by) == (Kind.COUNT, percent)


def test_every_kind_names_its_rule_once() -> None:
    """A rule is a fragment of its own, so that "this is 5 percent because it is …" can be said."""
    rules = [kind.RULE for kind in IN_ORDER_OF_PRECEDENCE]
    assert len(set(rules)) == len(rules)
    assert all(rule[0].islower() and rule[-1] not in ".:," for rule in rules)


def test_what_is_left_of_a_span_stands() -> None:
    """A count whose noun reaches into a name keeps its number, and is not told as beaten by that name."""
    number = next(claim for claim in _claims("It flew 40 S&P 500 bosses home.") if claim.mention.value == 40)
    assert number.beaten_by is None


_WORDS = st.sampled_from(
    sorted(word_set("5 percent 2019 $3 one in five million km May 2-0 won C919 year 12th days old , to"))
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=15).map(" ".join))
def test_the_claims_that_stand_are_the_mentions(text: str) -> None:
    """Claims tell nothing else than what is found, and every beaten one overlaps the one that beat it."""
    told = _claims(text)
    standing = [claim.mention for claim in told if claim.beaten_by is None]
    assert sorted(standing, key=lambda mention: mention.span) == settled(Reading(text, Span(0, len(text))))
    for claim in told:
        if claim.beaten_by is not None:
            assert claim.beaten_by.beaten_by is None
            assert claim.beaten_by.mention.span.overlaps(claim.mention.span)


@pytest.mark.parametrize("text", ["", "No number here.", "This one and that one."])
def test_nothing_is_claimed_where_no_number_stands(text: str) -> None:
    """A text without numbers has no claims."""
    assert _claims(text) == []
