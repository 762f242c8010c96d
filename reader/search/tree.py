"""What a query asks for, as a tree that knows neither how it was typed nor how it is looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


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
    """Words looked for in another field than the text: the title, the heading, an author."""

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


Node: TypeAlias = Leaf | Within | Filter | Not | And | Or


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the words of the text that `node` asks for; not what it forbids, nor words of other fields."""
    match node:
        case Words() | Prefix() | Fuzzy() | Expansion():
            yield node
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from leaves(child)
        case Within() | Filter() | Not():
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
        case Not(inner):
            return f"-{_bracketed(inner)}"
        case And(nodes):
            return " ".join(map(_bracketed, nodes))
        case Or(nodes):
            return " OR ".join(map(_bracketed, nodes))


def _bracketed(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, And | Or) else written(node)
