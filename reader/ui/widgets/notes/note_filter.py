"""The filter of the notes: a query box whose query says which notes are wanted."""

from typing import ClassVar

from textual.binding import BindingType

from reader.ui.commands.notes import NOTES_FILTER
from reader.ui.rendering.query_help import fields_list
from reader.ui.widgets.filtered_panel import FilterBox


class NoteFilter(FilterBox):
    """One line above the notes."""

    PLACEHOLDER = "f  Filter: words, tag:growth, color:green, verdict:disputed"
    HELP = f"""
# Which notes

Type what the notes must have; the list follows as you type. Words stand in the quote, the note or its tags; words in
quotes next to each other; `-word` leaves notes out, `word*` takes all that begins so, `OR` and brackets join.

{fields_list()}

Then:

- **Enter** or **Down** goes to the notes, and so does **Esc**; there **Esc** shows all again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*NOTES_FILTER]
