"""The passage view: one article's text to read, to walk through, to select and to annotate in."""

from collections.abc import Sequence
from typing import TypeAlias

from textual import events

from reader.articles.span import Span
from reader.ui.commands.text import FINDING, SELECTING, TEXT
from reader.ui.rendering.marks import Layer, Mark
from reader.ui.widgets.passage_view import said
from reader.ui.widgets.passage_view.dress import COMPONENTS, CSS
from reader.ui.widgets.passage_view.letter import LetterText
from reader.ui.widgets.passage_view.moves import word_at
from reader.ui.widgets.passage_view.scrolled_text import ReadingPlace
from reader.ui.widgets.passage_view.selection import dragged

_PAGE_OVERLAP = 2
"""Rows of the old page still seen on the new one."""


class PassageView(LetterText, inherit_bindings=False):
    """One viewer for every article: `open` shows one, `set_marks` paints it, messages tell what the reader wants."""

    HELP = """\
## The text

Scroll with `j` and `k`, by page with Space and `b`. `}` and `{` go from passage to passage, `]` and `[` from figure
to figure. `f` finds words in this article. `m` and a letter mark a place, `'` and the letter lead back to it; capitals
do so from any article, `''` leads to where you were before.

`v` begins to select: move as usual to take in more, `o` moves the other end, Esc lets go. `V` takes whole passages,
Shift and an arrow begin at once. `a` annotates what is selected, or the figure marked with **▸**, or else the passage
marked with **┃**; where those have a note already, `a` opens it, while `e` opens the source file. `1` to `5` highlight
what is selected, without words. Enter shows the annotations here, one after the other; in their panel `e` edits one.
`y` copies the selection or the passage with its citation, `Y` as Markdown.

Figures are bold, money is slanted too; **↑** and **↓** before a line tell where the figures on it went.

With the mouse, drag to select; a double click takes a word or a figure, a triple click a passage, Shift and a click
all up to there. A click on a mark **▎** shows its annotation, another click the next one there.

To select as in any other terminal program, hold Shift while you drag, in some terminals Option or Alt.
"""
    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = CSS
    BINDINGS = [*SELECTING, *TEXT, *FINDING]

    _annotation = ""
    """The key of the annotation that was chosen last."""

    Said: TypeAlias = said.Said
    Moved: TypeAlias = said.Moved
    AnnotateRequested: TypeAlias = said.AnnotateRequested
    CopyRequested: TypeAlias = said.CopyRequested
    AnnotationChosen: TypeAlias = said.AnnotationChosen
    FigureReached: TypeAlias = said.FigureReached
    FindRequested: TypeAlias = said.FindRequested
    Found: TypeAlias = said.Found
    FindEnded: TypeAlias = said.FindEnded
    LetterAwaited: TypeAlias = said.LetterAwaited
    LetterAnswered: TypeAlias = said.LetterAnswered

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give keys only while they do something: none without a text, those for selecting only while selecting."""
        if action not in _OWN_ACTIONS:
            return super().check_action(action, parameters)
        if action == "toggle_boilerplate":
            return self.article is not None
        if action in ("extend", "swap_ends", "stop_selecting"):
            return self.is_selecting
        if action == "leave_selection":
            return self._selection is not None
        if action in ("step_found", "end_find"):
            return self.is_finding
        if action == "choose_annotation":
            cursor = self.cursor_passage
            return cursor is not None and bool(self._painter.marks(Layer.ANNOTATION).overlapping(cursor.span))
        return bool(self.layout_shown.passages)

    def watch_reading_place(self, place: ReadingPlace | None) -> None:
        """Tell where the reader is."""
        if place is not None:
            self.post_message(self.Moved(self, place.offset, place.passage, place.fraction_read))

    # Moving

    def action_scroll_lines(self, lines: int) -> None:
        """Scroll `lines` down, up when negative."""
        self.scroll_relative(y=lines, animate=False)

    def action_scroll_pages(self, pages: int) -> None:
        """Scroll by pages that overlap a little."""
        self.scroll_relative(y=pages * max(self.size.height - _PAGE_OVERLAP, 1), animate=False)

    def action_go_to_top(self) -> None:
        """Go to the beginning."""
        self.go_to(self.layout_shown.passages[0].span.start)

    def action_go_to_bottom(self) -> None:
        """Go to the end."""
        self.go_to_end()

    def action_step_passage(self, step: int) -> None:
        """Go to the next passage, or the one before; from within a long passage first to its beginning."""
        cursor, passages = self.cursor_passage, self.layout_shown.passages
        if cursor is None:
            return
        is_cut_off = self.layout_shown.row_of(cursor.span.start) < self.rows_shown.start
        self._show_again(self._painter.set_figure(None))
        index = self.layout_shown.index_of(cursor.span.start)
        if step > 0 or not is_cut_off:
            index = max(0, min(index + step, len(passages) - 1))
        self.reveal(passages[index].span)

    def action_step_figure(self, step: int) -> None:
        """Go to the next figure, or the one before."""
        figures, here = self._painter.marks(Layer.FIGURE), self._painter.figure
        cursor = self.cursor_passage
        is_here = here is not None and cursor is not None and cursor.span.overlaps(here)
        start = here.start if here is not None and is_here else self.position - (step > 0)
        mark = figures.after(start) if step > 0 else figures.before(start)
        if mark is not None:
            self.go_to_figure(mark.span)

    def go_to_figure(self, span: Span) -> None:
        """Come to the figure at `span`."""
        self._show_again(self._painter.set_figure(span))
        self.reveal(span)
        self.post_message(self.FigureReached(self, span))

    def action_widen(self, columns: int) -> None:
        """Make lines wider, narrower when negative."""
        self.measure += columns

    def action_toggle_boilerplate(self) -> None:
        """Show page furniture, or hide it again."""
        self.show_boilerplate = not self.show_boilerplate

    # Finding and marking

    def action_find(self) -> None:
        """Ask for the words to find in this article."""
        self.begin_finding()
        self.post_message(self.FindRequested(self))

    def action_step_found(self, step: int) -> None:
        """Come to the next place found, or with -1 to the previous one."""
        self.step_found(step)

    def action_end_find(self) -> None:
        """Look for nothing any more."""
        self.end_finding()

    def action_set_mark(self) -> None:
        """Mark this place with the letter typed next."""
        self.await_letter(is_jump=False)

    def action_go_to_mark(self) -> None:
        """Go to the mark whose letter is typed next."""
        self.await_letter(is_jump=True)

    # Selecting

    def action_select(self) -> None:
        """Select with the keyboard."""
        self.start_selecting()

    def action_extend(self, move: str) -> None:
        """Select more, or less."""
        self.extend_selection(move)

    def action_grow(self, move: str) -> None:
        """Select more, or less, from here on; keys without Shift go on scrolling."""
        self.grow_selection(move)

    def action_swap_ends(self) -> None:
        """Move the other end of the selection."""
        self.swap_ends()

    def action_select_passages(self) -> None:
        """Select the whole of each passage of which some is selected, or of the cursor's."""
        self.select_passages()

    def action_stop_selecting(self) -> None:
        """Select nothing, and read on."""
        self.clear_selection()

    def action_leave_selection(self) -> None:
        """Select nothing."""
        self.clear_selection()

    def action_annotate(self) -> None:
        """Ask to annotate the selection, or the figure one has come to, or the passage."""
        span = self.selected_span or self.figure or self._chosen_span()
        if span is not None:
            self.post_message(self.AnnotateRequested(self, span))

    def action_copy(self, form: str = "plain") -> None:
        """Ask to copy the selection, or the passage; `form` is `plain` or `markdown`."""
        span = self._chosen_span()
        if span is not None:
            text = self.layout_shown.shown_text(span)
            self.post_message(self.CopyRequested(self, span, text, as_markdown=form == "markdown"))
            self.clear_selection()

    def _chosen_span(self) -> Span | None:
        return self.selected_span or (self.cursor_passage.span if self.cursor_passage else None)

    def on_click(self, event: events.Click) -> None:
        """Go where one points; twice selects a figure or word, three times the passage, with Shift all up to there."""
        pointer = event.get_content_offset_capture(self)
        pointed = self.grapheme_under(pointer)
        if pointed is None or self.has_dragged or event.button != 1:
            return
        if self.extends_from is not None:
            self.select(dragged(self.extends_from, pointed))
            return
        passage = self.layout_shown.passage_at(pointed.start)
        self._point_at(pointed.start)
        figure = self._painter.marks(Layer.FIGURE).at(pointed.start)
        if event.chain == 1:
            self.clear_selection()
            self._show_again(self._painter.set_figure(None))
            if figure is not None and pointed:
                self.go_to_figure(figure.span)
            self._choose_pointed(pointed, is_in_gutter=pointer.x < self._painter.page.left)
        elif event.chain == 2:
            self.select_span(figure.span if figure else word_at(self.layout_shown, pointed.start))
        else:
            self.select_span(passage.span)

    def action_choose_annotation(self) -> None:
        """Show the annotation on the cursor's passage; once more the next one there."""
        if self.cursor_passage is not None:
            self._choose_annotation(self._painter.marks(Layer.ANNOTATION).overlapping(self.cursor_passage.span))

    def _choose_pointed(self, pointed: Span, *, is_in_gutter: bool) -> None:
        line = self.layout_shown.line_at(self.layout_shown.row_of(pointed.start))
        annotations = self._painter.marks(Layer.ANNOTATION)
        if is_in_gutter and line is not None:
            self._choose_annotation(annotations.overlapping(line.span))
        elif pointed:
            self._choose_annotation(sorted(annotations.overlapping(pointed), key=lambda mark: len(mark.span)))

    def _choose_annotation(self, marks: Sequence[Mark]) -> None:
        """Tell the first of `marks`, or where it was told last, the next."""
        keys = [mark.key for mark in marks]
        if keys:
            last = keys.index(self._annotation) if self._annotation in keys else -1
            self._annotation = keys[(last + 1) % len(keys)]
            self.post_message(self.AnnotationChosen(self, self._annotation))


_OWN_ACTIONS = frozenset(binding.action.partition("(")[0] for binding in (*SELECTING, *TEXT, *FINDING))
