"""The hint of the first run: the few keys to begin with, in one line that goes when the reader has made a note."""

from collections.abc import Mapping

from textual.content import Content
from textual.keys import format_key
from textual.widgets import Static

from reader.ui.commands.places import PLACES

_FIRST = {
    "search": "search",
    "reader.next_figure": "next figure",
    "reader.annotate": "annotate",
    "theme": "light or dark",
    "help": "help",
}
"""The commands named, by id, and what they are called here."""


class FirstHint(Static):
    """One line of keys and what they do, those in force."""

    DEFAULT_CSS = """
    FirstHint {
        height: 1;
        padding: 0 1;
        color: $text-muted;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, keymap: Mapping[str, str]) -> None:
        """Name the keys of `keymap`, by command id, and the defaults of commands that it does not have."""
        super().__init__(_named(keymap), markup=False)


def _named(keymap: Mapping[str, str]) -> Content:
    defaults = {binding.id: binding.key for bindings in PLACES.values() for binding in bindings}
    keys = {name: format_key((keymap.get(name) or defaults[name]).split(",")[0]) for name in _FIRST}
    commands = [part for name, does in _FIRST.items() for part in ((f" {keys[name]} ", "bold"), does)]
    return Content.assemble(("New here? ", "italic"), *commands)
