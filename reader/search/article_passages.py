"""What the index would find in one article, found by reading its passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.articles.article import Article, Passage, PassageKind
from reader.search.dates import between
from reader.search.fields import DATE, KIND, LANGUAGE
from reader.search.figure_sql import Passages
from reader.search.finding import find_leaves
from reader.search.keys import key_of
from reader.search.tree import And, Expansion, Filter, Fuzzy, Node, Not, Or, Prefix, Within, Words


def passages_in(article: Article, number: int) -> Passages:
    """Return what looks up words in `article`, whose passages have keys under `number`."""
    places = list(_places(article))

    def passages(node: Node) -> Sequence[int]:
        return [key_of(number, place.passage.id) for place in places if place.answers(node)]

    return passages


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage that is read, with the heading above it."""

    article: Article
    passage: Passage
    heading: str

    def answers(self, node: Node) -> bool:
        match node:
            case Words() | Prefix() | Fuzzy() | Expansion():
                return bool(find_leaves([node], self.passage.span.of(self.article.text)))
            case Within(field, leaf):
                return bool(find_leaves([leaf], self._words(field)))
            case Filter(field, value):
                return self._has(field, value)
            case Not(inner):
                return not self.answers(inner)
            case And(nodes):
                return all(map(self.answers, nodes))
            case Or(nodes):
                return any(map(self.answers, nodes))
            case _:
                raise ValueError(f"{node} is asked of a figure")

    def _words(self, field: str) -> str:
        about = self.article.metadata
        return {
            "title": self.article.title,
            "author": " ".join(about.authors),
            "publisher": about.publisher or "",
            "in": self.heading,
        }[field]

    def _has(self, field: str, value: str) -> bool:
        about = self.article.metadata
        if field == DATE.name:
            first, last = between(value)
            return about.date is not None and first <= about.date < last
        return value == {KIND.name: self.passage.kind, LANGUAGE.name: about.language}[field]


def _places(article: Article) -> Iterator[_Place]:
    heading = ""
    for passage in article.passages:
        if passage.kind is PassageKind.HEADING:
            heading = passage.span.of(article.text)
        if passage.kind.is_read:
            yield _Place(article, passage, heading)
