"""The key line: the keys that matter where one is, as many as there is room for."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.keys import key_to_character
from textual.reactive import reactive
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from reader.ui.commands import rank

_ALWAYS = "help"
"""The action whose key stands at the right end, whatever else there is no room for."""
_PADDING = 3
"""Cells around a key and its name."""
_UNKNOWN_TO_TEXTUAL = {"slash": "/"}
"""Keys that write something though Textual 8.2.8 has no character for their names."""


class KeyHint(FooterKey):
    """A key and what it does; told from the start that it is not compact, which to learn later styles it twice more."""

    compact = reactive(False)


class KeyLine(Footer):
    """A footer that leaves out what would not fit, and keys that would only be typed into the box one writes in."""

    DEFAULT_CSS = """
    KeyLine > .-always { dock: right; }
    """

    def __init__(self) -> None:
        super().__init__(show_command_palette=False)

    def on_resize(self) -> None:
        """Show as many keys as there is room for now."""
        self.call_after_refresh(self.recompose)

    def compose(self) -> ComposeResult:
        """Make a hint of each command, the nearest first."""
        hints = [*self._hints()]
        always = [hint for hint in hints if hint.action == _ALWAYS]
        room = self.size.width - sum(map(_cells, always))
        for hint in hints:
            if hint not in always:
                room -= _cells(hint)
                if room < 0:
                    break
                yield hint
        for hint in always:
            hint.add_class("-always")
            yield hint

    def _hints(self) -> Iterator[FooterKey]:
        """Return one hint for each command; those of a group share one."""
        firsts: dict[str, Binding] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and not self._is_typed(binding.key):
                firsts.setdefault(binding.action, binding)
        in_order = sorted(firsts.values(), key=rank)
        for group, alike in groupby(in_order, lambda binding: binding.group):
            together = [*alike]
            if group is None:
                yield from map(self._hint, together)
            else:
                yield self._shared_hint(group.description, together)

    def _hint(self, binding: Binding) -> FooterKey:
        shown = self.app.get_key_display(binding)
        return KeyHint(binding.key, shown, binding.description, binding.action, tooltip=binding.tooltip)

    def _shared_hint(self, name: str, bindings: Sequence[Binding]) -> FooterKey:
        """Return the hint for several commands; a click gives the last."""
        last = bindings[-1]
        shown = " ".join(map(self.app.get_key_display, bindings))
        return KeyHint(last.key, shown, name, last.action, tooltip=last.tooltip)

    def _is_typed(self, key: str) -> bool:
        """Whether `key` only writes a character where one is."""
        focused = self.screen.focused
        character = _UNKNOWN_TO_TEXTUAL.get(key) or key_to_character(key)
        return focused is not None and focused.check_consume_key(key, character)


def _cells(hint: FooterKey) -> int:
    return cell_len(hint.key_display) + cell_len(hint.description) + _PADDING
