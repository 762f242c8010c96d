"""Placing notes again and again: where a note was found is remembered as long as neither it nor the text changes."""

from reader.annotations.anchor import place
from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.articles.article import Article

_MOST_KNOWN = 5000


class Placing:
    """Remembers the places of a few thousand notes, for each change to one of them asks for those of all the others."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], PlacedAnnotation] = {}

    def place(self, annotation: Annotation, article: Article) -> PlacedAnnotation:
        """Return where `annotation` stands in the present text of `article`, or that it is an orphan."""
        key = article.text_hash, annotation.id
        known = self._known.get(key)
        if known is not None and known.annotation == annotation:
            return known
        if len(self._known) >= _MOST_KNOWN:
            self._known = {}
        self._known[key] = placed = place(annotation, article)
        return placed
