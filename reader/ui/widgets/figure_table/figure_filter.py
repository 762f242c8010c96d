"""The filter of the table of figures: a query box whose query says which figures are wanted."""

from typing import ClassVar

from textual.binding import BindingType

from reader.ui.commands.figures import FILTER
from reader.ui.widgets.query_box import QueryBox


class FigureFilter(QueryBox):
    """One line above the rows."""

    PLACEHOLDER = "f  Filter: high-tech, percent:>5, unit:CNY, change:down"
    HELP = """
# Which figures

Type what the figures must have; the table follows as you type. Words stand in what is measured, in the number's own
words or in the title; `-word` leaves figures out, `OR` and brackets join.

| type | for |
|---|---|
| `percent:>5` `percent:3..7` | percentages by size |
| `money:>=1bn` `unit:CNY` | sums of money, in any or in one currency |
| `count:>1000` `kind:count` | numbers of things |
| `change:down` | what fell; also `up` and `none` |
| `period:2025-09` `period:2025` | when it was measured |
| `subject:"high-tech"` | what was measured |

- **Enter** or **Down** goes to the figures; **Esc** too, and there it shows all again.
"""
    DEFAULT_CSS = """
    FigureFilter, FigureFilter:focus {
        height: 1;
        border: none;
        background: $foreground 6%;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*FILTER]
