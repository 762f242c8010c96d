"""The row of an annotation: its quote behind a mark in its colour, the note, then what became of it, verdict, tags."""

from reader.annotations.annotation import Annotation, PlacedAnnotation, State
from reader.annotations.noted_figure import noted_figure
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.noted_figure import SIGNS
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.rendering.rows.wrap import first_lines

NOTE_LINES = 3
"""Lines of the note that are shown in the list."""
_SEEN = 4000
"""Code points of a quote or a note that a row looks at: it shows fewer, and a quote may be a whole article."""
_GUTTER = "▎ "
_STATES = {State.ANCHORED: "", State.MOVED: "moved", State.ORPHAN: "place lost"}


def annotation_lines(placed: PlacedAnnotation, width: int, *, with_color_name: bool) -> list[Line]:
    """Return the lines of `placed` for a row of `width` cells: the quote, up to three of note, and the details.

    In between is said what the text has by now in place of the figure annotated, if that is another one.
    `with_color_name` says the colour in words, for screens that show none.
    """
    annotation = placed.annotation
    gutter = Part(_GUTTER, Tone(annotation.color.value))
    quote = Part(f"“{_flat(annotation.quote)}”", Tone.QUOTE if annotation.note else Tone.TEXT)
    note = _flat(annotation.note)
    return [
        Line((gutter, quote)),
        *(Line((gutter, Part(line.of(note)))) for line in first_lines(note, width - len(_GUTTER), NOTE_LINES)),
        *([Line((gutter, Part(f"now {_flat(placed.figure_now)}", Tone.ALERT)))] if placed.figure_now else []),
        Line((gutter, *_details(placed, with_color_name=with_color_name))),
    ]


def _details(placed: PlacedAnnotation, *, with_color_name: bool) -> list[Part]:
    """Return the last line: what became of its place, the verdict, the colour if asked for, the tags and the day."""
    annotation = placed.annotation
    color = annotation.color.value if with_color_name else ""
    parts = [
        Part(_STATES[placed.state], Tone.ALERT if placed.state is State.ORPHAN else Tone.DETAIL),
        Part(_verdict(placed), Tone.TEXT),
        *(Part(words, Tone.DETAIL) for words in (color, _tags(annotation), spoken_date(annotation.modified))),
    ]
    between = Part(BETWEEN, Tone.DETAIL)
    return [one for part in parts if part.text for one in (between, part)][1:]


def _verdict(placed: PlacedAnnotation) -> str:
    """Return sign and word of the verdict on the figure; of one that has changed since, and has none, whether stale."""
    noted = noted_figure(placed.annotation)
    if noted is None or noted.verdict is None:
        return "stale?" if placed.figure_now else ""
    return f"{SIGNS[noted.verdict]} {noted.verdict}"


def _tags(annotation: Annotation) -> str:
    """Return the tags as people write them."""
    return " ".join(f"#{tag}" for tag in annotation.tags)


def _flat(text: str) -> str:
    """Return the beginning of `text` with its line breaks and runs of blanks made single blanks."""
    return " ".join(text[:_SEEN].split())
