"""The query language."""

import pytest

from reader.search.grammar import Unparsed, parse
from reader.search.tree import written


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
    "query", ["AND", "OR grain", "(grain OR )", "(NOT)", "grain)", "a OR -b", "-(-a)", "(" * 99 + "a"]
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
