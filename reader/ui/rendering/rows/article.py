"""The row of an article on the shelf: its title, then who published it, when, by whom, and what is in it."""

from reader.articles.entry import ShelfEntry
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone

NOTE = "✎"
_NOT_READ = "not indexed yet"


def article_lines(entry: ShelfEntry) -> tuple[Line, Line]:
    """Return the two lines of `entry`: of one that nothing is known of the file is named, one not yet read is faint."""
    if not entry.is_indexed:
        return Line((Part(entry.title, Tone.FAINT),)), Line((Part(_NOT_READ, Tone.FAINT),))
    said = [entry.publisher, spoken_date(entry.date) if entry.date else None, ", ".join(entry.authors)]
    details = BETWEEN.join(words for words in said if words) or entry.file
    return (
        Line((Part(entry.title, Tone.TITLE),)),
        Line((Part(details, Tone.DETAIL),), (Part(_contents(entry), Tone.DETAIL),)),
    )


def _contents(entry: ShelfEntry) -> str:
    """Return how many figures and annotations the article has; nothing is said of none."""
    figures = "… fig" if entry.figures is None else f"{entry.figures:,} fig" if entry.figures else ""
    annotations = f"{entry.annotations:,} {NOTE}" if entry.annotations else ""
    return BETWEEN.join(filter(None, (figures, annotations)))
