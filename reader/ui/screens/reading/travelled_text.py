"""Going about: from place to place in the articles of the library, back the way one came, and forward again."""

from collections.abc import Callable

from reader.articles.span import Span
from reader.library import Library
from reader.ui.messages import Told
from reader.ui.screens.reading.goal import NOWHERE, Goal
from reader.ui.screens.reading.opened_text import OpenedText
from reader.ui.screens.reading.trail import Place, Trail


class TravelledText(OpenedText):
    """Goes to places to read on there, and knows the way one came."""

    def __init__(self, library: Library, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Go about in `library`, articles shown `measure` columns wide."""
        super().__init__(library, measure=measure, id=id)
        self._trail = Trail()
        self._left: Place | None = None
        """Where one was before the last jump."""

    def go(self, article: str, there: Goal = NOWHERE, *, query: str = "") -> None:
        """Open a place to read on there; back returns to the present one."""
        self._leave_here()
        self.open(article, there, query=query)
        self.read_on()

    def go_to_span(self, span: Span | None) -> None:
        """Go to a place in the article on display; None is one that is lost."""
        if span is None:
            self._tell_that_the_place_is_lost()
            return
        self._leave_here()
        self.view.reveal(span)
        self.screen.set_focus(self.view)

    def go_to_figure(self, span: Span) -> None:
        """Go to the figure at `span` in the article on display."""
        self.go_to_span(span)
        self.view.go_to_figure(span)

    def go_back(self) -> None:
        """Go back to where one was."""
        self._follow(self._trail.back)

    def go_forward(self) -> None:
        """Go forward to where one went back from."""
        self._follow(self._trail.forward)

    def go_where_one_was(self) -> None:
        """Go to where one was before the last jump; once more leads back here."""
        if self._left is None:
            self.post_message(Told("You have not gone anywhere yet"))
        else:
            self.go(self._left.article, Goal(position=self._left.position), query=self._query)

    def _leave_here(self) -> None:
        if self._read_at is not None:
            self._trail.leave(self._read_at)
            self._left = self._read_at

    def _follow(self, step: Callable[[Place], Place | None]) -> None:
        here = self._read_at or self.place
        there = step(here) if here is not None else None
        if there is None:
            self.post_message(Told("The trail ends here"))
        else:
            self.open(there.article, Goal(position=there.position), query=self._query)
            self.read_on()
