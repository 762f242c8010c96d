"""Conditions that find the figures whose subjects have certain terms, to be looked at more closely."""

from collections.abc import Collection

from reader.figures.subject_terms import names_of

_MOST_TERMS = 24
"""Twice as many as a subject has at most; a long text is no question for a measure."""


def has_all(terms: Collection[str]) -> str:
    """Return a condition that holds of every figure whose subject has all of `terms`, and of some others."""
    return " ".join(f"({_has(term)})" for term in sorted(terms)[:_MOST_TERMS])


def has_any(terms: Collection[str]) -> str:
    """Return a condition that holds of every figure whose subject has one of `terms`, and of some others."""
    return " OR ".join(map(_has, sorted(terms)[:_MOST_TERMS]))


def _has(term: str) -> str:
    """Return what to ask for: words that begin with the stem, and other names of the thing."""
    own = f"subject:{term}*" if term.isalnum() else f'subject:"{term}"'
    return " OR ".join([own, *(f'subject:"{name}"' for name in names_of(term))])
