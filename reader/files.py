"""Safe reading and atomic writing."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from reader.errors import BadInput, FileTrouble

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a larger file is no article and is left alone, said so."""


def read_bytes(path: Path, *, largest: int = LARGEST_FILE) -> bytes:
    """Return the bytes of a regular file.

    Devices, sockets and FIFOs are refused without being opened, so none can block.

    Raises:
        BadInput: `path` is missing, no regular file, or larger than `largest` bytes.
        FileTrouble: the system would not let it be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(f"{path} is not a file of text.")
        if status.st_size > largest:
            raise BadInput(f"{path} has {status.st_size:,} bytes; files of up to {largest:,} are read.")
        with path.open("rb") as file:
            return file.read(largest)
    except FileNotFoundError:
        raise BadInput(f"{path} does not exist.") from None
    except OSError as error:
        raise FileTrouble(f"{path} cannot be read: {reason(error)}.") from error


def home_expanded(path: Path) -> Path:
    """Return `path` with a leading `~` as the user's home; as it is where `~` belongs to a name."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_there(path: Path) -> bool:
    """Whether `path` leads to something; unlike `Path.exists`, no name and no forbidden folder makes it fail."""
    return _status(path) is not None


def is_regular_file(path: Path) -> bool:
    """Whether `path` leads to a regular file; unlike `Path.is_file`, no name and no forbidden folder makes it fail."""
    status = _status(path)
    return status is not None and stat.S_ISREG(status.st_mode)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return None


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` in place of `path`, so that a crash at any instant leaves the old file or the new one.

    Writes a temporary file in the same folder, syncs it, renames it over `path` and syncs the folder. Who may read the
    file stays as it is, and is up to the user's umask where it is new.

    Raises:
        FileTrouble: the disk is full, the folder cannot be written, or `path` is a folder or a device; what was there
            is untouched.
    """
    temporary = path.with_name(f".{path.name[:40]}.{uuid4().hex[:12]}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        old = _status(path)
        if old is not None and not stat.S_ISREG(old.st_mode):
            raise FileTrouble(f"{path} could not be written: it is no regular file.")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        if old is not None:
            temporary.chmod(stat.S_IMODE(old.st_mode))
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise FileTrouble(f"{path} could not be written: {reason(error)}.") from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def private_folder(path: Path) -> Path:
    """Return `path` as a folder only the user can enter, made when missing.

    Raises:
        FileTrouble: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.chmod(0o700)
    except OSError as error:
        raise FileTrouble(f"{path} could not be made: {reason(error)}.") from error
    return path


def reason(error: OSError) -> str:
    """Return the system's words for `error`, in lower case and without the path."""
    return (error.strerror or str(error)).lower()
