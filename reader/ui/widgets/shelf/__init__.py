"""The shelf: the articles of the library, sorted and filtered as the reader likes."""

from reader.ui.widgets.shelf.shelf import Shelf

__all__ = ["Shelf"]
