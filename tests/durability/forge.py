"""A process that has imported Reader already: it forks one for each round, so that a start costs milliseconds.

Called as `python -m tests.durability.forge`. It reads a `Round` as a line of JSON and answers with a line of JSON: the
notes that the Reader acknowledged before it was killed. The tests speak to it through `Forge`.
"""

import json
import sys
from dataclasses import asdict, dataclass
from importlib import import_module

from tests.durability.lives import command_killed, screen_killed
from tests.forge import ForgeProcess

NEEDED = (
    "filelock",
    "reader.cli.notes",
    "reader.cli.open",
    "reader.library",
    "reader.search.analysis",
    "reader.ui.app",
    "textual.drivers.linux_driver",
    "textual.layouts.stream",
    "whoosh.lang.snowball",
)
LIVES = {"command": command_killed, "screen": screen_killed}


@dataclass(frozen=True, slots=True)
class Round:
    """One life of a Reader, `how` being a key of `LIVES`; its notes are called `name` and a number."""

    how: str
    library: str
    name: str
    seconds: float
    """How long it lives after its first note was acknowledged."""


class Forge(ForgeProcess):
    """The forging process as its tests see it."""

    def __init__(self) -> None:
        super().__init__("tests.durability.forge")

    def acknowledged(self, one: Round) -> list[str]:
        """Return the notes that were acknowledged in the round `one`, by their words."""
        answer = self.answer_to(asdict(one))
        assert answer, f"the Reader of {one} died by itself"
        return [f"{one.name} {number}" for number in range(json.loads(answer))]


def main() -> None:
    """Fork a Reader for every line on standard input until there is none."""
    import_all()
    for line in sys.stdin:
        one = Round(**json.loads(line))
        sys.stdout.write(f"{LIVES[one.how](one.library, one.name, one.seconds)}\n")
        sys.stdout.flush()


def import_all() -> None:
    """Import what a Reader comes to need, before the forks, so that no child has to."""
    for name in NEEDED:
        import_module(name)


if __name__ == "__main__":
    main()
