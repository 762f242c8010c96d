"""From conditions on figures to SQL over the catalog's tables: the one place that says which figure satisfies."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeGuard

from reader.figures.days import Days
from reader.figures.figure import Kind, Status
from reader.search.analysis import shorter_terms
from reader.search.figures.ruled_tables import STATUS
from reader.search.keys import KEY
from reader.search.language.amounts import Amount
from reader.search.language.conditions import Choice, Condition, PeriodWords, Unit
from reader.search.language.dates import between
from reader.search.language.fields import DATE, LANGUAGE
from reader.search.language.together import asks_passages
from reader.search.language.tree import And, Filter, Fuzzy, Leaf, Node, Not, Or, Prefix, Within, Words, is_positive
from reader.search.terms_record import phrase_in_record

_AMOUNTS = {
    "percent": f"kind IN ('{Kind.PERCENT}', '{Kind.CHANGE}') AND unit = 'percent'",
    "money": f"kind = '{Kind.MONEY}'",
    "count": f"kind = '{Kind.COUNT}'",
    "value": "1",
}
"""What else must be so of a figure whose number is asked for by these fields."""

_CHOICES = {"kind": "kind", "change": "direction", "direction": "direction", "status": STATUS, "has": STATUS}

_LARGEST = 2.0**63
"""SQLite takes whole numbers below it only."""


@dataclass(frozen=True, slots=True)
class Sql:
    """An expression, and the values for its question marks."""

    text: str
    values: tuple[object, ...] = ()


_NEVER = Sql("0")

Passages = Callable[[Node], Sequence[int]]
"""Looks up what asks nothing of figures, and returns the keys of the passages found, in order."""


def satisfies(node: Node, passages: Passages) -> Sql:
    """Return what is true of the figures that `node` asks for, judged one by one.

    A range satisfies where one of its values does.
    """
    if _is_column(node):
        return _article(node)
    if _is_looked_up(node):
        found = passages(node)
        return Sql(f"{KEY} IN (SELECT value FROM json_each(?))", (json.dumps(found),)) if found else _NEVER  # noqa: S608 - a name
    match node:
        case Condition():
            return _condition(node)
        case Within(_, leaf):
            return _subject(leaf)
        case Not(inner):
            forbidden = satisfies(inner, passages)
            return Sql(f"NOT ifnull({forbidden.text}, 0)", forbidden.values)
        case And(nodes):
            return _joined(" AND ", [satisfies(child, passages) for child in _words_together(nodes)])
        case Or(nodes):
            return _joined(" OR ", [satisfies(child, passages) for child in nodes])
        case _:
            raise ValueError(f"{node} asks nothing of a figure")


def judged(tree: Node | None, passages: Passages, *, everything: bool) -> Sql:
    """Return what is true of the figures that `tree` asks for; of all that there are where it is None.

    Soft and excluded mentions are among them where `everything` is asked for, or `tree` asks for such by name.
    """
    everything = everything or (tree is not None and names_others(tree))
    admitted = Sql("1" if everything else f"{STATUS} = '{Status.FIGURE}'")
    return admitted if tree is None else _joined(" AND ", [admitted, satisfies(tree, passages)])


def no_passages(node: Node) -> Sequence[int]:
    """Look nothing up: for what asks of figures only."""
    raise ValueError(f"{node} is no condition on a figure")


def either(parts: Sequence[Sql]) -> Sql:
    """Return what is true where one of `parts` is."""
    return _joined(" OR ", parts)


def names_others(node: Node) -> bool:
    """Whether `node` asks by name for mentions that were not taken for figures."""
    match node:
        case Condition():
            return node.names_others
        case Not(inner):
            return names_others(inner)
        case And(nodes) | Or(nodes):
            return any(map(names_others, nodes))
        case _:
            return False


def _is_column(node: Node) -> TypeGuard[Filter]:
    return isinstance(node, Filter) and node.field in (DATE.name, LANGUAGE.name)


def _is_looked_up(node: Node) -> bool:
    return asks_passages(node) and is_positive(node) and not _is_column(node)


def _words_together(nodes: Sequence[Node]) -> list[Node]:
    """Return `nodes` with those that are looked up in the index made one question."""
    looked_up = tuple(filter(_is_looked_up, nodes))
    if len(looked_up) < 2:
        return list(nodes)
    return [And(looked_up), *(node for node in nodes if node not in looked_up)]


def _joined(word: str, parts: Sequence[Sql]) -> Sql:
    return Sql(f"({word.join(part.text for part in parts)})", tuple(value for part in parts for value in part.values))


def _article(node: Filter) -> Sql:
    if node.field == LANGUAGE.name:
        return Sql("language = ?", (node.value,))
    return Sql("(date >= ? AND date < ?)", between(node.value))


def _condition(node: Condition) -> Sql:
    match node.meaning:
        case Amount():
            return _amount(_AMOUNTS[node.field], node.meaning)
        case Choice(values):
            return Sql(f"{_CHOICES[node.field]} IN ({', '.join('?' * len(values))})", values)
        case Unit(phrases, is_rate):
            counted = "unit_terms" if is_rate else "substr(unit_terms, 1, instr(unit_terms || ' per ', ' per '))"
            return _joined(" OR ", [_phrase(counted, phrase) for phrase in phrases])
        case Days(first, last):
            return Sql("(begins >= ? AND ends <= ?)", (first, last))
        case PeriodWords(begins):
            return Sql(
                "(instr(' ' || replace(lower(period), '-', ' '), ?) OR instr(' ' || period_iso, ?))",
                (f" {begins}", f" {node.typed.upper()}"),
            )


def _amount(also: str, asked: Amount) -> Sql:
    parts, values = [also], []
    for end, number, is_left_out, sign in (
        ("max(low, coalesce(high, low))", asked.low, asked.without_low, ">"),
        ("min(low, coalesce(high, low))", asked.high, asked.without_high, "<"),
    ):
        if abs(number) != inf:
            parts.append(f"{end} {sign}{'' if is_left_out else '='} ?")
            values.append(number if abs(number) < _LARGEST else float(number))
    return Sql(f"({' AND '.join(parts)})", tuple(values))


def _subject(leaf: Leaf) -> Sql:
    match leaf:
        case Words(_, terms, compound):
            alone = [_phrase("subject_terms", (compound,))] if compound else []
            return _joined(" OR ", [_phrase("subject_terms", terms), *alone])
        case Prefix(start):
            begun = Sql("instr(subject_terms, ?)", (f" {start}",))
            return either([begun, *(_phrase("subject_terms", (term,)) for term in sorted(shorter_terms(start)))])
        case Fuzzy(_, term):
            return _phrase("subject_terms", (term,))
        case _:
            raise ValueError(f"{leaf} is no word")


def _phrase(column: str, terms: Sequence[str]) -> Sql:
    """Return whether `terms` stand in the column, a record of terms, one after the other."""
    return Sql(f"instr({column}, ?)", (phrase_in_record(terms),))
