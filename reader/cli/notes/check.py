"""`reader notes check`: whether every note still has its place."""

from collections import Counter
from typing import Any

import click

from reader.annotations.annotation import PlacedAnnotation, State
from reader.annotations.record import to_record
from reader.articles.article import Article
from reader.articles.span import Span
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.notes.choosing import chosen_notes, refuse_nothing
from reader.cli.printing import print_json, print_table
from reader.errors import FileTrouble

COLUMNS = ("State", "Article", "Passage", "Quote", "Nearest")
URGENCY = (State.ORPHAN, State.MOVED, State.ANCHORED)

Checked = tuple[Article, PlacedAnnotation]


@command_named("check")
@json_option
def command(as_json: bool) -> None:
    """Tell whether every note still has its place.

    A note is anchored where it was made, moved where its words stand elsewhere by now, and an orphan where they are
    gone; the nearest words are then named, and nothing is attached unasked. What needs a look comes first. The exit
    code is 3 where notes could not be read, and else 0.

    \b
    reader notes check
    reader notes check --json | jq '.[] | select(.state == "orphan") | .candidate'
    """
    library = chosen_library()
    checked = [(one.article, placed) for one in chosen_notes(library) for placed in one.annotations]
    if as_json:
        print_json([_shape(*one) for one in checked])
    elif checked:
        _print(checked)
    if library.notes.troubles:
        raise FileTrouble("Not all notes could be read, as told above.")
    refuse_nothing(checked)


def _shape(article: Article, placed: PlacedAnnotation) -> dict[str, Any]:
    """Return the annotation as stored with its state, and for an orphan the nearest candidate."""
    shape = to_record(placed.annotation) | {"state": placed.state.value}
    if placed.state is State.ORPHAN:
        shape["candidate"] = _candidate(article, placed.candidate)
    return shape


def _candidate(article: Article, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"quote": span.of(article.text), "start": span.start, "end": span.end, "passage": _passage(article, span)}


def _print(checked: list[Checked]) -> None:
    print_table(COLUMNS, [_row(*one) for one in sorted(checked, key=lambda one: URGENCY.index(one[1].state))])
    counts = Counter(placed.state for _, placed in checked)
    told = ", ".join(f"{counts[state]} {_called(state, counts[state])}" for state in reversed(URGENCY))
    click.echo(f"{len(checked)} {'note' if len(checked) == 1 else 'notes'}: {told}")


def _called(state: State, many: int) -> str:
    return "orphans" if state is State.ORPHAN and many != 1 else state.value


def _row(article: Article, placed: PlacedAnnotation) -> tuple[str, ...]:
    passage = _passage(article, placed.span) if placed.span else placed.annotation.passage
    nearest = placed.candidate.of(article.text) if placed.candidate else ""
    return placed.state.value, article.id, str(passage), placed.annotation.quote, nearest


def _passage(article: Article, span: Span) -> int:
    passage = article.passage_at(span.start)
    return passage.id if passage is not None else 0
