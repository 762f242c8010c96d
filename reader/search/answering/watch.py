"""When to stop looking: somebody asks something newer, or time is up."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic


class Overtaken(Exception):
    """Nobody waits for the answer any more."""


class TimeUp(Exception):
    """Looking further would take longer than anybody waits."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Says when to stop: `cancelled` by a newer query, or `until` by the clock."""

    cancelled: Callable[[], bool]
    until: float

    def check(self) -> None:
        """Go on where there is time.

        Raises:
            Overtaken: nobody waits any more.
            TimeUp: there is no time left.
        """
        if self.cancelled():
            raise Overtaken
        if monotonic() > self.until:
            raise TimeUp


NEVER = Watch(lambda: False, float("inf"))
"""For what is waited for, however long it takes."""
