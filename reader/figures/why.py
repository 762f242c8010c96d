"""Why a number is a figure or is none, in sentences: the rule that claimed it, and what the words around it say."""

from collections.abc import Iterator, Sequence

from reader.figures.figure import Direction, Figure, Qualifier, Status, Value
from reader.figures.settling import Claim

_MOVES = {
    Direction.UP: "It rose, as its sign or the words around it say.",
    Direction.DOWN: "It fell, as its sign or the words around it say.",
}
_EXACTNESS = {
    Qualifier.ABOUT: "The text gives it as about so much.",
    Qualifier.MORE: "The text gives it as the least it can be.",
    Qualifier.LESS: "The text gives it as the most it can be.",
}


def reasons(figure: Figure, claims: Sequence[Claim]) -> list[str]:
    """Return sentences that say what `figure` is taken for and why.

    `claims` are what the kinds of number claim in its passage, as `find.claims` returns them.
    """
    own = [claim for claim in claims if claim.mention.span.overlaps(figure.span)]
    told = [_standing(figure), *_rules(own)]
    return told if figure.status is Status.EXCLUDED else [*told, *_readings(figure)]


def _standing(figure: Figure) -> str:
    kind = figure.kind.replace("_", " ")
    match figure.status:
        case Status.FIGURE:
            return f"It is a figure, of the kind “{kind}”{f': {figure.reason}' if figure.reason else ''}."
        case Status.SOFT:
            return f"It is a quantity of the kind “{kind}”, which few readers want marked."
        case Status.EXCLUDED:
            return f"It is no figure: {figure.reason or kind}."


def _rules(own: Sequence[Claim]) -> Iterator[str]:
    """Yield the rule that won, and those that it beat."""
    won = dict.fromkeys(claim.rule for claim in own if claim.beaten_by is None)
    for rule in won:
        yield f"It was read by this rule: {rule}."
    beaten = dict.fromkeys(claim.rule for claim in own if claim.beaten_by is not None and claim.rule not in won)
    if beaten:
        yield f"Rules that come later would have read it too: {'; '.join(beaten)}."


def _readings(figure: Figure) -> Iterator[str]:
    """Yield what is said of a quantity besides its number."""
    yield _amount(figure)
    if figure.qualifier in _EXACTNESS:
        yield _EXACTNESS[figure.qualifier]
    if figure.direction in _MOVES:
        yield _MOVES[figure.direction]
    if figure.subject:
        yield f"It measures “{figure.subject}”."
    if figure.period:
        resolved = figure.period_iso
        yield f"It holds for “{figure.period}”" + (
            f", which is {resolved}." if resolved else ", which has no date here."
        )
    if figure.comparison:
        yield f"It is compared: “{figure.comparison}”."
    if figure.attribution:
        yield f"The source named for it is “{figure.attribution}”."


def _amount(figure: Figure) -> str:
    if figure.value is None:
        return "It has no value that could be read."
    return (
        f"Its value is {_spoken(figure.value)}, its unit “{figure.unit}”."
        if figure.unit
        else (f"Its value is {_spoken(figure.value)}; no unit was found.")
    )


def _spoken(value: Value) -> str:
    if isinstance(value, tuple):
        return f"from {value[0]:,} to {value[1]:,}"
    return f"{value:,}"
