"""What a query finds, judged passage by passage in plain Python, with nothing of the index."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reader.articles.article import Article
from reader.search.analysis import WORD, analysed, shorter_terms
from reader.search.keys import key_of
from reader.search.language.tree import And, Filter, Fuzzy, Leaf, Near, Node, Not, Or, Prefix, Within, Words

Places = list[tuple[int, int]]
"""The first and the last position of each occurrence."""


@dataclass
class Judged:
    """A passage that is read, with the texts that can be asked of, and its properties."""

    key: int
    texts: dict[str, str]
    properties: dict[str, str]

    def answers(self, node: Node) -> bool:
        match node:
            case And(nodes):
                return all(self.answers(each) for each in nodes)
            case Or(nodes):
                return any(self.answers(each) for each in nodes)
            case Not(inner):
                return not self.answers(inner)
            case Within(field, leaf):
                return bool(places(leaf, self.texts[field]))
            case Filter("date", value):
                first, _, last = value.partition("..")
                return first <= self.properties["date"] < (last or first) + "~"
            case Filter(field, value):
                return self.properties[field] == value
            case Words() | Prefix() | Fuzzy():
                return bool(places(node, self.texts["text"]))
            case Near(leaves, distance):
                return stand_near([places(leaf, self.texts["text"]) for leaf in leaves], distance)
        raise ValueError(node)


def stand_near(sides: list[Places], distance: int) -> bool:
    """Whether there is a way from the first side to the last, each step to an occurrence that is near."""
    reached = sides[0]
    for side in sides[1:]:
        reached = [
            here
            for here in side
            if any(here[0] - last <= distance and first - here[1] <= distance for first, last in reached)
        ]
    return bool(reached)


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])


@cache
def places(leaf: Leaf, text: str) -> Places:
    """Return where `leaf` stands in `text`."""
    terms = terms_of(text)
    match leaf:
        case Words(_, wanted, compound):
            steps = range(len(terms) - len(wanted) + 1)
            found = [
                (at, at + len(wanted) - 1)
                for at in steps
                if all(term in terms[at + n] for n, term in enumerate(wanted))
            ]
            return found + [(at, at) for at, here in enumerate(terms) if compound in here]
        case Prefix(start):
            shorter = shorter_terms(start)
            return [(at, at) for at, here in enumerate(terms) if any(t.startswith(start) or t in shorter for t in here)]
        case Fuzzy(_, wanted_term, distance):
            return [
                (at, at)
                for at, here in enumerate(terms)
                if any(t[0] == wanted_term[0] and levenshtein(t, wanted_term) <= distance for t in here)
            ]


@cache
def terms_of(text: str) -> list[set[str]]:
    """Return the terms at each position."""
    terms: list[set[str]] = []
    for match in WORD.finditer(text):
        word = analysed(match[0])
        at = len(terms)
        terms += [set() for _ in range(word.length)]
        for token in word.tokens:
            terms[at + token.position].add(token.term)
    return terms


@cache
def levenshtein(one: str, other: str) -> int:
    """Return how many letters differ, by the book."""
    if not one or not other:
        return len(one) + len(other)
    if one[-1] == other[-1]:
        return levenshtein(one[:-1], other[:-1])
    return 1 + min(levenshtein(one[:-1], other), levenshtein(one, other[:-1]), levenshtein(one[:-1], other[:-1]))


class Judge:
    """Has read all passages of some articles, given with the numbers of their readings."""

    def __init__(self, articles: Iterable[tuple[int, Article]]) -> None:
        self.passages = [passage for number, article in articles for passage in _judged(article, number)]

    def keys(self, node: Node) -> list[int]:
        """Return the keys of the passages that answer to `node`, in order."""
        return sorted(passage.key for passage in self.passages if passage.answers(node))


def _judged(article: Article, number: int) -> list[Judged]:
    """Return the passages of `article` that are read."""
    about = article.metadata
    heading, found = "", []
    for passage in article.passages:
        text = passage.span.of(article.text)
        heading = text if passage.kind == "heading" else heading
        texts = {
            "text": text,
            "in": heading,
            "title": article.title,
            "author": " ".join(about.authors),
            "publisher": about.publisher or "",
        }
        properties = {"kind": passage.kind.value, "lang": about.language or "", "date": about.date or ""}
        if passage.kind.is_read:
            found.append(Judged(key_of(number, passage.id), texts, properties))
    return found
