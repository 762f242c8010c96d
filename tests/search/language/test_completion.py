"""Completing a query as it is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.language.completion import MOST_OFFERED, FieldValue, completions
from reader.search.language.fields import FIELDS
from reader.search.language.tree import all_parts, written
from reader.search.query import filtered_by

VALUES = {
    "publisher": (FieldValue("Harbour Post", 12), FieldValue("Post", 3), FieldValue('The "Quay"', 1)),
    "date": (FieldValue("2025", 9), FieldValue("2025-10", 4), FieldValue("2025-09", 2)),
    "tag": (FieldValue("export controls", 2), FieldValue("growth", 1)),
    "article": (FieldValue("notes/harbour.md", 1), FieldValue("title:x.md", 1)),
    "unit": (FieldValue("CNY", 80),),
}


def offered(query: str, cursor: int | None = None) -> list[str]:
    """Return the queries that `query` may become."""
    return [one.query for one in completions(query, len(query) if cursor is None else cursor, VALUES)]


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("pub", ["publisher:"]),
        ("cranes PUB", ["cranes publisher:"]),
        ("-ta", ["-tag:"]),
        ("(au", ["(author:"]),
        ("co", ["count:", "color:"]),
        ("publisher:", ['publisher:"Harbour Post" ', "publisher:Post ", "publisher:\"The 'Quay'\" "]),
        ("publisher:po", ['publisher:"Harbour Post" ', "publisher:Post "][::-1]),
        ('publisher:"harbour p', ['publisher:"Harbour Post" ']),
        ("tag:#contr", ['tag:"export controls" ']),
        ("date:2025", ["date:2025-10 ", "date:2025-09 "]),
        ("date:2025-09..2025-1", ["date:2025-09..2025-10 "]),
        ("kind:cap", ["kind:caption "]),
        ("change:d", ["change:down "]),
        ("has:", ["has:figure ", "has:note "]),
        ("unit:c", ["unit:CNY "]),
        ("article:harb", ["article:notes/harbour.md "]),
        ("article:title", ['article:"title:x.md" ']),
    ],
)
def test_what_is_begun_is_completed(typed: str, becomes: list[str]) -> None:
    """Names of fields, fixed values and those of the library, in quotes where they must; the likeliest come first."""
    assert offered(typed) == becomes


@pytest.mark.parametrize(
    "typed", ["", "p", "harbour", "tag:growth", "tag:growth ", '"pub', 'tag:"gro"', "title:", "has:x", "pub ", "::"]
)
def test_nothing_is_offered_where_nothing_is_begun(typed: str) -> None:
    """Words, values that are whole, and fields of any word are left alone."""
    assert offered(typed) == []


def test_only_the_piece_at_the_cursor_is_completed() -> None:
    """What stands behind the cursor stays, and inside a word nothing is offered."""
    (only,) = completions("cranes pub grain", len("cranes pub"), VALUES)
    assert (only.query, only.cursor) == ("cranes publisher: grain", len("cranes publisher:"))
    (only,) = completions("(tag:gro) grain", len("(tag:gro"), VALUES)
    assert (only.query, only.cursor) == ("(tag:growth) grain", len("(tag:growth"))
    assert offered("publi", 3) == []


def test_values_are_told_with_their_number_and_names_with_their_help() -> None:
    """What a library has is counted; a field says what it asks for."""
    (first, _) = completions("tag:", 4, VALUES)
    assert (first.shown, first.count) == ("export controls", 2)
    (field,) = completions("publ", 4, VALUES)
    assert (field.shown, field.about, field.count) == ("publisher:", FIELDS["publisher"].help, None)


def test_of_many_values_some_are_offered() -> None:
    """Ten thousand files make no list that nobody reads to its end."""
    many = {"article": [FieldValue(f"news-{number}.md", 1) for number in range(10_000)]}
    assert len(completions("article:news", 12, many)) == MOST_OFFERED


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(VALUES)), st.text(min_size=1, max_size=12))
def test_a_value_can_be_searched_for_as_it_is_completed(name: str, value: str) -> None:
    """Whatever a library's value is made of, completing it makes one term of that field and nothing beside it."""
    for one in completions(f"{name}:", len(name) + 1, {name: (FieldValue(value, 1),)}):
        tree = filtered_by(one.query).tree
        assert tree is None or all(written(part).startswith(f"{name}:") for part in all_parts(tree))
