"""An article on display: what is marked in its text, and what is to be seen of it."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.articles.article import Passage
from reader.articles.span import Span
from reader.figures.placed import PlacedFigure, placed
from reader.library import Library, OpenedArticle
from reader.position import Position
from reader.ui.messages import Told
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks, hit_marks
from reader.ui.screens.reading.goal import NOWHERE, Goal
from reader.ui.screens.reading.trail import Place
from reader.ui.widgets.article_text import ArticleText
from reader.ui.widgets.passage_view import PassageView


class ShownText(Vertical):
    """The one viewer, and the article in it."""

    def __init__(self, library: Library, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(id=id)
        self._library = library
        self._measure = measure
        self.opened: OpenedArticle | None = None
        self._query = ""

    def compose(self) -> ComposeResult:
        """Make the one viewer."""
        yield ArticleText(measure=self._measure)

    @property
    def view(self) -> PassageView:
        """The text."""
        return self.query_one(PassageView)

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return Place(self.opened.article.id, self.view.place) if self.opened else None

    def _display(self, opened: OpenedArticle, query: str, at: Position | None) -> None:
        """Show `opened`, in which the words of `query` are found, from `at` or else from its beginning."""
        self.opened, self._query = opened, query
        self.view.open(opened.article)
        if at is not None:
            self.view.return_to(at)
        self.view.set_marks(Layer.FIGURE, figure_marks(opened.figures))
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(opened.notes))

    @property
    def figure(self) -> PlacedFigure | None:
        """The figure one has come to."""
        if self.opened is None:
            return None
        here = next((figure for figure in self.opened.figures if figure.span == self.view.figure), None)
        return placed(here, self.opened.article) if here is not None else None

    @property
    def passage(self) -> Passage | None:
        """The passage one is in."""
        return self.opened.article.passage_at(self.view.position) if self.opened is not None else None

    def _go_to(self, there: Goal) -> None:
        if self.opened is None:
            return
        self.view.set_marks(Layer.HIT, hit_marks(self.opened.found, current=there.hit))
        figure = there.figure or self._figure_found_in(there.hit)
        if there.hit is not None:
            self.view.reveal(there.hit)
        if figure is not None:
            self.view.go_to_figure(figure)
        elif there.note is not None:
            self._reveal_note(there.note)
        elif there.position is not None:
            self.view.return_to(there.position)

    def _reveal_note(self, note: str) -> None:
        """Bring the words of an annotation into view; tell when their place is lost."""
        notes = self.opened.notes if self.opened is not None else ()
        span = next((placed.span for placed in notes if placed.annotation.id == note), None)
        if span is None:
            self._tell_that_the_place_is_lost()
        else:
            self.view.reveal(span)

    def _tell_that_the_place_is_lost(self) -> None:
        self.post_message(Told("The place of this note is lost").set_sender(self))

    def _figure_found_in(self, hit: Span | None) -> Span | None:
        """Return the first figure of a passage that a condition on figures found it by, None where words did."""
        if self.opened is None or hit is None:
            return None
        found = set(self.opened.found)
        return next((one.span for one in self.opened.figures if one.span in found and hit.covers(one.span)), None)

    def show_found(self, query: str) -> None:
        """Mark the words of `query`, none when it is empty, without moving."""
        if self.opened is None or self._query == query:
            return
        self._query = query
        self.opened = replace(self.opened, found=self._library.found_in(query, self.opened.article))
        self._go_to(NOWHERE)
