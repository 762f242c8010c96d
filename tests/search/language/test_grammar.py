"""The query language."""

from contextlib import suppress
from functools import partial
from time import process_time
from timeit import repeat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.language.fields import FIELDS
from reader.search.language.grammar import Parsed, Unparsed, parse
from reader.search.language.tree import written


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("chips exports", "chips exports"),
        ("chips chips", "chips"),
        ("chips AND exports", "chips exports"),
        ('"high tide"', '"high tide"'),
        ("“high tide” ships", '"high tide" ships'),
        ("chips -grain", "chips -grain"),
        ("chips NOT grain", "chips -grain"),
        ("chips NOT NOT grain", "chips grain"),
        ('chips -"high tide"', 'chips -"high tide"'),
        ("chips -(grain OR oil)", "chips -(grain OR oil)"),
        ("chips OR grain ships", "chips OR (grain ships)"),
        ("(chips OR grain) ships", "(chips OR grain) ships"),
        ("semi*", "semi*"),
        ("s*", "s"),
        ("high-te*", "high te*"),
        ("grain~", "grain~1"),
        ("semiconductor~", "semiconductor~2"),
        ("grain~2", "grain~2"),
        ("in~", "in"),
        ("title:harbours grain", "title:harbours grain"),
        ('in:"next steps"', 'in:"next steps"'),
        ("author:li* publisher:gazette", "author:li* publisher:gazette"),
        ("kind:Caption lang:zh", "kind:caption lang:zh"),
        ("date:2025-09..2025-11", "date:2025-09..2025-11"),
        ("unknown:grain", "unknown grain"),
        ("10:30", "10 30"),
        ("high-tech 4.8% R&D", "high-tech 4.8 R&D"),
        ("- grain", "grain"),
        ("well-known", "well-known"),
        ('chips "high ti', "chips high ti*"),
        ('title:"high ti', "title:high title:ti*"),
        ("percent:>5", "percent:>5"),
        ("percent:> 5 chips", "percent:>5 chips"),
        ("percent: >5", "percent:>5"),
        ("money:>=1 billion chips", 'money:">=1 billion" chips'),
        ("money:> 1 Billion million", 'money:">1 Billion" million'),
        ("unit:CNY billion", "unit:CNY billion"),
        ("Percent:>5 TITLE:chips", "percent:>5 title:chips"),
        ("percent: chips", "chips"),
        ("change: chips unit:", "chips"),
        ('money:">= 1 billion" unit:CNY', 'money:">= 1 billion" unit:CNY'),
        ("kind:count kind:caption", "kind:count kind:caption"),
        ("-change:down (percent:>5 OR count:<3)", "-change:down (percent:>5 OR count:<3)"),
        ('subject:"high-tech" subject:output', 'subject:"high-tech" subject:output'),
        ("period:2025-q3 status:soft", "period:2025-q3 status:soft"),
        ("ships ()", "ships"),
        ("title: ships", "title:ships"),
        ("Title:ships", "title:ships"),
        ("Note: ships wait, status: soft", "Note ships wait status:soft"),
        ("chips NEAR/5 grain", "chips NEAR/5 grain"),
        ("chips NEAR grain", "chips NEAR/10 grain"),
        ("chips NEAR/3 grain NEAR/3 oil", "chips NEAR/3 grain NEAR/3 oil"),
        ("chips NEAR/3 grain NEAR/5 oil", "chips NEAR/3 grain grain NEAR/5 oil"),
        ('"high tide" NEAR/2 ship*', '"high tide" NEAR/2 ship*'),
        ("(high OR low) NEAR/2 tide", "high NEAR/2 tide OR low NEAR/2 tide"),
        ("-chips NEAR/5 grain oil", "-chips NEAR/5 grain oil"),
        ("chips NEAR … grain", "chips grain"),
        ("and/or NEAR/5 grain", "and NEAR/5 or NEAR/5 grain"),
        ("chips AND, OR.", "chips and or"),
        ("like:harbour.md:12", "like:harbour.md:12"),
        ('like:"my harbour.md:007"', 'like:"my harbour.md:7"'),
        ('article:"title:1" chips', 'article:"title:1" chips'),
        ("percent:-5 chips", "percent:-5 chips"),
        ("percent:5 (bn)", "percent:5 (bn)"),
    ],
)
def test_a_query_means(query: str, meaning: str) -> None:
    """Each form of the language is read as its plainest writing says, and that is read the same again."""
    tree = parse(query).tree
    assert tree is not None
    assert written(tree) == meaning
    assert parse(meaning).tree == tree


