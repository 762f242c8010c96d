"""The way one came: back and forward through places in articles, as in a browser."""

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.position import Position


class Place(NamedTuple):
    """A position in an article."""

    article: str
    position: Position


@dataclass
class Trail:
    """Places behind and before the present one."""

    behind: list[Place] = field(default_factory=list)
    before: list[Place] = field(default_factory=list)

    def leave(self, here: Place) -> None:
        """Remember `here` when going somewhere new; what lay before is given up."""
        if not self.behind or self.behind[-1] != here:
            self.behind.append(here)
        self.before.clear()

    def back(self, here: Place) -> Place | None:
        """Return where one was before `here`, None at the beginning."""
        return _step(self.behind, self.before, here)

    def forward(self, here: Place) -> Place | None:
        """Return where one went back from, None at the end."""
        return _step(self.before, self.behind, here)


def _step(taken: list[Place], given: list[Place], here: Place) -> Place | None:
    if not taken:
        return None
    given.append(here)
    return taken.pop()
