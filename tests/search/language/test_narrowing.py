"""Narrowing a query by a term, and widening it again."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.search.language.grammar import Parsed, Unparsed, parse
from reader.search.language.narrowing import holds, like, narrowed, widened
from reader.search.language.tree import And, Filter, Like

TERM = 'kind:"caption"'
PIECES = st.sampled_from(
    [
        "exports",
        "OR",
        "AND",
        "NOT",
        "-",
        "(",
        ")",
        '"',
        " ",
        "date:2025",
        "title:",
        "NEAR/5",
        "chip*",
        "fuzzy~",
        "like:",
    ]
)
QUERIES = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("query", "then"),
    [
        ("", TERM),
        ("  chip exports ", f"chip exports {TERM}"),
        ("chips OR steel", f"(chips OR steel) {TERM}"),
        ("(chips OR steel) -tax", f"(chips OR steel) -tax {TERM}"),
        ("(chips OR steel", f"(chips OR steel) {TERM}"),
        ('"chip exp', f'"chip exp" {TERM}'),
        ('(tax OR "chip exp', f'(tax OR "chip exp") {TERM}'),
        ("chips OR", f"chips {TERM}"),
        ("chips AND NOT", f"chips {TERM}"),
        ("chips NEAR/5 ", f"chips {TERM}"),
        ("OR", TERM),
        (f"chips {TERM}", f"chips {TERM} {TERM}"),
    ],
)
def test_a_term_is_asked_for_besides_all_that_was(query: str, then: str) -> None:
    """What is half typed is closed or left out, and alternatives are held together before the term."""
    assert narrowed(query, TERM) == then


def _read(query: str) -> Parsed | None:
    try:
        return parse(query)
    except Unparsed:
        return None


@given(QUERIES)
def test_whatever_was_typed_is_narrowed(query: str) -> None:
    """A query that can be read can be read narrowed, finds captions only, and, unless half typed, can be had back."""
    before = _read(query)
    assume(before is not None)
    assert before is not None
    after = parse(narrowed(query, TERM)).tree
    caption = Filter("kind", "caption")
    assert after == caption or (isinstance(after, And) and caption in after.nodes)
    back = parse(widened(narrowed(query, TERM), TERM))
    assert back.tree == before.tree or before.unusable


@pytest.mark.parametrize(
    ("query", "is_held", "then"),
    [
        (f"chips {TERM} steel", True, "chips steel"),
        (TERM, True, ""),
        (f"{TERM} chips", True, "chips"),
        (f"-{TERM} chips", False, f"-{TERM} chips"),
        (f"chips {TERM}s", False, f"chips {TERM}s"),
        ("", False, ""),
    ],
)
def test_a_term_is_taken_away_where_it_stands_by_itself(query: str, is_held: bool, then: str) -> None:
    """Only the whole term narrows a query; without it the rest is left as it was."""
    assert holds(query, TERM) is is_held
    assert widened(query, TERM) == then


@pytest.mark.parametrize("file", ["trade.md", "two words.txt", "(draft) a.md", "folder/chips.html", "12.txt"])
def test_more_like_a_passage_can_be_asked_of_any_file(file: str) -> None:
    """The term is read as the file and the number it was made of, blanks and brackets in the name or not."""
    assert parse(f"chips {like(file, 12)}").tree is not None
    assert parse(like(file, 12)).tree == Like(file, 12)


@pytest.mark.parametrize("query", ["(" * 10_000, '"' * 10_000, " " * 10_000, "OR " * 3_000, ")" * 10_000 + " OR x"])
def test_long_nonsense_is_narrowed_at_once(query: str) -> None:
    """However a query is pasted together, the term stands at its end."""
    assert narrowed(query, TERM).endswith(TERM)
