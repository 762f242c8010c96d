"""Where a library is: all that can be told of one without reading its articles."""

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from reader.errors import BadInput, FileTrouble
from reader.files import home_expanded, reason
from reader.library.kept_shelf import KeptShelf
from reader.locations import Locations
from reader.places import Places

if TYPE_CHECKING:
    from reader.library.library import Library


class LibraryPlace:
    """One or several folders of articles, and where what is known of them is kept."""

    is_loaded: ClassVar[bool] = False
    """Whether this is the library itself."""

    def __init__(self, roots: Sequence[Path], locations: Locations | None = None) -> None:
        """Name the library made of `roots`, folders or files.

        Raises:
            BadInput: one of them does not exist.
            FileTrouble: one of them cannot be read.
        """
        self.roots = tuple(dict.fromkeys(_existing(root) for root in roots))
        self.locations = locations or Locations.of_user()
        self.cache = self.locations.index_of(self.roots)

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return " + ".join(root.name or str(root) for root in self.roots)

    @property
    def kept_shelf(self) -> KeptShelf:
        """The shelf as it was last shown."""
        return KeptShelf(self.cache)

    @cached_property
    def places(self) -> Places:
        """Where each article was left, and how much of it is read; those of other libraries too."""
        return Places(self.locations.state)

    def load(self) -> "Library":
        """Return the library itself."""
        from reader.library.library import Library  # takes longer to import than the first screen to be shown

        return Library(self.roots, self.locations)


def _existing(root: Path) -> Path:
    path = home_expanded(root)
    try:
        path.stat()
    except FileNotFoundError:
        raise BadInput(f"{root} does not exist.") from None
    except OSError as error:
        raise FileTrouble(f"{root} cannot be opened: {reason(error)}.") from error
    if not os.access(path, os.R_OK):
        raise FileTrouble(f"{root} cannot be read: permission denied.")
    return path.resolve()
