"""What stands around a number: direction, qualifier, period, subject, comparison, attribution."""

from reader.figures.context.direction import direction_of
from reader.figures.context.qualifier import qualifier_before
from reader.figures.figure import Direction, Figure, Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading


def explain(reading: Reading, mentions: list[Mention]) -> list[Figure]:
    """Return the mentions of a passage as figures, each with what its sentence says about it."""
    figures: list[Figure] = []
    for mention in mentions:
        figures.append(_figure(reading, mention, figures[-1] if figures else None))
    return figures


def _figure(reading: Reading, mention: Mention, before: Figure | None) -> Figure:
    text = mention.span.of(reading.text)
    if mention.status is Status.EXCLUDED:
        return Figure(mention.span, text, mention.kind, mention.value, status=mention.status, reason=mention.reason)
    direction = direction_of(reading, mention, before)
    kind = Kind.CHANGE if mention.kind is Kind.PERCENT and direction is not Direction.NONE else mention.kind
    return Figure(
        mention.span,
        text,
        kind,
        mention.value,
        mention.unit,
        direction,
        qualifier_before(reading, mention),
        status=mention.status,
        reason=mention.reason,
    )
