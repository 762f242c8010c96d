"""The panes of the reading screen side by side, as many as there is room for, and the way from one to the next."""

from textual.containers import Horizontal
from textual.widget import Widget

from reader.ui.commands.reading import PANES
from reader.ui.messages import NotesRequested
from reader.ui.screens.paned import ALL_IN_SIGHT, FINDING
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.screens.reading.text_pane import TextPane
from reader.ui.widgets.side_panel import SidePanel

_NAMES = (FINDING, "reading", "beside")
"""What one does in the panes, from left to right: the class worn while the pane has the keyboard."""


class Panes(Horizontal):
    """Wears the class of the pane that has the keyboard, which is the one that a narrow terminal shows."""

    BINDINGS = [*PANES]

    def __init__(self, finding: FindingPane, text: TextPane, side: SidePanel) -> None:
        super().__init__(finding, text, side, classes=f"panes -{FINDING}")
        self._panes: tuple[Widget, ...] = (finding, text, side)
        self._finding = finding
        self._text = text
        self._side = side
        self._came_from_notes = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key that leads from a note one is writing to another pane."""
        if action in _OWN_ACTIONS and self._text.is_in_note_box:
            return False
        return super().check_action(action, parameters)

    def on_descendant_focus(self) -> None:
        """Wear the class of the pane that has the keyboard; away from the text it leads back to the notes no more."""
        focused = self.screen.focused
        around = focused.ancestors_with_self if focused is not None else []
        here = next((name for name, pane in zip(_NAMES, self._panes, strict=True) if pane in around), None)
        if here is not None:
            worn = {f"-{name}": name == here for name in _NAMES}
            self.update_classes(worn, update=not self.screen.has_class(ALL_IN_SIGHT))  # all panes are styled anew
            self._came_from_notes = self._came_from_notes and self._text in around

    def action_next_panel(self, step: int) -> None:
        """Give the keyboard to the next pane, or with -1 to the previous one."""
        targets: tuple[Widget, ...] = (self._finding.list, self._text.view, self._side.list)
        here = next((index for index, name in enumerate(_NAMES) if self.has_class(f"-{name}")), 0)
        self.screen.set_focus(targets[(here + step) % len(targets)])

    def action_panel(self, tab: str) -> None:
        """Show the tab of the side panel and go there."""
        self._side.show_tab(tab)
        self.screen.set_focus(self._side.list)

    def action_leave_panel(self) -> None:
        """Go back to the list one came from, the notes of the library perhaps; from the hits back to the shelf."""
        if self._came_from_notes and self._text.has_focus_within:
            self._came_from_notes = False
            self.post_message(NotesRequested())
        elif self._finding.is_searching and self._finding.has_focus_within:
            self._finding.leave_search()
        else:
            self.screen.set_focus(self._finding.list)

    def come_from_notes(self) -> None:
        """Have the text lead back to the notes of the library."""
        self._came_from_notes = True

    def show_annotation(self, key: str) -> None:
        """Show the annotation `key` in the side panel; go there if the panel is folded away."""
        is_folded = not self._side.display
        self._side.show_annotation(key)
        if is_folded:
            self.screen.set_focus(self._side.list)


_OWN_ACTIONS = frozenset(binding.action.partition("(")[0] for binding in PANES)
