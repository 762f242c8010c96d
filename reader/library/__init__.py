"""The library: the one object every front end talks to.

It joins the parts that do not know each other: the files of a folder, the catalog and index made of them, and the
user's notes. The screen and the commands ask the same questions here, so they cannot disagree.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library.library import Library, OpenedArticle

__all__ = ["Library", "OpenedArticle"]


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: where a library is, and its shelf, are known in a tenth of the time."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.library"), name)
