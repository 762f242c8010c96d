"""Looking up passages by their keys, as found by their figures or by the notes on them; and the keys of passages."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from array import array
from collections.abc import Mapping
from typing import Any, cast

from whoosh.matching.mcore import ListMatcher, Matcher, NullMatcher
from whoosh.query.qcore import Query
from whoosh.searching import Searcher

MOST_WORTH = 1.0
"""What a passage is worth at most."""


class WithKeys(Query):
    """Finds the passages that have one of these keys, each worth what stands beside its key."""

    def __init__(self, keys: Mapping[int, float]) -> None:
        self.keys = keys
        self.boost = 1.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WithKeys) and self.keys == other.keys

    def __hash__(self) -> int:
        return hash(frozenset(self.keys.items()))

    def estimate_size(self, ixreader: Any) -> int:  # noqa: ARG002 - Whoosh's signature
        """Return the most passages there can be."""
        return len(self.keys)

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:  # noqa: ARG002 - the same
        """Return the passages of one segment."""
        reader, keys = searcher.reader(), self.keys
        present = keys_of(reader)
        found = [document for document, key in enumerate(present) if key in keys]
        if reader.has_deletions():
            found = [document for document in found if not reader.is_deleted(document)]
        if not found:
            return cast("Matcher", NullMatcher())
        return _Weighed(found, weights=[keys[present[document]] for document in found])


class _Weighed(ListMatcher):
    def block_max_weight(self) -> float:
        """Return the most that a passage can be worth: Whoosh asks at every one of them."""
        return MOST_WORTH


def keys_of(reader: Any) -> "array[int]":
    """Return the key of each passage of one segment, by its document."""
    keys: array[int] = reader.column_reader("key", translate=False).keys()
    return keys


def keys_found(searcher: Searcher, query: Query) -> list[int]:
    """Return the keys of all passages that `query` finds, in order."""
    found: list[int] = []
    for part, _ in searcher.leaf_searchers():
        keys = keys_of(part.reader())
        found += [keys[document] for document in query.docs(part)]
    return sorted(found)
