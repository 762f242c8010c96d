"""What a query asks for, as a tree that knows neither how it was typed nor how it is looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from reader.figures.number_words import SCALES
from reader.search.language.conditions import Condition
from reader.search.language.fields import AMOUNTS, LIKE
from reader.search.language.lexemes import as_value
from reader.search.language.note_conditions import NoteCondition


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


Leaf: TypeAlias = Words | Prefix | Fuzzy


@dataclass(frozen=True, slots=True)
class Near:
    """Words of one passage that stand near each other, in whichever order: each of `leaves` near the one after it.

    Between an occurrence of the one and of the other lie fewer than `distance` words: neighbours are at distance 1.
    A phrase counts from the end that is nearer.
    """

    leaves: tuple[Leaf, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Within:
    """Words looked for in another field than the text: the title, the heading, the subject of a figure, a note."""

    field: str
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Filter:
    """A property that a passage has or has not: its kind, its article's language, date or name."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Like:
    """What is about the same as a passage: the one numbered `passage` in the article that `file` names."""

    file: str
    passage: int


@dataclass(frozen=True, slots=True)
class Alike:
    """One of the passages with these `keys`, in order: what an index found for what was `asked`."""

    asked: Like
    keys: tuple[int, ...]


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
class Noted:
    """One note on the passage answers to all of `asked`, whose leaves are conditions on notes."""

    asked: "Node"


Node: TypeAlias = (
    Leaf | Near | Within | Filter | Like | Alike | Condition | NoteCondition | Figured | Noted | Not | And | Or
)


_AMOUNTS = tuple(f"{field.name}:" for field in AMOUNTS)


def wanted(node: Node) -> Iterator[Node]:
    """Yield what `node` asks for, one by one; not what it forbids."""
    match node:
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from wanted(child)
        case Not():
            return
        case _:
            yield node


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the words of the text that `node` asks for; not what it forbids, nor words of other fields."""
    for one in wanted(node):
        if isinstance(one, Near):
            yield from one.leaves
        elif isinstance(one, Leaf):
            yield one


def liked(node: Node) -> Iterator[Like]:
    """Yield the passages that `node` asks for the like of; not what it forbids."""
    return (one for one in wanted(node) if isinstance(one, Like))


def figured(node: Node) -> Iterator[Figured]:
    """Yield what `node` asks of figures; not what it forbids."""
    return (one for one in wanted(node) if isinstance(one, Figured))


def noted(node: Node) -> Iterator[Noted]:
    """Yield what `node` asks of notes; not what it forbids."""
    return (one for one in wanted(node) if isinstance(one, Noted))


def all_parts(node: Node) -> Iterator[Node]:
    """Yield what `node` asks for and what it forbids, each condition by itself."""
    match node:
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from all_parts(child)
        case Not(inner) | Figured(inner) | Noted(inner):
            yield from all_parts(inner)
        case _:
            yield node


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
        case Near(leaves, distance):
            return f" NEAR/{distance} ".join(map(written, leaves))
        case Within(field, leaf):
            return f"{field}:{written(leaf)}"
        case Like(file, passage):
            return f"{LIKE.name}:{as_value(f'{file}:{passage}')}"
        case Filter(field, typed) | Condition(field, typed) | NoteCondition(field, typed):
            return f"{field}:{as_value(typed)}"
        case Figured(asked) | Noted(asked) | Alike(asked):
            return written(asked)
        case Not(inner):
            return f"-{_bracketed(inner)}"
        case And(nodes):
            return _side_by_side([*map(_bracketed, nodes)])
        case Or(nodes):
            return " OR ".join(map(_bracketed, nodes))


def _side_by_side(pieces: Sequence[str]) -> str:
    """Return `pieces` parted by blanks, a scale word in brackets where it would be taken for part of a value."""
    line = pieces[0]
    for before, piece in pairwise(pieces):
        is_taken = before.startswith(_AMOUNTS) and before[-1] != '"' and piece.partition(" ")[0].lower() in SCALES
        line += f" ({piece})" if is_taken else f" {piece}"
    return line


def _bracketed(node: Node) -> str:
    asked = node.asked if isinstance(node, Figured | Noted) else node
    return f"({written(node)})" if isinstance(asked, And | Or) else written(node)
