"""What can be asked of a passage besides its words: its article, its kind, the heading above it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.articles.article import Article, Passage, PassageKind
from reader.search.finding import find_leaves
from reader.search.language.dates import between
from reader.search.language.fields import DATE, KIND, LANGUAGE
from reader.search.language.tree import Filter, Within


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where something stands; of what has lost its passage kind and heading are unknown."""

    article: Article
    kind: PassageKind | None = None
    heading: str = ""

    def answer(self, asked: Within | Filter) -> bool:
        """Whether they are as `asked`."""
        if isinstance(asked, Within):
            return bool(find_leaves([asked.leaf], self._words(asked.field)))
        about = self.article.metadata
        if asked.field == DATE.name:
            first, last = between(asked.value)
            return about.date is not None and first <= about.date < last
        return asked.value == {KIND.name: self.kind, LANGUAGE.name: about.language}[asked.field]

    def _words(self, field: str) -> str:
        about = self.article.metadata
        return {
            "title": self.article.title,
            "author": " ".join(about.authors),
            "publisher": about.publisher or "",
            "in": self.heading,
        }[field]


def passages_with_surroundings(article: Article) -> Iterator[tuple[Passage, Surroundings]]:
    """Yield each passage of `article` with what is around it, in reading order."""
    heading = ""
    for passage in article.passages:
        if passage.kind is PassageKind.HEADING:
            heading = passage.span.of(article.text)
        yield passage, Surroundings(article, passage.kind, heading)
