"""The shelf: the articles of the library, sorted and filtered as the reader likes."""

from reader.ui.widgets.shelf.shelf import Shelf
from reader.ui.widgets.shelf.shelf_list import ShelfList

__all__ = ["Shelf", "ShelfList"]
