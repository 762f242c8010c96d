"""Python's garbage collector, kept from stopping the screen.

With a large library it looks through hundreds of thousands of objects every few keys, and each time that takes longer
than a tenth of a second. Nearly all of them are the shelf and strips of the screen, which go without it.
"""

import gc

_THRESHOLDS = (10_000, 20, 50)
"""Objects made before the youngest are looked at, and how often until older ones are too."""


def collect_nothing_yet() -> None:
    """Leave the collector off while everything is being made for the first time."""
    gc.disable()


def collect_seldom() -> None:
    """Let the collector pass over what is there by now, and look seldom at what comes; once it is on, do nothing."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