@pytest.mark.parametrize("query", ["", " ", "*", "[[", "-", "…", '""', "()", "( ) ", "~"])
def test_a_query_of_signs_asks_for_nothing(query: str) -> None:
    """Where there is no word there is nothing to look for, and nothing wrong."""
    assert parse(query).tree is None


@pytest.mark.parametrize(
    "query",
    [
        "AND",
        "OR grain",
        "(grain OR )",
        "(NOT)",
        "NEAR",
        "NEAR/5 a",
        "a NEAR -b",
        "a NEAR NEAR b",
        "grain)",
        "a OR -b",
        "-(-a)",
        "(" * 99 + "a",
    ],
)
def test_a_query_that_does_not_follow_the_language_says_so(query: str) -> None:
    """What stands where nothing can be made of it is not guessed at."""
    with pytest.raises(Unparsed):
        parse(query)


@pytest.mark.parametrize(
    ("query", "whole"),
    [
        ("grain OR", "grain"),
        ("grain OR percent:", "grain"),
        ("grain AND", "grain"),
        ("grain NEAR", "grain"),
        ("grain NEAR/", "grain"),
        ("grain NEAR/5", "grain"),
        ("grain like:", "grain"),
        ("grain like:harbour.md", "grain"),
        ("grain like:harbour.md:", "grain"),
        ("grain date:*", "grain"),
        ("grain NOT", "grain"),
        ("grain -(", "grain"),
        ("(grain", "grain"),
        ("wheat (grain OR", "wheat grain"),
        ("wheat (grain OR rye", "wheat (grain OR rye)"),
    ],
)
def test_a_query_typed_up_to_here_asks_for_what_is_whole(query: str, whole: str) -> None:
    """While one types, an open bracket or a last OR takes nothing away; that more is to come is kept in mind."""
    parsed = parse(query)
    assert parsed.tree == parse(whole).tree
    assert parsed.unusable
    assert all(fault.is_begun for fault in parsed.unusable)


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("grain NEAR/ oil", "grain oil"),
        ("grain NEAR/0 oil", "grain oil"),
        ("grain NEAR/x oil", "grain oil"),
        ("grain NEAR/999999 oil", "grain oil"),
        ("title:grain NEAR oil", "title:grain oil"),
        ("(grain -oil) NEAR rye", "grain -oil rye"),
        ("like:harbour.md:x grain", "grain"),
        (" NEAR ".join(f"({word}1 OR {word}2)" for word in "abcde"), " ".join(f"({c}1 OR {c}2)" for c in "abcde")),
    ],
    ids=lambda text: text[:20],
)
def test_what_cannot_be_used_is_said(query: str, meaning: str) -> None:
    """A distance that is none, or sides that cannot stand near each other, leave words all of which are asked for."""
    parsed = parse(query)
    assert parsed.tree is not None
    assert written(parsed.tree) == meaning
    (fault,) = parsed.unusable
    assert not fault.is_begun
    assert str(fault).endswith(".")


PIECES = (
    'chips|sart|the|high-te|高技术|4.8|don’t|(|)|"|“|-|*|~|~2|%|#|:|..|>|5|bn| | | '
    "| OR | AND | NOT | NEAR | NEAR/3 | NEAR/|/|,|\n|\x07|2025|kind:|caption|2025-Q3|like:a.md:3"
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from([*PIECES.split("|"), *(f"{name}:" for name in FIELDS)]), max_size=14).map("".join)
    | st.text(max_size=40)
)
def test_what_was_understood_can_be_written_and_read_again(query: str) -> None:
    """Whatever is typed, what was made of it reads as the same when written in the language, and nothing is amiss."""
    try:
        tree = parse(query).tree
    except Unparsed:
        return
    if tree is not None:
        assert parse(written(tree)) == Parsed(tree)


@pytest.mark.parametrize(
    "piece", ["a", "a ", "*", "-", "(", '"', '"a" ', "a OR ", "a NEAR/5 ", "(a) ", "title:", "date:", "like:a:1 "]
)
def test_reading_takes_time_in_proportion(piece: str) -> None:
    """Sixteen times as much of anything takes about sixteen times as long to read, not two hundred."""
    short, long = (_seconds(piece * many) for many in (500, 8_000))
    assert long < 64 * max(short, 0.001)


def _seconds(query: str) -> float:
    """Return the processor time that reading `query` takes, at best."""
    return min(repeat(partial(_read, query), timer=process_time, repeat=3, number=1))


def _read(query: str) -> None:
    with suppress(Unparsed):
        parse(query)
