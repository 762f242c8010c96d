"""What is brought to a library, a copy of a file or a page from the web: the bytes as they will lie there."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from reader.articles.decoding import declared_encoding
from reader.articles.formats import SUFFIXES
from reader.articles.source import with_source
from reader.errors import BadInput
from reader.fetching.fetch import Fetched, fetch
from reader.files import home_expanded, is_there, read_bytes
from reader.library.file_names import safe_name

_PLAIN = ".txt"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NAMELESS = "article"
_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}/\S*|www\.\S+", re.IGNORECASE)
"""What looks like the address of a page that lacks its beginning."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file to be."""

    content: bytes
    name: str
    """What it may be called where the article in it has no title; a safe name, without suffix."""
    suffix: str
    is_titled: bool
    """Whether its name should be the title of the article."""


def from_file(path: Path) -> Brought:
    """Return a copy of the file at `path`; one whose suffix says nothing to Reader gets one that does.

    Raises:
        BadInput: there is no such file, it is too large or no regular one.
        FileTrouble: it cannot be read.
    """
    given = home_expanded(path)
    _refuse_what_was_meant_otherwise(given)
    content = read_bytes(given)
    suffix = given.suffix.lower()
    known = suffix in SUFFIXES
    name = safe_name(given.stem if known else given.name)
    return Brought(content, name or _NAMELESS, suffix if known else _PLAIN, is_titled=False)


def _refuse_what_was_meant_otherwise(path: Path) -> None:
    """Say what to write instead of a folder, or of an address without its beginning."""
    if not is_there(path):
        if _ADDRESS.fullmatch(str(path)):
            raise BadInput(f"{path} does not exist; an address of a page begins with https:// or http://.")
    elif path.is_dir():
        raise BadInput(f"{path} is a folder: name the files in it, or open it as it is with `reader {path}`.")


def from_web(url: str, *, allow_local: bool) -> Brought:
    """Return the page at `url`, which says at its end where it is from.

    Raises:
        BadInput: it may not be fetched, or is no article.
        FileTrouble: it could not be fetched.
    """
    fetched = fetch(url, allow_local=allow_local)
    parts = urlsplit(fetched.url)
    name = safe_name(PurePosixPath(unquote(parts.path)).stem) or safe_name(parts.hostname or "") or _NAMELESS
    content = with_source(_in_known_encoding(fetched), fetched.url, fetched.suffix)
    return Brought(content, name, fetched.suffix, is_titled=True)


def _in_known_encoding(fetched: Fetched) -> bytes:
    """Return the page as it came, unless its encoding is known to its server alone: then in UTF-8."""
    encoding = declared_encoding(fetched.charset or "")
    if encoding is None or fetched.content.startswith((*_MARKS, b"%PDF-", b"PK")):
        return fetched.content
    try:
        fetched.content.decode("utf-8")
    except UnicodeDecodeError:
        return codecs.BOM_UTF8 + fetched.content.decode(encoding, "replace").encode()
    return fetched.content
