"""What a query asks for, as a tree that knows neither how it was typed nor how it is looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.search.conditions import Condition
from reader.search.fields import SUBJECT


@dataclass(frozen=True, slots=True)
class Words:
    """Terms that stand one after the other: a single word, a phrase, or a word of several parts such as `high-tech`."""

    typed: str
    terms: tuple[str, ...]
    compound: str | None = None
    """Another term that will do as well: `hightech`."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins with `start`, in lower case."""

    start: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word whose term is at most `distance` letters away from `term`."""

    typed: str
    term: str
    distance: int


@dataclass(frozen=True, slots=True)
class Expansion:
    """A prefix or a fuzzy word together with the terms of an index that answer to it."""

    of: Prefix | Fuzzy
    terms: tuple[str, ...]


Leaf: TypeAlias = Words | Prefix | Fuzzy | Expansion


@dataclass(frozen=True, slots=True)
class Within:
    """Words looked for in another field than the text: the title, the heading, an author, the subject of a figure."""

    field: str
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Filter:
    """A property that a passage has or has not: its kind, its article's language or date."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Figured:
    """One figure of the passage answers to all of `asked`, whose leaves are conditions on figures."""

    asked: "Node"


@dataclass(frozen=True, slots=True)
class Among:
    """What is asked of a figure together with the passages that hold one, by the keys of the index."""

    of: Figured
    passages: frozenset[int]


Node: TypeAlias = Leaf | Within | Filter | Condition | Figured | Among | Not | And | Or


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the words of the text that `node` asks for; not what it forbids, nor words of other fields."""
    match node:
        case Words() | Prefix() | Fuzzy() | Expansion():
            yield node
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from leaves(child)
        case _:
            return


def asks_figures(node: Node) -> bool:
    """Whether `node` can be told of a figure by itself: all its leaves are conditions on figures."""
    match node:
        case Condition():
            return True
        case Within(field):
            return field == SUBJECT.name
        case Not(inner):
            return asks_figures(inner)
        case And(nodes) | Or(nodes):
            return all(map(asks_figures, nodes))
        case _:
            return False


def asks_passages(node: Node) -> bool:
    """Whether no leaf of `node` is a condition on figures."""
    match node:
        case Not(inner):
            return asks_passages(inner)
        case And(nodes) | Or(nodes):
            return all(map(asks_passages, nodes))
        case _:
            return not asks_figures(node)


def of_passages(node: Node) -> Node:
    """Return `node` with conditions on figures that stand together made one question: one figure answers to all."""
    if asks_figures(node):
        return Not(of_passages(node.node)) if isinstance(node, Not) else Figured(node)
    match node:
        case And(nodes):
            together = tuple(child for child in nodes if asks_figures(child))
            others = tuple(of_passages(child) for child in nodes if not asks_figures(child))
            if len(together) > 1 and any(map(is_positive, together)):
                return And((*others, Figured(And(together))))
            return And((*others, *map(of_passages, together)))
        case Or(nodes):
            return Or(tuple(map(of_passages, nodes)))
        case Not(inner):
            return Not(of_passages(inner))
        case _:
            return node


def figured(node: Node) -> Iterator[Figured]:
    """Yield what `node` asks of figures; not what it forbids."""
    match node:
        case Figured():
            yield node
        case Among(of):
            yield of
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from figured(child)
        case _:
            return


def is_positive(node: Node) -> bool:
    """Whether `node` asks for something to be there, in each of its alternatives."""
    match node:
        case Not():
            return False
        case And(nodes):
            return any(map(is_positive, nodes))
        case Or(nodes):
            return all(map(is_positive, nodes))
        case _:
            return True


def written(node: Node) -> str:
    """Return `node` in the query language."""
    match node:
        case Words(typed, quoted=quoted):
            return f'"{typed}"' if quoted else typed
        case Prefix(start):
            return f"{start}*"
        case Fuzzy(typed, distance=distance):
            return f"{typed}~{distance}"
        case Expansion(of):
            return written(of)
        case Within(field, leaf):
            return f"{field}:{written(leaf)}"
        case Filter(field, value):
            return f"{field}:{value}"
        case Condition(field, typed):
            return f'{field}:"{typed}"' if " " in typed else f"{field}:{typed}"
        case Figured(asked):
            return written(asked)
        case Among(of):
            return written(of)
        case Not(inner):
            return f"-{_bracketed(inner)}"
        case And(nodes):
            return " ".join(map(_bracketed, nodes))
        case Or(nodes):
            return " OR ".join(map(_bracketed, nodes))


def _bracketed(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, And | Or) else written(node)
