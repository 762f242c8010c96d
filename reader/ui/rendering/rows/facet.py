"""The row of a facet's value: what the passages have in common, and how many have it."""

from dataclasses import dataclass

from reader.search.hit import Facet, FacetValue
from reader.ui.rendering.rows.line import Line, Part, Tone

_CHOSEN, _NOT_CHOSEN = "✓ ", "  "
_NAMES = {"date": "Year"}
"""What a facet is called, where that is not its field."""


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A value of `facet`, which narrows the query already where it `is_chosen`; or None for those not shown."""

    facet: Facet
    value: FacetValue | None
    is_chosen: bool = False
    hidden: int = 0
    """How many values are not shown."""


def facet_heading(facet: Facet) -> Line:
    """Return the name of a facet."""
    return Line((Part(_NAMES.get(facet.field, facet.field.capitalize()), Tone.TITLE),))


def facet_line(row: FacetRow) -> Line:
    """Return the line of a value."""
    if row.value is None:
        return Line((Part(f"{_NOT_CHOSEN}{row.hidden:,} more …", Tone.DETAIL),))
    mark = Part(_CHOSEN, Tone.BAR) if row.is_chosen else Part(_NOT_CHOSEN)
    name = Part(row.value.value, Tone.TITLE if row.is_chosen else Tone.TEXT)
    return Line((mark, name), (Part(f"{row.value.count:,}", Tone.DETAIL),))
