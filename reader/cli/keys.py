"""`reader keys`: the keys in force."""

from collections.abc import Iterable

from textual.binding import Binding

from reader.cli.commands import command_named, json_option
from reader.cli.printing import print_json, print_table, say_troubles
from reader.config import read_settings
from reader.locations import Locations
from reader.ui.commands import PLACES


@command_named("keys")
@json_option
def command(as_json: bool) -> None:
    """Print every command of the screen with its keys, as the settings have them.

    The id is what `config.toml` calls a command: [keys] "shelf.sort" = "s,f3".

    \b
    reader keys
    reader keys --json
    """
    settings = read_settings(Locations.of_user().settings_file)
    rows = [
        {
            "id": binding.id,
            "where": place,
            "keys": _keys(binding, settings.keys.get(binding.id or "")),
            "does": _help(binding),
        }
        for place, bindings in PLACES.items()
        for binding in bindings
    ]
    say_troubles(settings.warnings)
    if as_json:
        print_json(rows)
    else:
        print_table(
            ("Where", "Keys", "Does", "Id"),
            ((str(row["where"]), " ".join(row["keys"]), str(row["does"]), str(row["id"])) for row in rows),
        )
