"""Who wins where several kinds claim the same number: the kind that comes first, and by which rule."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from reader.articles.span import Span
from reader.figures.kinds import IN_ORDER_OF_PRECEDENCE
from reader.figures.mention import Mention
from reader.figures.reading import Reading


@dataclass(frozen=True, slots=True)
class Claim:
    """What one kind of number makes of a piece of text, by a rule in plain words; it stands if nothing beat it."""

    mention: Mention
    rule: str
    beaten_by: "Claim | None" = None


def settled(reading: Reading) -> list[Mention]:
    """Return what the kinds propose, in order; where two overlap, the kind that comes first wins."""
    kept: list[Mention] = []
    for kind in IN_ORDER_OF_PRECEDENCE:
        taken = [mention.span for mention in kept]
        for mention in sorted(kind.mentions(reading), key=_place):
            free = _free(mention, taken)
            if free is not None and not (kept and len(kept) > len(taken) and kept[-1].span.overlaps(free.span)):
                kept.append(free)
        kept.sort(key=_place)
    return kept


def _place(mention: Mention) -> int:
    return mention.span.start


def _free(mention: Mention, taken: list[Span]) -> Mention | None:
    """Return `mention` with what is left of its span: its number must be free, its unit may reach into a name."""
    span = mention.span
    index = bisect_left(taken, span)
    if index and taken[index - 1].overlaps(span):
        return None
    if index == len(taken) or not taken[index].overlaps(span):
        return mention
    if mention.number_end is None or taken[index].start < mention.number_end:
        return None
    return replace(mention, span=Span(span.start, mention.number_end))


def claims_in(reading: Reading) -> list[Claim]:
    """Return what every kind claims in a passage, in reading order; those that stand are what `settled` returns."""
    kept = {mention.span.start: mention for mention in settled(reading)}
    standing: dict[int, Claim] = {}
    beaten: list[Claim] = []
    for kind in IN_ORDER_OF_PRECEDENCE:
        for mention in kind.mentions(reading):
            start = mention.span.start
            if start not in standing and start in kept and _is_same(mention, kept[start]):
                standing[start] = Claim(kept[start], kind.RULE)
            else:
                beaten.append(Claim(mention, kind.RULE))
    winners = [standing[start] for start in kept]
    told = winners + [replace(claim, beaten_by=_first_over(claim.mention.span, winners)) for claim in beaten]
    return sorted(told, key=lambda claim: claim.mention.span.start)


def _is_same(proposed: Mention, kept: Mention) -> bool:
    """Whether `kept` is what was proposed, with all of its span or what was left of it."""
    return replace(proposed, span=kept.span) == kept


def _first_over(span: Span, winners: list[Claim]) -> Claim:
    """Return the first of `winners` (in order, without overlap) that shares a character with `span`."""
    return winners[bisect_right(winners, span.start, key=lambda claim: claim.mention.span.end)]
