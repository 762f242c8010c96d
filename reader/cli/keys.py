"""`reader keys`: the keys in force."""

from collections.abc import Iterator, Mapping
from typing import Any

from reader.cli.commands import command_named, json_option
from reader.cli.printing import print_json, print_table, say_troubles
from reader.config import Settings, read_settings
from reader.errors import ReaderError
from reader.locations import Locations


@command_named("keys")
@json_option
def command(as_json: bool) -> None:
    """Print the keys in force.

    Every command of the screen with its keys, as the settings have them. The id is what config.toml calls a command:
    [keys] "shelf.sort" = "s,f3".

    \b
    reader keys
    reader keys --json
    """
    from reader.ui.commands.keymap import chosen_keys  # Textual is slow to import: not for --help

    settings, trouble = _settings()
    chosen = chosen_keys(settings.keys)
    rows = list(_rows(chosen.keymap))
    say_troubles((*settings.warnings, *chosen.warnings))
    if as_json:
        print_json(rows)
    else:
        print_table(
            ("Where", "Keys", "Does", "Id"),
            ((row["where"], " ".join(row["keys"]), row["does"], row["id"]) for row in rows),
        )
    if trouble is not None:
        raise trouble


def _settings() -> tuple[Settings, ReaderError | None]:
    """Return the user's settings, or the defaults and why the user's cannot be read."""
    try:
        return read_settings(Locations.of_user().settings_file), None
    except ReaderError as trouble:
        return Settings(), trouble


def _rows(keymap: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    from textual.keys import format_key

    from reader.ui.commands.places import PLACES

    for place, bindings in PLACES.items():
        for binding in bindings:
            keys = keymap.get(binding.id or "", binding.key)
            yield {
                "id": binding.id,
                "where": place,
                "keys": [format_key(key.strip()) for key in keys.split(",")],
                "does": binding.tooltip or binding.description,
            }
