"""Python's garbage collector, kept from stopping the screen.

With a large library it looks through hundreds of thousands of objects every few keys, and each time that takes longer
than a tenth of a second. Nearly all of them are the shelf, modules, and strips of the screen, which go without it.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what leaves the collector off does so before Textual is loaded
    from textual.strip import Strip

_THRESHOLDS = (10_000, 3, 40)
"""Objects made before the youngest are looked at, and how often until older ones are, and in any case the oldest."""

_MUCH = 4
"""How often the collector has looked at all but the oldest objects when it is worth looking at those, too."""


def collect_nothing_yet() -> None:
    """Leave the collector off while everything is being made for the first time."""
    gc.disable()


def collect_seldom() -> None:
    """Let the collector pass over what is there by now, and look seldom at what comes; once it does, it goes on so."""
    if gc.get_threshold() != _THRESHOLDS:
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
        _let_strips_go()


@contextmanager
def passing_over_what_comes() -> Iterator[None]:
    """Leave the collector off while much is imported and made that stays, and let it pass over that ever after."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect_now() -> None:
    """Look at the oldest objects, too, where there may be garbage among them: to be called while nobody types."""
    if gc.get_count()[-1] >= _MUCH:
        gc.collect()


def _let_strips_go() -> None:
    """Have a strip that was painted go without the collector: Textual 8.2.8 has one that needs no cut keep itself.

    Hundreds do so with every frame, and many of them wait for the collector among what it seldom looks at.
    """
    from textual.strip import Strip  # as above

    divide = Strip.divide

    def divide_letting_go(strip: "Strip", cuts: Iterable[int]) -> "Sequence[Strip]":
        wanted = [cut for cut in cuts if cut <= strip.cell_length]
        return [strip] if wanted == [strip.cell_length] else divide(strip, wanted)

    Strip.divide = divide_letting_go  # type: ignore[method-assign, assignment]  # Textual makes them itself
