"""The filter of the table of figures: a query box whose query says which figures are wanted."""

from typing import ClassVar

from textual.binding import BindingType

from reader.ui.commands.figures import FILTER
from reader.ui.rendering.query_help import fields_list
from reader.ui.widgets.filtered_panel import FilterBox


class FigureFilter(FilterBox):
    """One line above the rows."""

    PLACEHOLDER = "f  Filter: high-tech, percent:>5, unit:CNY, change:down"
    HELP = f"""
# Which figures

Type what the figures must have; the table follows as you type. Words stand in the passage of the figure; words in
quotes next to each other; `-word` leaves figures out, `word*` takes all that begins so, `OR` and brackets join.

{fields_list()}

Then:

- **Enter** or **Down** goes to the figures, and so does **Esc**; there **Esc** shows all again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*FILTER]
