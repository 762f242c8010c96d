"""The box in which one types what is to be compared."""

from typing import ClassVar

from textual.binding import BindingType

from reader.ui.commands.comparing import MEASURE
from reader.ui.widgets.query_box import QueryBox


class MeasureBox(QueryBox):
    """A query box for the words that say what is measured."""

    HELP = """
# Compare

Type what is measured, such as `high-tech output` or `GDP growth`: the figures that measure it are put side by side,
article by article.

- **Enter** or **Down** goes to the measures found.
- **Esc** goes back to where you came from.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*MEASURE]
    PLACEHOLDER = "= What is measured"
