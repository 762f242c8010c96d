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
_KEPT = "kept without a place"


def annotation_lines(
    placed: PlacedAnnotation,
    width: int,
    *,
    with_color_name: bool,
    perhaps: str = "",
    article: str = "",
    note_lines: int = NOTE_LINES,
) -> list[Line]:
    """Return the lines of `placed` for a row of `width` cells: the quote, the first lines of the note, the details.

    In between is said what the text has by now in place of the figure annotated, if that is another one.

    Args:
        placed: the annotation, and where it stands.
        width: the cells there are.
        with_color_name: whether to say the colour in words, for screens that show none.
        perhaps: for an orphan, the words where it might belong.
        article: the title to name, where it is not told otherwise.
        note_lines: how many lines of the note are shown at most.
    """
    annotation = placed.annotation
    gutter = Part(_GUTTER, Tone(annotation.color.value))
    quote = Part(f"“{_flat(annotation.quote)}”", Tone.QUOTE if annotation.note else Tone.TEXT)
    note = _flat(annotation.note)
    return [
        Line((gutter, quote)),
        *(Line((gutter, Part(line.of(note)))) for line in first_lines(note, width - len(_GUTTER), note_lines)),
        *([Line((gutter, Part(f"now {_flat(placed.figure_now)}", Tone.ALERT)))] if placed.figure_now else []),
        *([Line((gutter, Part("perhaps: ", Tone.DETAIL), Part(f"“{_flat(perhaps)}”")))] if perhaps else []),
        _details(gutter, placed, article, with_color_name=with_color_name),
    ]


def annotation_height(placed: PlacedAnnotation, width: int, *, has_perhaps: bool, note_lines: int = NOTE_LINES) -> int:
    """Return how many lines `annotation_lines` returns, sooner than those: a list of thousands asks for each."""
    note = first_lines(_flat(placed.annotation.note), width - len(_GUTTER), note_lines)
    return 2 + len(note) + bool(placed.figure_now) + has_perhaps


def _details(gutter: Part, placed: PlacedAnnotation, article: str, *, with_color_name: bool) -> Line:
    """Return the last line: what became of its place, the verdict, the colour if asked for, tags, article and day.

    Beside an article, which may need all the room there is, the day stands at the right.
    """
    annotation = placed.annotation
    color = annotation.color.value if with_color_name else ""
    day = spoken_date(annotation.modified)
    parts = [
        Part(state_words(placed), Tone.ALERT if is_lost(placed) else Tone.DETAIL),
        Part(verdict_words(placed), Tone.TEXT),
        *(Part(words, Tone.DETAIL) for words in (color, tag_words(annotation))),
        Part(article or day, Tone.DETAIL),
    ]
    between = Part(BETWEEN, Tone.DETAIL)
    said = [one for part in parts if part.text for one in (between, part)][1:]
    return Line((gutter, *said), (Part(day, Tone.DETAIL),) if article else ())


def is_lost(placed: PlacedAnnotation) -> bool:
    """Whether the place of `placed` is lost, and the reader has not said that it is to be kept without one."""
    return placed.state is State.ORPHAN and not placed.annotation.kept


def state_words(placed: PlacedAnnotation) -> str:
    """Return what became of the place of `placed`; nothing is said of one that is where it was."""
    return _KEPT if placed.state is State.ORPHAN and placed.annotation.kept else _STATES[placed.state]


def verdict_words(placed: PlacedAnnotation) -> str:
    """Return sign and word of the verdict on the figure; of one that has changed since, and has none, whether stale."""
    noted = noted_figure(placed.annotation)
    if noted is None or noted.verdict is None:
        return "stale?" if placed.figure_now else ""
    return f"{SIGNS[noted.verdict]} {noted.verdict}"


def tag_words(annotation: Annotation) -> str:
    """Return the tags as people write them."""
    return " ".join(f"#{tag}" for tag in annotation.tags)


def _flat(text: str) -> str:
    """Return the beginning of `text` with its line breaks and runs of blanks made single blanks."""
    return " ".join(text[:_SEEN].split())
