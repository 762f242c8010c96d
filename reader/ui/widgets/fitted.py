"""Fitted: what is shown is fitted into the room there is, whenever that changes."""

from textual.events import Hide
from textual.geometry import Size, Spacing
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
    _measured: tuple[Size, Size, Spacing] | None = None
    """The size, that of all there is to scroll through, and the gutter, as of which the scroll bars are."""

    def on_mount(self) -> None:
        """Look at the size after every layout."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._take_room())

    def on_resize(self) -> None:
        """Fit into the first room there is, of which no layout tells."""
        self._take_room()

    def on_hide(self, event: Hide) -> None:
        """Keep the keyboard where one is back before one heard that it was gone: Textual would leave it nowhere."""
        if all(node.display for node in self.ancestors_with_self):
            event.prevent_default()

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Take what a layout says, of which most say that all is as it was.

        Textual 8.2.8 paints the scroll bars of all panes anew after each, another frame that a letter typed waits for.
        """
        measured = size, self.virtual_size, self.styles.gutter
        if measured == self._measured:
            return False
        self._measured = measured
        return super()._size_updated(size, virtual_size, container_size, layout)

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
