"""Passages that one query finds and another does not."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from typing import Any

from whoosh.matching.binary import AndNotMatcher
from whoosh.query.compound import AndNot


class _Remaining(AndNotMatcher):
    """Whoosh's own lets the first passage through where what is forbidden begins before it."""

    def _find_first(self) -> None:
        if self.a.is_active() and self.b.is_active():
            self._find_next()


class Without(AndNot):
    """Finds what its first query finds, less what its second does."""

    def matcher(self, searcher: Any, context: Any = None) -> AndNotMatcher:
        """Return what remains in one segment, ranked as the first query ranks it."""
        return _Remaining(self.a.matcher(searcher, context), self.b.matcher(searcher, searcher.boolean_context()))
