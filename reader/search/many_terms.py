"""Looking up one word that may be any of many terms, as a prefix is, without a tree of a hundred matchers."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Sequence
from math import log
from typing import Any, cast

from whoosh.matching.mcore import ListMatcher, Matcher, NullMatcher
from whoosh.query.qcore import Query


class ManyTerms(Query):
    """Finds the passages that have at least one of `terms` in `field`; which one, and how often, does not matter."""

    def __init__(self, field: str, terms: Sequence[str]) -> None:
        self.fieldname = field
        self.terms_sought = tuple(terms)
        self.boost = 1.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ManyTerms) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.fieldname, self.terms_sought))

    def estimate_size(self, ixreader: Any) -> int:
        """Return the most passages there can be."""
        return sum(int(ixreader.doc_frequency(self.fieldname, term)) for term in self.terms_sought)

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:  # noqa: ARG002 - Whoosh's signature
        """Return the passages of one segment, all with the weight of a term that stands once in each of them."""
        reader = searcher.reader()
        found: set[int] = set()
        for term in self.terms_sought:
            if (self.fieldname, term.encode()) in reader:
                found.update(reader.postings(self.fieldname, term).all_ids())
        if not found:
            return cast("Matcher", NullMatcher())
        weight = 1 + log(searcher.doc_count_all() / (len(found) + 1))
        return ListMatcher(sorted(found), all_weights=max(weight, 0.1))
