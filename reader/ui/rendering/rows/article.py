"""The row of an article on the shelf: its title, then who published it, when, by whom, and what is in it.

How much of it is read stands behind the title: nothing, `42 %`, or `✓`; the title of one that was read is not bold.
"""

from reader.articles.entry import ShelfEntry
from reader.position import ALL_READ
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.line import BETWEEN, ELLIPSIS, Line, Part, Tone

NOTE = "✎"
READ = "✓"
_NOT_INDEXED = "not indexed yet"
_UNREADABLE = "cannot be read"


def article_lines(entry: ShelfEntry) -> tuple[Line, Line]:
    """Return the two lines of `entry`: of one that nothing is known of the file is named, one not indexed is faint."""
    progress = (Part(_progress(entry), Tone.DETAIL),)
    if not entry.is_indexed:
        state = _UNREADABLE if entry.trouble else _NOT_INDEXED
        return Line((Part(entry.title, Tone.FAINT),), progress), Line((Part(state, Tone.FAINT),))
    said = [entry.publisher, spoken_date(entry.date) if entry.date else None, ", ".join(entry.authors)]
    details = BETWEEN.join(words for words in said if words) or entry.file
    title = Part(entry.title, Tone.TEXT if entry.progress >= ALL_READ else Tone.TITLE)
    contents = Part(_contents(entry), Tone.DETAIL)
    return Line((title,), progress), Line((Part(details, Tone.DETAIL),), (contents,), keeps_right=True)


def _progress(entry: ShelfEntry) -> str:
    if entry.progress >= ALL_READ:
        return READ
    return f"{entry.progress} %" if entry.progress else ""


def _contents(entry: ShelfEntry) -> str:
    """Return how many figures and annotations the article has; nothing is said of none."""
    figures = f"{ELLIPSIS} fig" if entry.figures is None else f"{entry.figures:,} fig" if entry.figures else ""
    annotations = f"{entry.annotations:,} {NOTE}" if entry.annotations else ""
    return BETWEEN.join(filter(None, (figures, annotations)))
