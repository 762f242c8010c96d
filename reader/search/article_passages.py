"""What the index would find in one article, found by reading its passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reader.articles.article import Article
from reader.search.called import articles_called
from reader.search.figures.sql import Passages
from reader.search.finding import find_leaves, is_near
from reader.search.keys import key_of
from reader.search.language.fields import ARTICLE
from reader.search.language.tree import And, Filter, Fuzzy, Like, Near, Node, Not, Noted, Or, Prefix, Within, Words
from reader.search.notes.finding import NoteFinder
from reader.search.notes.note import AllNotes, Notes
from reader.search.surroundings import Surroundings, passages_with_surroundings


def passages_in(article: Article, number: int, notes: Notes = AllNotes) -> Passages:
    """Return what looks up words in `article`, whose passages have keys under `number`, and the `notes` on it."""
    finder = NoteFinder(notes, partial(_called_alone, article), lambda _: {})
    places = [
        _Place(key_of(number, passage.id), passage.span.of(article.text), around, finder)
        for passage, around in passages_with_surroundings(article)
        if passage.kind.is_read
    ]

    def passages(node: Node) -> Sequence[int]:
        return [place.key for place in places if place.answers(node)]

    return passages


def _called_alone(article: Article, typed: str) -> frozenset[str]:
    return articles_called(typed, {article.id: article.file})


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage that is read."""

    key: int
    text: str
    around: Surroundings
    notes: NoteFinder

    def answers(self, node: Node) -> bool:
        match node:
            case Words() | Prefix() | Fuzzy():
                return bool(find_leaves([node], self.text))
            case Near():
                return is_near(node, self.text)
            case Like():
                return False  # told by other articles, of which there are none
            case Filter(ARTICLE.name, typed):
                return bool(_called_alone(self.around.article, typed))
            case Within() | Filter():
                return self.around.answer(node)
            case Noted():
                return self.key in self.notes.passages(node)
            case Not(inner):
                return not self.answers(inner)
            case And(nodes):
                return all(map(self.answers, nodes))
            case Or(nodes):
                return any(map(self.answers, nodes))
            case _:
                raise ValueError(f"{node} is asked of a figure")
