"""A row of what is offered below a query box."""

from reader.ui.rendering.rows.line import Line, Part, Tone

_BETWEEN = "  "


def offer_line(shown: str, about: str, count: int | None) -> Line:
    """Return what would be written, what it is `about`, and at the right how many there are of it."""
    left = (Part(shown, Tone.TITLE), *((Part(_BETWEEN), Part(about, Tone.DETAIL)) if about else ()))
    return Line(left, (Part(f"{count:,}", Tone.DETAIL),) if count is not None else ())
