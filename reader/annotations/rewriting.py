"""Writing a note anew, onto what has become of it meanwhile: another window may have changed or deleted it."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from reader.annotations.annotation import Annotation, Color, FigureVerdict
from reader.annotations.notebook import Notebook
from reader.annotations.noted_figure import noted_figure, with_verdict
from reader.articles.article import Article

T = TypeVar("T")


class Outcome(StrEnum):
    """What came of writing a note anew, as it is told."""

    SAVED = "Note saved"
    JOINED = "Note saved, with what was changed in it elsewhere meanwhile"
    OVERTAKEN = "Note saved over what was written in it elsewhere meanwhile, u brings that back"
    BACK = "Note saved: it had been deleted elsewhere, and is back"


def rewrite(
    notes: Notebook,
    article: Article,
    base: Annotation,
    *,
    note: str,
    tags: Sequence[str],
    color: Color,
    verdict: FigureVerdict | None,
) -> Outcome:
    """Give `base`, a note on `article` as it was when writing began, other words, and return what came of it.

    Of note, tags, colour and verdict, what is still as in `base` becomes what it is by now elsewhere.

    Raises:
        FileTrouble: it could not be written; nothing has changed.
    """
    mine = _Said(note, tuple(tags), color, verdict)
    now = next((one.annotation for one in notes.of(article) if one.annotation.id == base.id), None)
    if now is None:
        notes.put_back(article, mine.onto(base))
        return Outcome.BACK
    before, theirs = _Said.by(base), _Said.by(now)
    joined = mine.joined(before, theirs)
    notes.revise(article, now, note=joined.note, tags=joined.tags, color=joined.color, verdict=joined.verdict)
    if theirs in (before, mine):
        return Outcome.SAVED
    return Outcome.JOINED if joined == theirs.joined(before, mine) else Outcome.OVERTAKEN


class _Said(NamedTuple):
    """What the user says in a note."""

    note: str
    tags: tuple[str, ...]
    color: Color
    verdict: FigureVerdict | None

    @classmethod
    def by(cls, annotation: Annotation) -> "_Said":
        """Return what `annotation` says."""
        figure = noted_figure(annotation)
        return cls(annotation.note, annotation.tags, annotation.color, figure.verdict if figure else None)

    def joined(self, before: "_Said", other: "_Said") -> "_Said":
        """Return this with what `other` changed since `before` where this changed nothing."""
        return _Said(
            _joined(self.note, before.note, other.note),
            _joined(self.tags, before.tags, other.tags),
            _joined(self.color, before.color, other.color),
            _joined(self.verdict, before.verdict, other.verdict),
        )

    def onto(self, annotation: Annotation) -> Annotation:
        """Return `annotation`, saying this."""
        figure = with_verdict(annotation.figure, self.verdict) if annotation.figure is not None else None
        return replace(annotation, note=self.note, tags=self.tags, color=self.color, figure=figure)


def _joined(mine: T, before: T, other: T) -> T:
    return other if mine == before else mine
