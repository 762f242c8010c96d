"""The query box of the library, with what may be written in it below: completions, and queries used before."""

from reader.ui.widgets.search_bar.search_bar import SearchBar
from reader.ui.widgets.search_bar.search_box import SearchBox

__all__ = ["SearchBar", "SearchBox"]
