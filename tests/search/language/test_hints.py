"""What is told of a query that cannot be taken as it is written, while the rest of it is looked for."""

import pytest

from reader.search.language.fields import (
    ARTICLE,
    COLOR,
    DATE,
    HAS,
    KIND,
    LANGUAGE,
    LIKE,
    PERIOD,
    STATUS,
    SUBJECT,
    TAG,
    UNDERSTOOD,
    UNIT,
    VERDICT,
)
from reader.search.language.tree import written
from reader.search.query import filtered_by

BEGINNING = "A * ends a word of 2 letters or more, outside quotation marks: contain*."
ABOUT = "A ~ ends a single word of 3 letters or more: harbor~, harbor~2."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("date:banana", DATE.wants),
        ("date:2025-13", DATE.wants),
        ("date:2025-02-30", DATE.wants),
        ("date:2025/09", DATE.wants),
        ("date:>2025", DATE.wants),
        ("date:25", DATE.wants),
        ("date:2025-09..soon", DATE.wants),
        ("-date:banana", DATE.wants),
        ("percent:>abc", UNDERSTOOD["percent"].wants),
        ("percent:5-7", UNDERSTOOD["percent"].wants),
        ("money:>$", UNDERSTOOD["money"].wants),
        ("count:many", UNDERSTOOD["count"].wants),
        ("value:>5..7", UNDERSTOOD["value"].wants),
        ("unit:…", UNIT.wants),
        ("change:sideways", UNDERSTOOD["change"].wants),
        ("direction:left", UNDERSTOOD["direction"].wants),
        ("period:2025-Q9", PERIOD.wants),
        ("period:2025..soon", PERIOD.wants),
        ("kind:foo", KIND.wants),
        ("status:new", STATUS.wants),
        ("color:red", COLOR.wants),
        ("verdict:maybe", VERDICT.wants),
        ("has:foo", HAS.wants),
        ("lang:english", LANGUAGE.wants),
        ("like:harbour.md:x", LIKE.wants),
        ("is:read", "is: is asked of the shelf, not of passages."),
        ("autor:li", "autor: is no field; did you mean author:?"),
        ("Tags:growth", "Tags: is no field; did you mean tag:?"),
        (">5", ">5 needs a field before it, such as value:>5."),
        ("≥1bn", "≥1bn needs a field before it, such as value:≥1bn."),
        ("c*", BEGINNING),
        ("*", BEGINNING),
        ("*ing", BEGINNING),
        ("c*p", BEGINNING),
        ('"high te* "', BEGINNING),
        ("title:c*", BEGINNING),
        ("in~", ABOUT),
        ("high-tech~", ABOUT),
        ("author:li~", ABOUT),
    ],
)
def test_what_cannot_be_used_is_told_and_the_rest_is_looked_for(wrong: str, said: str) -> None:
    """A sentence tells what would do; what stands beside it is asked for as if it stood alone."""
    asked = filtered_by(f"{wrong} grain")
    assert asked.hint == said
    assert asked.faults == (said,)
    assert asked.tree is not None
    assert written(asked.tree).endswith("grain")


@pytest.mark.parametrize(
    ("begun", "said"),
    [
        ("title:", UNDERSTOOD["title"].wants),
        ("author:…", UNDERSTOOD["author"].wants),
        ("publisher:-", UNDERSTOOD["publisher"].wants),
        ("in:...", UNDERSTOOD["in"].wants),
        ("subject:", SUBJECT.wants),
        ("note:", UNDERSTOOD["note"].wants),
        ("tag:#", TAG.wants),
        ("article:", ARTICLE.wants),
        ("like:harbour.md", LIKE.wants),
        ("date:..", DATE.wants),
        ("lang:e", LANGUAGE.wants),
        ("kind:p", KIND.wants),
        ("percent:>", UNDERSTOOD["percent"].wants),
        ("money: >", UNDERSTOOD["money"].wants),
    ],
)
def test_what_may_go_on_is_a_fault_but_no_hint_where_there_is_more_to_look_for(begun: str, said: str) -> None:
    """While one types nothing is said of the field one is typing; a command, which is typed whole, can tell."""
    asked = filtered_by(f"grain {begun}")
    assert asked.hint is None
    assert asked.faults == (said,)
    assert asked.tree is not None
    assert written(asked.tree) == "grain"


@pytest.mark.parametrize(
    "query",
    [
        *(
            "date:2",
            "date:20",
            "date:202",
            "date:2025-",
            "date:2025-1",
            "date:2025-0",
            "date:2025-10-",
            "date:2025-10-3",
        ),
        *("date:2025-10-31", "date:1987", "date:2025..", "date:..2025-06", "date:2025-09.", "date:2025*"),
        *(
            "period:2025-",
            "period:2025-Q",
            "period:2025-H1",
            "period:2025-Q1..2025-Q3",
            "period:1986-87",
            "period:mid-",
        ),
        *("lang:EN", "lang:en-GB", "contain*", "harbor~", "harbor~2", "title:co*", '"high ti', "10:30", "http://a.b"),
        *("Note: grain", "R&D:", "rate:", "4>3"),
    ],
)
def test_what_is_half_typed_or_means_what_it_says_is_no_fault(query: str) -> None:
    """Dates that begin so, marks where they belong, colons in plain text: nothing is told of them."""
    assert filtered_by(query).hint is None


def test_what_stands_after_a_comparison_without_a_number_is_looked_for() -> None:
    """A word that is no number is not swallowed by the operator before it."""
    asked = filtered_by("percent:> grain")
    assert asked.tree is not None
    assert written(asked.tree) == "grain"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("date:2025-11..2025-09", "date:2025-09..2025-11"), ("date:2025-11..2025", "date:2025-11..2025")],
)
def test_a_range_of_dates_may_be_typed_from_either_end(typed: str, meant: str) -> None:
    """The earlier end comes first in what is asked for."""
    asked = filtered_by(typed)
    assert asked.tree is not None
    assert written(asked.tree) == meant
