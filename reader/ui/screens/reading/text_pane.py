"""The middle of the reading screen: one article's text, highlighted at once, or with words from the note box below."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType

from reader.annotations.anchor import place
from reader.annotations.annotation import Color, PlacedAnnotation
from reader.annotations.drafts import Drafts
from reader.library import Library
from reader.printable import one_line
from reader.state import State
from reader.ui.commands.highlighting import HIGHLIGHT
from reader.ui.screens.reading.noted_text import NotedText
from reader.ui.screens.reading.opened_text import OpenedText
from reader.ui.widgets.passage_view import PassageView

if TYPE_CHECKING:
    from textual.widget import AwaitMount, Widget

    from reader.annotations.draft import Draft
    from reader.ui.screens.note_box import NoteBox

_LEFT_HERE = "A note that you were writing here was kept. a in the text brings it back."
_LEFT_ELSEWHERE = "A note that you were writing in {} was kept. Open that article, and a in the text brings it back."


class TextPane(NotedText):
    """Leads from the text to the note box and back, also to a note that was being written when a window ended."""

    BINDINGS: ClassVar[list[BindingType]] = [*HIGHLIGHT]

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(library, state, measure=measure, id=id)
        self._drafts = Drafts(library.locations.state / "drafts")
        self._box: NoteBox | None = None
        """The one note box, once there was something to write."""
        self._box_is_there: AwaitMount | None = None
        self._came_from: Widget | None = None
        """What had the keyboard when the note box was asked for."""
        self._left_behind: list[Draft] = []
        """What was being written when a window ended, and has not been gone on with."""
        self._told_of: set[tuple[str, bool]] = set()
        """Of which notes left behind the reader has been told, and whether on their article."""

    async def _note_box(self) -> "NoteBox":
        """Return the one note box, below the text, which leads back to where one comes from."""
        if not self.is_in_note_box:
            self._came_from = self.screen.focused
        if self._box is None:
            from reader.ui.screens.note_box import NoteBox  # one may read from the start, half as long after it

            self._box = NoteBox(self._library, self._drafts)
            self._box_is_there = self.mount(self._box)
        if self._box_is_there is not None:
            await self._box_is_there
        return self._box

    @property
    def is_writing(self) -> bool:
        """Whether there is a note that is not saved."""
        return self._box is not None and self._box.is_changed

    @property
    def is_in_note_box(self) -> bool:
        """Whether the keyboard is in the note box: keys that would lead away from it are not given then."""
        return self._box is not None and self._box.has_focus_within

    @property
    def is_changing(self) -> bool:
        """Whether a change is being made here, or a note saved, that is not shown yet."""
        return super().is_changing or (self._box is not None and self._box.is_saving)

    # Highlighting

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys for highlights while something is selected in the text."""
        if action == "highlight":
            return self.view.has_focus and self.view.selected_span is not None
        return super().check_action(action, parameters)

    def action_highlight(self, color: str) -> None:
        """Highlight what is selected."""
        if span := self.view.selected_span:
            self.highlight(span, Color(color))

    # Writing a note

    @on(PassageView.AnnotateRequested)
    async def _annotate(self, event: PassageView.AnnotateRequested) -> None:
        """Begin a note; on what was not selected for it go on with the note that is there, or was being written."""
        span, selected = event.span, self.view.selected_span
        figure = self._figure_at(span) if span in (selected, self.view.figure) else None
        box = await self._note_box()
        if self.opened is None or self._go_on_with_draft(box):
            return
        there = [placed for placed in self.opened.notes if placed.span == span]
        if there and selected is None:
            await self.revise(max(there, key=lambda placed: placed.annotation.created))
            return
        if box.begin(self.opened.article, span, figure):
            self.mark_notes()
            self.call_after_refresh(self.view.reveal, span)  # the note box may have come over it

    async def revise(self, placed: PlacedAnnotation) -> None:
        """Open the note box on an annotation of the article on display."""
        box = await self._note_box()
        if self.opened is not None:
            box.revise(self.opened.article, placed.annotation, figure_now=placed.figure_now)
            self.mark_notes()

    @property
    def notes_marked(self) -> Sequence[PlacedAnnotation]:
        """The notes that are marked in the text, the one being written in the colour it would have."""
        notes = super().notes_marked
        if self.opened is None or self._box is None:
            return notes
        written = self._box.written_on(self.opened.article)
        if written is None:
            return notes
        others = [placed for placed in notes if placed.annotation.id != written.id]
        return [*others, place(written, self.opened.article)]

    def on_note_editor_recolored(self) -> None:
        """Show the note in the colour it would have."""
        self.mark_notes()

    async def on_note_box_kept(self, event: "NoteBox.Kept") -> None:
        """Show the note as it is now."""
        self.view.clear_selection()
        self.on_note_editor_left()
        await self.show_anew(event.outcome)
        if self._box is not None:
            self._box.end_saving()

    def on_note_editor_left(self) -> None:
        """Go back to where one came from, the text or the panel, unless the box is still needed."""
        if self._box is not None and not self._box.is_open:
            self.screen.set_focus(self._came_from or self.view)
        self.mark_notes()

    # What was being written when a window ended

    @on(OpenedText.Opened)
    @work(exclusive=True, group="drafts")
    async def _look_for_drafts(self) -> None:
        """Tell of notes left behind: where one is, or, once, that there are some on other articles of the library."""
        self._left_behind = await asyncio.to_thread(self._drafts.left_behind)
        for draft in self._left_behind:
            is_here = self.opened is not None and draft.article == self.opened.article.path
            is_news = (draft.base.id, is_here) not in self._told_of
            if is_news and (is_here or any(draft.article.is_relative_to(root) for root in self._library.roots)):
                self._told_of.add((draft.base.id, is_here))
                self.notify(
                    (_LEFT_HERE if is_here else _LEFT_ELSEWHERE).format(one_line(draft.base.file)), markup=False
                )

    def _go_on_with_draft(self, box: "NoteBox") -> bool:
        """Open the note box with what was left behind on this article; False where there is none."""
        if self.opened is None or self.is_writing:
            return False
        article = self.opened.article
        draft = next((draft for draft in self._left_behind if draft.article == article.path), None)
        if draft is None:
            return False
        self._left_behind.remove(draft)
        if not box.go_on(article, draft):
            return False
        self.mark_notes()
        self.tell("This is the note you were writing: save it or leave it")
        if (span := place(draft.base, article).span) is not None:
            self.call_after_refresh(self.view.reveal, span)
        return True
