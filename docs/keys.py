"""Writes docs/keys.md, every key of every place, from the commands themselves: `make keys`."""

from pathlib import Path

from textual.binding import Binding
from textual.keys import format_key

from reader.markdown_text import code, plain
from reader.ui.commands.places import PLACES

PAGE = Path(__file__).with_name("keys.md")
HEAD = """\
# Keys

Every command with its default keys, by the place where they work: a key of a narrow place comes before one of a wide
place. `reader keys` prints those in force with your settings; `?` shows those of where you are, `Ctrl+P` finds any
command by name. To give a command other keys, write its id under `[keys]` in `config.toml`.

This page is made from the code by `make keys`.
"""


def keys_page() -> str:
    """Return the page as Markdown."""
    blocks = [HEAD]
    for place, bindings in PLACES.items():
        rows = [("keys", "does", "id"), ("---",) * 3, *map(_row, bindings)]
        table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
        blocks.append(f"## {place.capitalize()}\n\n{table}\n")
    return "\n".join(blocks)


def _row(command: Binding) -> tuple[str, str, str]:
    keys = " ".join(code(format_key(key)) for key in command.key.split(","))
    return keys, plain(command.tooltip or command.description), code(command.id or "")


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
