"""Which notes answer to what a query asks: the one place that says so."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.articles.span import Span
from reader.search.analysis import shorter_terms
from reader.search.called import Called
from reader.search.finding import is_near, is_spelt_so
from reader.search.language.fields import ARTICLE, COLOR, NOTE, TAG, VERDICT
from reader.search.language.note_conditions import NoteCondition, tags_called
from reader.search.language.tree import (
    And,
    Figured,
    Filter,
    Fuzzy,
    Leaf,
    Like,
    Near,
    Node,
    Not,
    Noted,
    Or,
    Prefix,
    Within,
    Words,
)
from reader.search.notes.note import Note
from reader.search.terms_record import phrase_in_record

Test: TypeAlias = Callable[[Note], bool]
FiguresFound: TypeAlias = Callable[[Figured], Mapping[int, Sequence[Span]]]
"""Returns where the figures stand that answer, by the keys of their passages."""


@dataclass(frozen=True, slots=True)
class NoteJudge:
    """Judges notes by themselves: by what the user wrote, by the words they are on, by article and passage.

    `tags` are those in use, `called` tells which articles a name means, `figures` which figures a condition finds.
    """

    tags: Collection[str]
    called: Called
    figures: FiguresFound

    def test(self, node: Node) -> Test:
        """Return what says of a note whether it answers to `node`.

        Words without a field stand in the note's quote, text or tags; a figure asked for stands in the quote.
        """
        match node:
            case NoteCondition():
                return self._on_note(node)
            case Within(NOTE.name, leaf):
                stands = _stands(leaf)
                return lambda note: stands(note.terms)
            case Filter(ARTICLE.name, typed):
                articles = self.called(typed)
                return lambda note: note.around.article.id in articles
            case Within() | Filter():
                return lambda note: note.around.answer(node)
            case Words() | Prefix() | Fuzzy():
                stands = _stands(node)
                return lambda note: stands(note.all_terms)
            case Near():
                return lambda note: any(is_near(node, text) for text in (note.quote, note.text))
            case Like():
                return lambda _: False  # asked of a passage, which a note is not
            case Figured():
                return self._on_figures(node)
            case Noted(asked):
                return self.test(asked)
            case Not(inner):
                forbidden = self.test(inner)
                return lambda note: not forbidden(note)
            case And(nodes):
                tests = tuple(map(self.test, nodes))
                return lambda note: all(test(note) for test in tests)
            case Or(nodes):
                tests = tuple(map(self.test, nodes))
                return lambda note: any(test(note) for test in tests)
            case _:
                raise ValueError(f"{node} is not asked of a note")

    def _on_note(self, asked: NoteCondition) -> Test:
        if asked.field == TAG.name:
            tags = tags_called(asked.typed, self.tags)
            return lambda note: not tags.isdisjoint(note.tags)
        if asked.field == COLOR.name:
            return lambda note: note.color in asked.values
        if asked.field == VERDICT.name:
            return lambda note: note.verdict in asked.values
        return lambda _: True

    def _on_figures(self, asked: Figured) -> Test:
        places = self.figures(asked)

        def test(note: Note) -> bool:
            span = note.span
            if span is None or note.key is None:
                return False
            return any(place.start < span.end and span.start < place.end for place in places.get(note.key, ()))

        return test


def _stands(leaf: Leaf) -> Callable[[str], bool]:
    """Return what says whether `leaf` stands in a text, of which it is given the record of terms."""
    match leaf:
        case Words(_, terms, compound):
            return _one_of([phrase_in_record(terms), *([phrase_in_record((compound,))] if compound else [])])
        case Prefix(start):
            return _one_of([f" {start}", *(phrase_in_record((term,)) for term in sorted(shorter_terms(start)))])
        case Fuzzy():
            return lambda record: any(is_spelt_so(leaf, term) for term in record.split())


def _one_of(pieces: Sequence[str]) -> Callable[[str], bool]:
    return lambda record: any(piece in record for piece in pieces)
