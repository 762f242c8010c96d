"""The library: the one object every front end talks to.

It joins the parts that do not know each other: the files of a folder, the catalog and index made of them, and the
user's notes. The screen and the commands ask the same questions here, so they cannot disagree.
"""

from reader.library.library import Library, OpenedArticle
from reader.library.naming import library_named

__all__ = ["Library", "OpenedArticle", "library_named"]
