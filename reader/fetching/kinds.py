"""What a server says it sends, and what a file with that in it is called."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from reader.errors import BadInput

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/epub+zip": ".epub",
}
_SAYING_NOTHING = frozenset(
    {"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/download"}
)
"""Types of servers that do not know what they send; the address tells more."""


def suffix_of(url: str, content_type: str) -> str:
    """Return the suffix for what `url` gives, with the dot.

    Raises:
        BadInput: it is nothing that can be read.
    """
    kind = content_type.partition(";")[0].strip().lower()
    named = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
    if kind in _SAYING_NOTHING and named in (*_SUFFIXES.values(), ".htm", ".xhtml", ".markdown"):
        return named
    if kind not in _SUFFIXES:
        raise BadInput(f"{url} is no article but {kind or 'something that its server does not name'}.")
    return _SUFFIXES[kind]
