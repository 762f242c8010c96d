"""`reader where`: where everything lives."""

from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import print_json, print_table
from reader.library import Library
from reader.locations import bundled_seeds
from reader.state import State


@command_named("where")
@json_option
def command(as_json: bool) -> None:
    """Print where everything lives.

    The library, its notes, the index, the settings and the bundled seeds.

    \b
    reader where
    reader where --json
    """
    places = _places(chosen_library())
    if as_json:
        print_json(places)
    else:
        print_table(("What", "Where"), ((what, where) for what, wheres in places.items() for where in _listed(wheres)))


def _places(library: Library) -> dict[str, str | list[str]]:
    return {
        "library": [str(root) for root in library.roots],
        "annotations": [str(folder) for folder in library.notes.folders],
        "index": str(library.cache),
        "settings": str(library.locations.settings_file),
        "state": str(State(library.locations.state).file),
        "data": str(library.locations.data),
        "seeds": str(bundled_seeds()),
    }


def _listed(wheres: str | list[str]) -> list[str]:
    return [wheres] if isinstance(wheres, str) else wheres
