"""Selectable text: selecting in an article with the mouse and with the keyboard."""

from textual.geometry import Offset
from textual.selection import Selection as ScreenSelection

from reader.articles.article import Article
from reader.articles.span import Span
from reader.ui.rendering.marks import CURRENT, Layer
from reader.ui.widgets.passage_view.mouse import MouseSelection
from reader.ui.widgets.passage_view.moves import word_at
from reader.ui.widgets.passage_view.scrolled_text import ScrolledText
from reader.ui.widgets.passage_view.selection import Selection


class SelectableText(MouseSelection, ScrolledText):
    """Keeps what is selected, shows it, and tells the screen, so that Textual's own copying knows it too."""

    _selection: Selection | None = None
    is_selecting = False
    """Whether keys extend the selection instead of scrolling."""

    def open(self, article: Article, *, at: int = 0) -> None:
        """Show `article` with offset `at` in view, nothing selected."""
        self.clear_selection()
        super().open(article, at=at)

    @property
    def selected_span(self) -> Span | None:
        """What is selected, without blanks at its ends."""
        if self._selection is None or self.article is None:
            return None
        return self._selection.trimmed(self.article.text)

    def select(self, selection: Selection) -> None:
        """Select what `selection` says."""
        self._set_selection(selection)

    def select_span(self, span: Span) -> None:
        """Select `span`, the caret at its end."""
        self._set_selection(Selection(span.start, span.end))

    def clear_selection(self) -> None:
        """Select nothing, and let keys scroll again."""
        self.is_selecting = False
        self._set_selection(None)

    def start_selecting(self) -> None:
        """Let keys extend the selection; without one begin with what one has come to, or the word at the cursor."""
        self.is_selecting = True
        self._set_selection(self._selection or self._first_selection())

    def extend_selection(self, move: str) -> None:
        """Let the caret make `move` and keep it in view."""
        if self._selection is not None:
            self._set_selection(self._selection.extended(self.layout_shown, move))
            self._show_caret()

    def grow_selection(self, move: str) -> None:
        """Extend the selection, or begin one here, without taking other keys for selecting."""
        if self._selection is None:
            come_to = self._come_to()
            here = come_to.start if come_to else self.layout_shown.snapped(self.position, up=False)
            self._set_selection(Selection(here, here))
        self.extend_selection(move)

    def swap_ends(self) -> None:
        """Let the caret be at the other end, and in view."""
        if self._selection is not None:
            self._set_selection(self._selection.swapped)
            self._show_caret()

    def select_passages(self) -> None:
        """Let keys extend a selection of whole passages: of those selected from, or the cursor's."""
        span = self.selected_span or (self.cursor_passage.span if self.cursor_passage else None)
        if span is None:
            return
        first, last = self.layout_shown.passage_at(span.start), self.layout_shown.passage_at(span.end - 1)
        self.is_selecting = True
        self._set_selection(Selection(first.span.start, last.span.end))

    @property
    def selects_from(self) -> int:
        """Where a selection is extended from with the mouse."""
        return self.position if self._selection is None else self._selection.anchor

    def _show_caret(self) -> None:
        if self._selection is None:
            return
        row, shown = self.layout_shown.row_of(self._selection.caret), self.rows_shown
        if row not in shown:
            self._scroll_to_row(row if row < shown.start else row - len(shown) + 1)

    def grapheme_under(self, pointer: Offset) -> Span | None:
        """Return the grapheme nearest to `pointer`."""
        if not self.layout_shown.passages:
            return None
        row = min(max(pointer.y, 0), self.size.height - 1) + self.scroll_offset.y
        return self.layout_shown.grapheme_at(row, pointer.x - self._painter.page.left)

    def get_selection(self, selection: ScreenSelection) -> tuple[str, str] | None:  # noqa: ARG002 - ours says more
        """Return what Textual copies when asked for the text selected on the screen."""
        span = self.selected_span
        return (self.layout_shown.shown_text(span), "\n") if span else None

    def selection_updated(self, selection: ScreenSelection | None) -> None:
        """Follow the screen when it gives the selection up, for one elsewhere or for none."""
        is_shown = self._selection is not None and bool(self._selection.span)
        if selection is None and is_shown and self.is_attached and self not in self.screen.selections:
            self.clear_selection()

    def _first_selection(self) -> Selection:
        span = self._come_to() or word_at(self.layout_shown, self.position)
        return Selection(span.start, span.end)

    @property
    def figure(self) -> Span | None:
        """The figure one has come to, as long as the cursor is in its passage."""
        cursor, figure = self.cursor_passage, self._painter.figure
        return figure if cursor is not None and figure is not None and cursor.span.covers(figure) else None

    def _come_to(self) -> Span | None:
        """Return the figure or the hit one has come to, if it stands in the cursor passage."""
        cursor = self.cursor_passage
        if cursor is None or self.figure is not None:
            return self.figure
        hits = self._painter.marks(Layer.HIT).overlapping(cursor.span)
        return next((hit.span for hit in hits if hit.variant == CURRENT), None)

    def _set_selection(self, selection: Selection | None) -> None:
        self._selection = selection
        self._show_again(self._painter.select(selection, with_caret=self.is_selecting))
        if self.is_attached:
            self._tell_screen()
            self.refresh_bindings()

    def _tell_screen(self) -> None:
        selections = {widget: held for widget, held in self.screen.selections.items() if widget is not self}
        if self._selection is not None and self._selection.span:
            span = self._selection.span
            selections[self] = ScreenSelection(self._screen_offset(span.start), self._screen_offset(span.end))
        if selections != self.screen.selections:
            self.screen.selections = selections

    def _screen_offset(self, offset: int) -> Offset:
        """Return `offset` as Textual wants it: a character of a passage."""
        passage = self.layout_shown.passage_at(offset)
        return Offset(offset - passage.span.start, passage.id)
