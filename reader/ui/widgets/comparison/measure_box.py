"""The box in which one types what is to be compared."""

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

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self.placeholder = "= What is measured"
