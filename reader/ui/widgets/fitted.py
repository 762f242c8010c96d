"""Fitted: what is shown is fitted into the room there is, whenever that changes."""

from textual.geometry import Size
from textual.scroll_view import ScrollView

from reader.ui.messages import ReleaseKeys

IN_SIGHT = "in sight"
"""What keys wait for that are meant for what a narrow terminal is only about to show."""


class Fitted(ScrollView):
    """Hears of each new size after every layout.

    Textual 8.2.8 sends neither Resize nor Show where anybody asked for a place on the screen between the change that
    brought a pane into sight and the layout that followed.
    """

    _room = Size()
    """What was fitted into, nothing while it is out of sight."""

    def on_mount(self) -> None:
        """Look at the size after every layout."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._take_room())

    def on_resize(self) -> None:
        """Fit into the first room there is, of which no layout tells."""
        self._take_room()

    @property
    def has_room(self) -> bool:
        """Whether it is in sight, with all that it shows in its place."""
        return bool(self._room)

    def fit(self) -> None:
        """Put what is shown into the room there is now."""
        raise NotImplementedError

    def await_room(self) -> None:
        """Fit what is shown as soon as there is room: there is none now."""
        self._room = Size()

    def _take_room(self) -> None:
        before, self._room = self._room, self.size
        if self._room and self._room != before:
            self.fit()
            self.post_message(ReleaseKeys(IN_SIGHT).set_sender(self))
