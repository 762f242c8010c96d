"""A screen of panes side by side, as many as there is room for; how they stand is told in `reading/reading.tcss`."""

from textual.screen import Screen

ALL_IN_SIGHT = "-three-panes"
"""The class of a screen that is wide enough for every pane: which one has the keyboard then makes no difference."""
FINDING = "finding"
"""What one does in the first pane, where a screen begins: the class worn while that pane has the keyboard."""


class Paned(Screen[None]):
    """A screen of panes, which begins at the list of articles."""

    AUTO_FOCUS = "ShelfList"
    HORIZONTAL_BREAKPOINTS = [(0, "-one-pane"), (70, "-two-panes"), (110, ALL_IN_SIGHT)]
