"""The note box with the library behind it: what is typed in it becomes a note, and until then is kept aside."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from textual import on, work
from textual.message import Message

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Annotation
from reader.annotations.draft import Draft, Written
from reader.annotations.drafts import Drafts
from reader.annotations.noted_figure import figure_record, noted_figure, with_verdict
from reader.annotations.rewriting import Outcome, rewrite
from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.library import Library
from reader.ui.screens.off_loop import make
from reader.ui.screens.outside import edited, leave_to
from reader.ui.widgets.note_editor import NoteEditor

SECONDS_BETWEEN_DRAFTS = 1.0
"""What a killed program loses of what is typed."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A note being written on `article`: `base` as it was, or as it would begin, and what `keep` makes of the words."""

    article: Article
    base: Annotation
    is_new: bool
    keep: Callable[..., Annotation | Outcome]
    """Takes note, tags, color and verdict; returns the annotation where it has made one."""

    def kept(self, came_of_it: Annotation | Outcome, said: NoteEditor.Saved) -> Annotation:
        """Return the note as it was `said`."""
        if isinstance(came_of_it, Annotation):
            return came_of_it
        figure = with_verdict(self.base.figure, said.verdict) if self.base.figure is not None else None
        return replace(self.base, note=said.note, tags=said.tags, color=said.color, figure=figure)

    def told(self, came_of_it: Annotation | Outcome) -> Outcome:
        """Return what is to be told: of a new note, which no one else knows, that it is saved."""
        return Outcome.SAVED if self.is_new or isinstance(came_of_it, Annotation) else came_of_it


class NoteBox(NoteEditor):
    """Begins or revises one note at a time and keeps it where the reader says so; words typed meanwhile stay."""

    class Kept(Message):
        """The note is on disk; `outcome` is to be told."""

        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(self, library: Library, drafts: Drafts) -> None:
        """Write notes on the articles of `library`, and keep among `drafts` what is not saved."""
        super().__init__()
        self._library = library
        self._drafts = drafts
        self._begun: _Begun | None = None
        self.is_saving = False
        """Whether a note is on its way to the disk, or there and not shown yet by whoever heard that it was kept."""

    def on_mount(self) -> None:
        """Keep what is typed aside, so that even a killed program loses next to nothing."""
        self.set_interval(SECONDS_BETWEEN_DRAFTS, self._keep_aside)

    # Beginning and ending

    def begin(self, article: Article, span: Span, figure: Figure | None) -> bool:
        """Open on the words at `span`, which are about `figure`; False when another note is not saved yet."""
        base = annotate(article, span, figure=figure_record(figure) if figure else None)
        add = partial(self._library.notes.add, article, span, figure=figure)
        return self._open_on(_Begun(article, base, is_new=True, keep=add))

    def revise(self, article: Article, annotation: Annotation, *, figure_now: str = "") -> bool:
        """Open on a note of `article`, where `figure_now` stands in place of its figure; False as `begin` does."""
        return self._open_on(self._revision(article, annotation), figure_now=figure_now)

    def go_on(self, article: Article, draft: Draft) -> bool:
        """Open on what was left behind on `article`; False as `begin` does, or when another window went on with it."""
        if self.is_changed or not self._drafts.go_on(draft):
            return False
        return self._open_on(replace(self._revision(article, draft.base), is_new=draft.is_new), written=draft.written)

    def close(self) -> None:
        """Hide the box; the words in it are saved, or not wanted any more."""
        super().close()
        self._begun = None
        self._drafts.drop()

    def written_on(self, article: Article) -> Annotation | None:
        """Return the note that is being written on `article`, in the colour it would have; None for none."""
        if self._begun is None or self._begun.article.path != article.path:
            return None
        return replace(self._begun.base, color=self.written.color)

    def _revision(self, article: Article, base: Annotation) -> _Begun:
        return _Begun(article, base, is_new=False, keep=partial(rewrite, self._library.notes, article, base))

    def _open_on(self, begun: _Begun, *, figure_now: str = "", written: Written | None = None) -> bool:
        base = begun.base
        is_open = self.open(
            base.quote,
            note=base.note,
            tags=base.tags,
            color=base.color,
            key=None if begun.is_new else base.id,
            figure=noted_figure(base),
            figure_now=figure_now,
            written=written,
        )
        if is_open:
            self._begun = begun
            self._complete_tags()
        return is_open

    @work(exclusive=True, group="tags")
    async def _complete_tags(self) -> None:
        self.take_tags(await asyncio.to_thread(self._library.notes.tags))

    # Saving

    @on(NoteEditor.Saved)
    async def _save(self, event: NoteEditor.Saved) -> None:
        event.stop()
        if (begun := self._begun) is None:  # saved already: the key was held
            return
        keep = partial(begun.keep, note=event.note, tags=event.tags, color=event.color, verdict=event.verdict)
        self.is_saving = True
        if (made := await make(self, keep)) is None:
            self.is_saving = False
            return
        written = self.written
        self.close()
        if written != event.written:  # on a slow disk there was time to type on
            self._open_on(self._revision(begun.article, begun.kept(made.outcome, event)), written=written)
        self.post_message(self.Kept(begun.told(made.outcome)))

    def end_saving(self) -> None:
        """Hear that the note is shown."""
        self.is_saving = False

    @on(NoteEditor.OutsideRequested)
    def _write_outside(self, event: NoteEditor.OutsideRequested) -> None:
        """Let the note be written in the user's own editor; what comes of it is saved when the user says so."""
        event.stop()
        self._keep(self._draft)
        text = leave_to(self.app, partial(edited, self.written.text, self._drafts.folder))
        if text is not None:
            self.take_text(text)

    # What would be lost if the program ended now

    @property
    def _draft(self) -> Draft | None:
        if self._begun is None or not self.is_changed:
            return None
        return Draft(self._begun.article.path, self._begun.base, self._begun.is_new, self.written)

    async def _keep_aside(self) -> None:
        if (begun := self._begun) is None:
            return
        await asyncio.to_thread(self._keep, self._draft)
        if self._begun is not begun:  # it was saved or left while the disk was busy
            self._drafts.drop()

    def _keep(self, draft: Draft | None) -> None:
        if draft is not None:
            self._drafts.keep(draft)
        else:
            self._drafts.drop()

    def on_unmount(self) -> None:
        """Keep what is being written for the next time."""
        if draft := self._draft:
            self._drafts.keep(draft)
        self._drafts.leave()
