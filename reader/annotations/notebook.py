"""The notes and rulings on all articles of a library, in whichever of its folders, with undo through a session."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from pathlib import Path

from reader.annotations.anchor import annotate, attached
from reader.annotations.annotation import Annotation, Color, FigureVerdict, PlacedAnnotation, State
from reader.annotations.history import History
from reader.annotations.homes import Homes, presence
from reader.annotations.noted_figure import figure_record, with_verdict
from reader.annotations.placing import Placing
from reader.annotations.sameness import not_yet_among
from reader.annotations.store import AnnotationStore
from reader.annotations.tags import tidy
from reader.articles.article import Article
from reader.articles.span import Span
from reader.errors import BadInput
from reader.figures.figure import Figure
from reader.figures.ruled import Ruling, is_about
from reader.files import is_there


class Notebook:
    """Keeps the notes on each article at their home; one history runs through all of them."""

    def __init__(self, roots: Sequence[Path], open_store: Callable[[Path], AnnotationStore]) -> None:
        """Keep the notes of the folders and files `roots`; `open_store` makes the store of a folder."""
        self._homes = Homes(roots, open_store)
        self._history = History()
        self._placing = Placing()

    @property
    def folders(self) -> list[Path]:
        """The folders in which the notes are kept."""
        return [store.folder for _, store in self._homes]

    def of(self, article: Article) -> list[PlacedAnnotation]:
        """Return the notes on `article` where they stand in its present text, in reading order, orphans last."""
        store, file = self._homes.of(article.path)
        notes = store.of(file, article.text_hash, is_there=presence(self._homes.folder_of(article.path)))
        return self.placed(article, notes)

    def placed(self, article: Article, notes: Iterable[Annotation]) -> list[PlacedAnnotation]:
        """Return `notes` where they stand in the text of `article`, in reading order, orphans last."""
        placed = [self._placing.place(note, article) for note in notes]
        return sorted(placed, key=lambda one: (one.state is State.ORPHAN, one.span or one.annotation.span))

    def all_notes(self) -> dict[Path, list[Annotation]]:
        """Return the notes on each article, by the article's path, articles without any left out.

        Cheap: no article is read, and no file of notes that did not change since the last call.
        """
        return self._homes.by_path(AnnotationStore.all_notes)

    def counts(self) -> dict[Path, int]:
        """Return how many notes each article has, by the article's path."""
        return self._homes.by_path(AnnotationStore.counts)

    def rulings(self, article: Article) -> dict[Span, Ruling]:
        """Return what was decided about mentions of `article`, by where they stand in its present text.

        A ruling whose number has gone from the text is kept, and says nothing.
        """
        return {
            placed.span: placed.annotation.ruling
            for placed in self._placed_rulings(article)
            if placed.span is not None and placed.annotation.ruling is not None
        }

    def all_rulings(self) -> dict[Path, list[Annotation]]:
        """Return the rulings on each article, by the article's path, articles without any left out.

        Cheap: no article is read, and no file of notes that did not change since the last call. Where a ruling stands
        in the present text `rulings` says.
        """
        return self._homes.by_path(AnnotationStore.all_rulings)

    def homeless_texts(self) -> set[str]:
        """Return the hashes of the texts whose notes lie under the name of a file that is there no more."""
        return {
            note.text_hash for folder, store in self._homes for note in store.all() if not is_there(folder / note.file)
        }

    def lead_home(self, articles: Iterable[Article]) -> None:
        """Give the notes and rulings of files that are gone to those of the new `articles` they have certainly become.

        An article that has notes of its own gets no others; what cannot be written stays where it is.
        """
        from reader.annotations.homecoming import lead_home  # slow to import, and few files are renamed

        newcomers = list(articles)
        for folder, store in self._homes:
            here = [one for one in newcomers if self._homes.folder_of(one.path) == folder]
            named = [replace(one, file=self._homes.of(one.path)[1]) for one in here]
            lead_home(store, named, is_there=presence(folder))

    def add(
        self,
        article: Article,
        span: Span,
        *,
        note: str = "",
        tags: Sequence[str] = (),
        color: Color = Color.YELLOW,
        figure: Figure | None = None,
        verdict: FigureVerdict | None = None,
    ) -> Annotation:
        """Annotate `span` of `article`, and `figure` there with a verdict; it is safely on disk when this returns.

        Raises:
            FileTrouble: it could not be written; nothing was added.
        """
        store, file = self._homes.of(article.path)
        about = figure_record(figure, verdict) if figure is not None else None
        made = annotate(article, span, note=note, tags=tags, color=color, figure=about)
        annotation = replace(made, file=file)
        self._history.add(store, annotation)
        return annotation

    def revise(
        self,
        article: Article,
        old: Annotation,
        *,
        note: str,
        tags: Sequence[str],
        color: Color,
        verdict: FigureVerdict | None,
    ) -> None:
        """Give `old`, a note on `article`, another text, tags and colour, and its figure another verdict.

        Raises:
            FileTrouble: it could not be written; the old note stands.
        """
        store, _ = self._homes.of(article.path)
        figure = with_verdict(old.figure, verdict) if old.figure is not None else None
        self._history.revise(store, old, replace(old, note=note, tags=tidy(tags), color=color, figure=figure))

    def remove(self, article: Article, annotation: Annotation) -> None:
        """Delete a note on `article`.

        Raises:
            FileTrouble: it could not be written; the note stands.
        """
        store, _ = self._homes.of(article.path)
        self._history.remove(store, annotation)

    def attach(self, article: Article, annotation: Annotation, span: Span) -> Annotation:
        """Put `annotation`, a note on `article`, on the words at `span` and return it so.

        What it quoted before, and the figure it is about, are kept with it.

        Raises:
            BadInput: there is no text at `span`.
            FileTrouble: it could not be written; the note stays where it was.
        """
        store, file = self._homes.of(article.path)
        stored = store.find(file, annotation.id) or annotation  # with what another window wrote there meanwhile
        return self._history.revise(store, stored, attached(stored, article, span), done="attached")

    def keep_lost(self, article: Article, annotation: Annotation) -> None:
        """Keep `annotation`, a note on `article` whose words are gone, without a place: none is proposed any more.

        Raises:
            FileTrouble: it could not be written; places are proposed still.
        """
        store, file = self._homes.of(article.path)
        stored = store.find(file, annotation.id) or annotation
        self._history.revise(store, stored, replace(stored, kept=True), done="kept")

    def take_in(self, article: Article, annotations: Sequence[Annotation]) -> list[Annotation]:
        """Add those of `annotations` that `article` has not got yet, all in one write, and return them.

        Raises:
            FileTrouble: they could not be written; none was added.
        """
        store, file = self._homes.of(article.path)
        present = [*store.of(file), *store.rulings(file)]
        added = [replace(one, file=file) for one in not_yet_among(present, annotations)]
        if added:
            self._history.add(store, *added, done="took in")
        return added

    def put_back(self, article: Article, annotation: Annotation) -> None:
        """Keep `annotation`, a note on `article` that was deleted, as it is given; whatever other notes say.

        Raises:
            FileTrouble: it could not be written; it stays deleted.
        """
        store, _ = self._homes.of(article.path)
        self._history.add(store, annotation, done="restored")

    def deleted(self) -> list[Annotation]:
        """Return the notes deleted lately that can be brought back, the newest first."""
        deletions = [one for _, store in self._homes for one in store.deletions()]
        return [note for _, note in sorted(deletions, key=itemgetter(0), reverse=True)]

    def restore(self, annotation: Annotation) -> None:
        """Bring a deleted note back.

        Raises:
            BadInput: it is not deleted any more.
            FileTrouble: it could not be written; it stays deleted.
        """
        for _, store in self._homes:
            if any(gone.id == annotation.id for gone in store.deleted()):
                self._history.restore(store, annotation)
                return
        raise BadInput("That note is not among the deleted ones any more: it was brought back elsewhere.")

    def tags(self) -> list[str]:
        """Return the tags in use, the most used first."""
        uses = Counter(tag for _, store in self._homes for note in store.all() for tag in note.tags)
        return sorted(uses, key=lambda tag: (-uses[tag], tag.casefold(), tag))

    def state(self, article: Article) -> Hashable:
        """Return what differs as soon as another window or command changes the notes on `article`; cheap."""
        store, file = self._homes.of(article.path)
        return store.state(file)

    def rule(self, article: Article, figure: Figure, ruling: Ruling | None) -> None:
        """Decide whether `figure`, a mention in `article`, is a figure; None takes back what was decided before.

        Raises:
            FileTrouble: it could not be written; what was decided before stands.
        """
        store, file = self._homes.of(article.path)
        about_it = [
            placed
            for placed in self._placed_rulings(article)
            if placed.span is not None and is_about(placed.span, figure.span, article.text)
        ]
        if ruling is None:
            for one in about_it:
                self._history.remove(store, one.annotation)
        elif not about_it:
            made = annotate(article, figure.span, figure=figure_record(figure))
            self._history.add(store, replace(made, file=file, ruling=ruling))
        elif (about_it[-1].span, about_it[-1].annotation.ruling) != (figure.span, ruling):
            last = about_it[-1].annotation
            there = last if about_it[-1].span == figure.span else attached(last, article, figure.span)
            self._history.revise(store, last, replace(there, ruling=ruling))

    def undo(self) -> str | None:
        """Take back the session's last change and return what it was, None when there is none.

        Raises:
            BadInput: the note was changed in another window since, and stays so.
            FileTrouble: it could not be written; the change stands.
        """
        return self._history.undo()

    def redo(self) -> str | None:
        """Do the change last taken back again and return what it was, None when there is none.

        Raises:
            BadInput, FileTrouble: as `undo` does.
        """
        return self._history.redo()

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences about files of notes that could not be read."""
        return self._homes.troubles

    def _placed_rulings(self, article: Article) -> list[PlacedAnnotation]:
        """Return the rulings on `article`, the oldest first, so that the last at a place counts."""
        store, file = self._homes.of(article.path)
        return [self._placing.place(one, article) for one in store.rulings(file)]
