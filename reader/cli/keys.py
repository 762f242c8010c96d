"""`reader keys`: the keys in force."""

from collections.abc import Iterator
from typing import Any

from reader.cli.commands import command_named, json_option
from reader.cli.printing import print_json, print_table, say_troubles
from reader.config import Settings, read_settings
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
    settings = read_settings(Locations.of_user().settings_file)
    rows = list(_rows(settings))
    say_troubles(settings.warnings)
    if as_json:
        print_json(rows)
    else:
        print_table(
            ("Where", "Keys", "Does", "Id"),
            ((row["where"], " ".join(row["keys"]), row["does"], row["id"]) for row in rows),
        )


def _rows(settings: Settings) -> Iterator[dict[str, Any]]:
    from textual.keys import format_key  # Textual is slow to import: only when the command runs, not for --help

    from reader.ui.commands import PLACES

    for place, bindings in PLACES.items():
        for binding in bindings:
            keys = settings.keys.get(binding.id or "", binding.key)
            yield {
                "id": binding.id,
                "where": place,
                "keys": [format_key(key.strip()) for key in keys.split(",")],
                "does": binding.tooltip or binding.description,
            }
