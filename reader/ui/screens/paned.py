"""A screen of panes side by side, as many as there is room for; how they stand is told in `reading/reading.tcss`."""

from textual import events
from textual.screen import Screen

ALL_IN_SIGHT = "-three-panes"
"""The class of a screen that is wide enough for every pane: which one has the keyboard then makes no difference."""
FINDING = "finding"
"""What one does in the first pane, where a screen begins: the class worn while that pane has the keyboard."""


class Paned(Screen[None]):
    """A screen of panes, which begins at the list of articles."""

    AUTO_FOCUS = "ShelfList"
    HORIZONTAL_BREAKPOINTS = [(0, "-one-pane"), (70, "-two-panes"), (110, ALL_IN_SIGHT)]

    def __init__(self) -> None:
        """Wear the class that fits the terminal from the beginning: put on later, it has everything styled again."""
        super().__init__()
        self.add_class(*self._get_breakpoint_classes(self.app.size.width, self.HORIZONTAL_BREAKPOINTS), update=False)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Come into sight with the styles there are: Textual 8.2.8 would work all out again, twice at the start."""
        event.refresh_styles = False
