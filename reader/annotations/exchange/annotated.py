"""What is exported: an article with the notes on it, each where it stands."""

from dataclasses import dataclass

from reader.annotations.annotation import PlacedAnnotation
from reader.articles.article import Article


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and its notes in the order in which they are to be exported."""

    article: Article
    annotations: tuple[PlacedAnnotation, ...]
