"""Conditions that stand together hold of one and the same figure, or note: which ones those are."""

from collections.abc import Callable

from reader.search.language.conditions import Condition
from reader.search.language.fields import NOTE, SUBJECT, Field
from reader.search.language.note_conditions import NoteCondition
from reader.search.language.tree import And, Figured, Node, Not, Noted, Or, Within, is_positive


def figures_together(node: Node) -> Node:
    """Return `node` with conditions on figures that stand together made one question: one figure answers to all."""
    return _together(node, asks_figures, Figured)


def notes_together(node: Node) -> Node:
    """Return `node` with conditions on notes that stand together made one question: one note answers to all."""
    return _together(node, _asks_notes, Noted)


def asks_figures(node: Node) -> bool:
    """Whether `node` can be told of a figure by itself: all its leaves are conditions on figures."""
    return _is_on(node, Condition, SUBJECT) or _all_ask(node, asks_figures)


def asks_passages(node: Node) -> bool:
    """Whether no leaf of `node` is a condition on figures."""
    if isinstance(node, Not | And | Or):
        return _all_ask(node, asks_passages)
    return not asks_figures(node)


def _asks_notes(node: Node) -> bool:
    return _is_on(node, NoteCondition, NOTE) or _all_ask(node, _asks_notes)


def _is_on(node: Node, condition: type[Condition | NoteCondition], words: Field) -> bool:
    """Whether `node` is such a condition, or words in the field `words`."""
    return isinstance(node, condition) or (isinstance(node, Within) and node.field == words.name)


def _all_ask(node: Node, asks: Callable[[Node], bool]) -> bool:
    match node:
        case Not(inner):
            return asks(inner)
        case And(nodes) | Or(nodes):
            return all(map(asks, nodes))
        case _:
            return False


def _together(node: Node, asks: Callable[[Node], bool], one: Callable[[Node], Figured | Noted]) -> Node:
    if asks(node):
        return Not(_together(node.node, asks, one)) if isinstance(node, Not) else one(node)
    match node:
        case And(nodes):
            asking = tuple(child for child in nodes if asks(child))
            others = tuple(_together(child, asks, one) for child in nodes if not asks(child))
            if len(asking) > 1 and any(map(is_positive, asking)):
                return And((*others, one(And(asking))))
            return And((*others, *(_together(child, asks, one) for child in asking)))
        case Or(nodes):
            return Or(tuple(_together(child, asks, one) for child in nodes))
        case Not(inner):
            return Not(_together(inner, asks, one))
        case _:
            return node
