"""From the best passages to what the user is shown: hits with their words and figures, and the notes on them."""

from collections.abc import Iterable, Sequence

from reader.articles.span import Span
from reader.search.answering.best import Best
from reader.search.answering.labels import Label, Labels, LabelTable
from reader.search.finders import Finders
from reader.search.finding import find_leaves, merged
from reader.search.hit import Hit
from reader.search.keys import parts_of
from reader.search.language.tree import Node, figured, leaves, noted
from reader.search.notes.note import Note
from reader.search.segments.fields import KINDS
from reader.search.snippet import cut_snippet


def hits_of(best: Iterable[Best], tree: Node, labels: Labels, table: LabelTable, finders: Finders) -> tuple[Hit, ...]:
    """Return the hits for the `best` passages found for `tree`, in their order."""
    places = [(each, *each.part.place(each.passage)) for each in best]
    keys = [int(each.part.postings.keys[each.passage]) for each, _, _ in places]
    words = list(leaves(tree))
    numbers, notes = finders.figures.spans(figured(tree), keys), finders.notes.by_passage(noted(tree), set(keys))
    hits = []
    for key, (each, number, span) in zip(keys, places, strict=True):
        text = table.piece(number, span)
        own = (figure.shifted(-span.start) for figure in numbers.get(key, ()))
        spans = merged(sorted([*find_leaves(words, text), *own]))
        label = labels.label(int(each.part.rows[each.part.postings.article[each.passage]]))
        hits.append(_hit(label, each, parts_of(key)[1], span, text, spans, notes.get(key, ())))
    return tuple(hits)


def _hit(
    of: Label, best: Best, passage: int, span: Span, text: str, spans: tuple[Span, ...], notes: Sequence[Note]
) -> Hit:
    start = notes[0].span.start - span.start if notes and notes[0].span else 0
    return Hit(
        article=of.id,
        title=of.title,
        file=of.file,
        passage=passage,
        kind=KINDS[int(best.part.postings.kinds[best.passage])],
        score=best.score,
        in_article=best.in_article,
        snippet=cut_snippet(text, spans, place=start),
        span=span,
        spans=tuple(found.shifted(span.start) for found in spans),
        publisher=of.publisher,
        date=of.date,
        notes=tuple(note.id for note in notes),
        written=notes[0].shown if notes else "",
    )
