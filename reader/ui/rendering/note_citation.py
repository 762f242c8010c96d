"""A note with its quote and where that stands, to paste elsewhere."""

from reader.ui.rendering.citation import citation
from reader.ui.rendering.rows.annotation import state_words, tag_words
from reader.ui.rendering.rows.library_note import LibraryNote


def note_citation(note: LibraryNote) -> str:
    """Return quote and citation of `note`, then its words and tags; of a lost one that is said."""
    annotation, placed = note.annotation, note.placed
    cited = citation(note.article, placed.span or annotation.span, annotation.quote)
    lost = f" ({state_words(placed)})" if placed.span is None else ""
    return "\n\n".join(filter(None, (cited + lost, annotation.note.strip(), tag_words(annotation)))) + "\n"
