"""What stands around a number: direction, qualifier, period, comparison, subject, attribution."""

from dataclasses import dataclass, replace

from reader.articles.span import Span
from reader.figures.context.attribution import Source, attribution_of, sources_in
from reader.figures.context.calendar import resolved
from reader.figures.context.comparison import comparison_of, comparisons_in
from reader.figures.context.direction import Cue, cues_in, direction_of
from reader.figures.context.period import period_of, periods_in
from reader.figures.context.qualifier import is_restatement, qualifier_of
from reader.figures.context.subject import subject_of
from reader.figures.context.unit import inherited_unit
from reader.figures.figure import Direction, Figure, Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading


@dataclass(frozen=True)
class Surroundings:
    """What a passage says around its numbers, found once for all of them; every list is in order."""

    cues: list[Cue]
    comparisons: list[Span]
    periods: list[Span]
    sources: list[Source]
    figures: list[Span]


def explain(reading: Reading, mentions: list[Mention]) -> list[Figure]:
    """Return the mentions of a passage as figures, each with what its sentence says about it."""
    if all(mention.status is Status.EXCLUDED for mention in mentions):
        return [_bare(reading, mention) for mention in mentions]
    comparisons = comparisons_in(reading)
    around = Surroundings(
        cues_in(reading),
        comparisons,
        periods_in(reading, comparisons),
        sources_in(reading),
        [mention.span for mention in mentions if mention.status is Status.FIGURE],
    )
    explained: list[Figure] = []
    before: Figure | None = None
    for mention in mentions:
        if mention.status is Status.EXCLUDED:
            explained.append(_bare(reading, mention))
        else:
            before = _explained(reading, mention, around, before)
            explained.append(before)
    return explained


def _bare(reading: Reading, mention: Mention) -> Figure:
    text = mention.span.of(reading.text)
    return Figure(
        mention.span, text, mention.kind, mention.value, mention.unit, status=mention.status, reason=mention.reason
    )


def _explained(reading: Reading, mention: Mention, around: Surroundings, before: Figure | None) -> Figure:
    mention = inherited_unit(reading, mention, before)
    direction = direction_of(reading, mention, around.cues, before)
    if before is not None and is_restatement(reading, mention, before):
        direction = before.direction
    changes = mention.kind is Kind.PERCENT and direction is not Direction.NONE
    period = period_of(reading, mention, around.periods, around.figures)
    sentence = reading.sentence_at(mention.span.start)
    return replace(
        _bare(reading, mention),
        kind=Kind.CHANGE if changes else mention.kind,
        direction=direction,
        qualifier=qualifier_of(reading, mention, before),
        subject=subject_of(reading, mention, before) if mention.status is Status.FIGURE else None,
        period=period,
        period_iso=resolved(period, reading.published) if period is not None else None,
        comparison=comparison_of(reading, mention.span, direction, around.comparisons, around.figures),
        attribution=attribution_of(sentence, around.sources),
    )
