"""Archives from strangers, read within limits: how many members, how much they unpack to, nothing on the disk."""

import zipfile
from io import BytesIO
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812 - it is one

from reader.errors import BadInput

_PIECE = 64 * 1024
_END = b"PK\5\6"
_END_LENGTH = 22
_LONGEST_COMMENT = 65_535
_END_64 = b"PK\6\7"
_END_64_LENGTH = 20
_LONGEST_LIST = 2_000_000
"""Bytes of the list of members: what is listed is kept in memory before anything is unpacked."""
MOST_MEMBERS = 10_000
LARGEST_MEMBER = 16_000_000
LARGEST = 64_000_000
"""Bytes, unpacked, of one member and of all that is read."""
_LARGEST_RATIO = 200
_SMALL = 1_000_000
"""Bytes that a member may unpack to at any ratio."""
_IS_ENCRYPTED = 0x1


class Archive:
    """The archive in the bytes `content` of the file `path`, which the sentences name."""

    def __init__(self, content: bytes, path: Path) -> None:
        """Look at its list of members.

        Raises:
            BadInput: it is none, is damaged, or lists too many members.
        """
        self._path = path
        self._read = 0
        _refuse_long_list(content, path)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeError, OSError):
            raise BadInput(f"{path} is damaged: it is no archive that can be opened.") from None
        self._members = {info.filename: info for info in self._zip.infolist()}
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise BadInput(
                f"{path} has {len(self._zip.infolist()):,} files in it; up to {MOST_MEMBERS:,} are looked at."
            )

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def member(self, name: str) -> bytes:
        """Return the member called `name`, unpacked no further than the limits.

        Raises:
            BadInput: it is not there, is damaged or encrypted, or a limit is passed.
        """
        info = self._members.get(name)
        if info is None:
            raise BadInput(f"{self._path} is damaged: it lacks {name}.")
        if info.flag_bits & _IS_ENCRYPTED:
            raise BadInput(f"{self._path} is protected by a password; save it without one.")
        try:
            return self._unpacked(info)
        except (zipfile.BadZipFile, ZlibError, NotImplementedError, EOFError, ValueError, OSError, RuntimeError):
            raise BadInput(f"{self._path} is damaged: {name} in it cannot be unpacked.") from None

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        """Return a member; what it unpacks to is counted, for its list may say anything."""
        largest = max(_SMALL, _LARGEST_RATIO * info.compress_size)
        pieces: list[bytes] = []
        size = 0
        with self._zip.open(info) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                self._read += len(piece)
                if size > min(largest, LARGEST_MEMBER) or self._read > LARGEST:
                    raise BadInput(f"{self._path} unpacks to far more than it should; it was left alone.")
                pieces.append(piece)
        return b"".join(pieces)


def _refuse_long_list(content: bytes, path: Path) -> None:
    """Refuse an archive whose list of members would take much memory, and one of the kind for more than 4 GB.

    Raises:
        BadInput: it is one.
    """
    end = content.rfind(_END, max(len(content) - _END_LENGTH - _LONGEST_COMMENT, 0))
    if end < 0:
        raise BadInput(f"{path} is {'no archive' if content else 'empty'}.")
    length = int.from_bytes(content[end + 12 : end + 16], "little")
    if length > _LONGEST_LIST or content[max(end - _END_64_LENGTH, 0) : end].startswith(_END_64):
        raise BadInput(f"{path} has too many files in it to be an article.")
