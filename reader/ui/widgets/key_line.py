"""The key line: the keys that matter where one is, as many as there is room for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.keys import key_to_character
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.ui.commands.places import rank

_ALWAYS = "help"
"""The action whose key stands at the right end, whatever else there is no room for."""
_BLANKS = 3
"""Cells around a key and its name."""
_UNKNOWN_TO_TEXTUAL = {"slash": "/"}
"""Keys that write something though Textual 8.2.8 has no character for their names."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key, as Textual calls it and as it is shown, and what it does; commands of a group share a hint."""

    key: str
    shown: str
    does: str
    action: str
    help: str

    @property
    def cells(self) -> int:
        """How many cells it takes."""
        return cell_len(self.shown) + cell_len(self.does) + _BLANKS


class KeyLine(Widget):
    """One line of hints, the nearest command first; a click on one presses its key.

    Left out are keys that would only be typed into the box one writes in. Textual's own footer makes a widget of each
    key, each time the focus moves: a tenth of a second until an article that one opens is seen.
    """

    ALLOW_SELECT = False  # else a click would take the selection away that its key is about
    DEFAULT_CLASSES = "-textual-system"  # else letting the button go would, before the key is acted on
    COMPONENT_CLASSES = {"key-line--key"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        color: $footer-foreground;
        background: $footer-background;
        & > .key-line--key { color: $footer-key-foreground; text-style: bold; }
    }
    """

    hints: reactive[tuple[Hint, ...]] = reactive(())
    """What the keys do now, help last."""

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen and self.app.app_focus:
            self.hints = tuple(self._hints())

    def render(self) -> Text:
        """Return as many hints as there is room for."""
        key_style = self.get_component_rich_style("key-line--key")
        line = Text(no_wrap=True, end="")
        for start, hint in self._placed():
            line.pad_right(start - line.cell_len)
            line.append(f" {hint.shown} ", key_style)
            line.append(f"{hint.does} ")
        return line

    def _placed(self) -> Iterator[tuple[int, Hint]]:
        """Yield the hints there is room for, each with its first cell; those that are always there end the line."""
        always = [hint for hint in self.hints if hint.action == _ALWAYS]
        end = self.size.width - sum(hint.cells for hint in always)
        start = 0
        for hint in self.hints:
            if hint not in always:
                if start + hint.cells > end:
                    break
                yield start, hint
                start += hint.cells
        for hint in always:
            yield end, hint
            end += hint.cells

    def _hints(self) -> Iterator[Hint]:
        """Yield one hint for each command; those of a group share one."""
        firsts: dict[str, Binding] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and not self._is_typed(binding.key):
                firsts.setdefault(binding.action, binding)
        for group, alike in groupby(sorted(firsts.values(), key=rank), lambda binding: binding.group):
            together = [*alike]
            if group is None:
                yield from (self._hint(binding.description, [binding]) for binding in together)
            else:
                yield self._hint(group.description, together)

    def _hint(self, does: str, bindings: Sequence[Binding]) -> Hint:
        """Return the hint for commands that go by one name; a click gives the last."""
        last = bindings[-1]
        shown = " ".join(map(self.app.get_key_display, bindings))
        return Hint(last.key, shown, does, last.action, last.tooltip)

    def _is_typed(self, key: str) -> bool:
        """Whether `key` only writes a character where one is."""
        focused = self.screen.focused
        character = _UNKNOWN_TO_TEXTUAL.get(key) or key_to_character(key)
        return focused is not None and focused.check_consume_key(key, character)

    def _hint_at(self, cell: int) -> Hint | None:
        return next((hint for start, hint in self._placed() if start <= cell < start + hint.cells), None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more of the key under the mouse."""
        hint = self._hint_at(event.x)
        self.tooltip = hint.help if hint is not None and hint.help else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the key under the mouse."""
        if (hint := self._hint_at(event.x)) is not None:
            self.app.simulate_key(hint.key)
