"""A question for the name under which a search is saved."""

from collections.abc import Iterable, Mapping

from textual.widget import Widget
from textual.widgets import Static

from reader.ui.screens.line_question import LineQuestion, in_a_few_rows

_HINT = "Enter saves it; ↑ in the empty search box brings it back."
_MOST_SHOWN = 8
"""Names shown; the others are in the list of the query box."""


class SearchName(LineQuestion[str]):
    """Asks for a name, under which another search may be saved already."""

    DEFAULT_CSS = "SearchName #query { padding: 0 0 1 0; }"

    def __init__(self, query: str, saved: Mapping[str, str]) -> None:
        """Ask how `query` is to be called, beside the searches that are `saved`."""
        super().__init__("Save this search", "Name", hint=_HINT)
        self._query = query
        self._saved = saved

    def questions(self) -> Iterable[Widget]:
        """Return the query."""
        yield Static(in_a_few_rows(self._query), id="query", markup=False)

    def told(self, typed: str) -> str:
        """Return which search would be replaced, or which there are."""
        name = " ".join(typed.split())
        if name in self._saved:
            return f"Replaces {self._saved[name]}"
        if not self._saved:
            return "Nothing is saved yet."
        more = "…" if len(self._saved) > _MOST_SHOWN else ""
        return f"Saved: {', '.join([*self._saved][:_MOST_SHOWN])}{more}"

    def answer(self, line: str) -> str:
        """Return the name."""
        return line
