"""From the mentions of a passage to figures: each with what its sentence says about it."""

from dataclasses import dataclass, replace

from reader.articles.span import Span
from reader.figures.context.attribution import Source, attribution_of, sources_in
from reader.figures.context.comparison import comparison_of, comparisons_in
from reader.figures.context.direction import Cue, cues_in, direction_of
from reader.figures.context.qualifier import is_restatement, qualifier_of
from reader.figures.context.rows import tabled
from reader.figures.context.subject import Said, subject_of
from reader.figures.context.telling import Telling
from reader.figures.context.unit import inherited_unit
from reader.figures.context.when import Times, times_in
from reader.figures.context.words import words_in
from reader.figures.figure import Direction, Figure, Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading


@dataclass(frozen=True)
class Surroundings:
    """What a passage says around its numbers, found once for all of them; every list is in order."""

    cues: list[Cue]
    comparisons: list[Span]
    times: Times
    sources: list[Source]
    figures: list[Span]


def explain(reading: Reading, mentions: list[Mention], heading: str | None = None) -> list[Figure]:
    """Return the mentions of a passage as figures, each with what its sentence says about it.

    `heading` is the period that stands over the rows of a table (`Nine mths`), where the passage is one of them.
    """
    if all(mention.status is Status.EXCLUDED for mention in mentions):
        return [_bare(reading, mention) for mention in mentions]
    comparisons = comparisons_in(reading)
    around = Surroundings(
        cues_in(reading),
        comparisons,
        times_in(reading, comparisons),
        sources_in(reading),
        [mention.span for mention in mentions if mention.status is Status.FIGURE],
    )
    return tabled(reading, _with_subjects(reading, around, _without_subjects(reading, mentions, around)), heading)


def _without_subjects(reading: Reading, mentions: list[Mention], around: Surroundings) -> list[tuple[Mention, Figure]]:
    """Return the mentions, with the units that their sentences give them, beside what else is said about them."""
    explained: list[tuple[Mention, Figure]] = []
    before: Figure | None = None
    moved: Figure | None = None
    for mention in mentions:
        if mention.status is Status.EXCLUDED:
            explained.append((mention, _bare(reading, mention)))
        else:
            mention = inherited_unit(reading, mention, before)
            before = _explained(reading, mention, around, before, moved)
            moved = before if before.direction is not Direction.NONE else moved
            explained.append((mention, before))
    return explained


def _with_subjects(reading: Reading, around: Surroundings, explained: list[tuple[Mention, Figure]]) -> list[Figure]:
    """Return the figures with what they measure; a passage without one needs no look at its words."""
    if not around.figures:
        return [figure for _, figure in explained]
    telling = Telling(
        reading,
        words_in(reading, around.comparisons, _quantities(explained)),
        around.times.periods,
        [mention for mention, _ in explained],
    )
    figures: list[Figure] = []
    said: Said | None = None
    for index, (_, figure) in enumerate(explained):
        if figure.status is Status.FIGURE and (subject := subject_of(telling, index, said)):
            said = Said(subject, figure.span.start, figure.span.end)
            figure = replace(figure, subject=subject)
        figures.append(figure)
    return figures


def _quantities(explained: list[tuple[Mention, Figure]]) -> list[Span]:
    """Return where the numbers stand with their units; what a count counts is no part of its number."""
    return [
        Span(mention.span.start, mention.number_end)
        if mention.kind is Kind.COUNT and mention.number_end is not None
        else mention.span
        for mention, figure in explained
        if figure.status is Status.FIGURE
    ]


def _bare(reading: Reading, mention: Mention) -> Figure:
    text = mention.span.of(reading.text)
    return Figure(
        mention.span, text, mention.kind, mention.value, mention.unit, status=mention.status, reason=mention.reason
    )


def _explained(
    reading: Reading, mention: Mention, around: Surroundings, before: Figure | None, moved: Figure | None
) -> Figure:
    direction = direction_of(reading, mention, around.cues, around.comparisons, before, moved)
    if before is not None and is_restatement(reading, mention, before):
        direction = before.direction
    changes = mention.kind is Kind.PERCENT and direction is not Direction.NONE
    period, iso = around.times.of(mention, around.figures, before)
    sentence = reading.sentence_at(mention.span.start)
    return replace(
        _bare(reading, mention),
        kind=Kind.CHANGE if changes else mention.kind,
        direction=direction,
        qualifier=qualifier_of(reading, mention, before),
        period=period,
        period_iso=iso,
        comparison=comparison_of(reading, mention.span, direction, around.comparisons, around.figures),
        attribution=attribution_of(sentence, around.sources),
    )
