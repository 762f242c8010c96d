"""Safe reading and atomic writing."""

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from reader.errors import BadInput, FileTrouble

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a larger file is no article and is left alone, said so."""

_TEMPORARY = re.compile(r"\..{1,40}\.[0-9a-f]{12}\.tmp", re.DOTALL)


def read_bytes(path: Path, *, largest: int = LARGEST_FILE) -> bytes:
    """Return the bytes of a regular file.

    Devices, sockets and FIFOs are refused without being opened, so none can block; one that takes the place of a file
    at the last moment is opened in a way that does not wait. A file that grows meanwhile is refused where it grows too
    large.

    Raises:
        BadInput: `path` is missing, no regular file, or larger than `largest` bytes.
        FileTrouble: the system would not let it be read.
    """
    try:
        _refuse_what_is_no_file(path, path.stat(), largest)
        with open_file(path) as file:
            _refuse_what_is_no_file(path, os.fstat(file.fileno()), largest)
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise BadInput(f"{path} does not exist.") from None
    except OSError as error:
        raise FileTrouble(f"{path} cannot be read: {reason(error)}.") from error
    if len(content) > largest:
        raise BadInput(f"{path} grows while it is read, beyond the {largest:,} bytes that are read of a file.")
    return content


def _refuse_what_is_no_file(path: Path, status: os.stat_result, largest: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise BadInput(f"{path} is not a file of text.")
    if status.st_size > largest:
        raise BadInput(f"{path} has {status.st_size:,} bytes; files of up to {largest:,} are read.")


def open_file(path: Path) -> BinaryIO:
    """Return the file at `path`, opened for reading; where it is a FIFO nobody is waited for.

    Raises:
        OSError: it cannot be opened.
    """
    return open(path, "rb", opener=_opened_without_waiting)


def _opened_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


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


def write_atomically(path: Path, content: bytes, *, keep: Path | None = None, lasting: bool = True) -> os.stat_result:
    """Put `content` in place of `path`, so that a crash at any instant leaves the old file or the new one.

    Writes a temporary file in the same folder, syncs it, renames it over `path` and syncs the folder. Who may read the
    file stays as it is, and is up to the user's umask where it is new. With `keep`, a path in the same folder, the old
    file is kept there. What need not be `lasting` is not synced: nobody waits for the disk, and a power cut may take
    the old file with the new one.

    Returns:
        The status of the new file.

    Raises:
        FileTrouble: the disk is full, the folder cannot be written, or `path` is a folder or a device; what was there
            is untouched.
    """
    temporary = _temporary(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        old = _status(path)
        if old is not None and not stat.S_ISREG(old.st_mode):
            raise FileTrouble(f"{path} could not be written: it is no regular file.")
        status = _write_new(temporary, content, like=old, lasting=lasting)
        kept = keep if old is not None else None
        if kept is not None:
            _keep(path, kept)
        temporary.replace(path)
        if lasting:
            _sync_or_take_back(path, kept, is_new=old is None)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise FileTrouble(f"{path} could not be written: {reason(error)}.") from error
    return status


def write_new(path: Path, content: bytes) -> None:
    """Write a new file at `path`, whole or not at all; never in place of anything that is there.

    Raises:
        FileExistsError: something is there, if only a link to nowhere; it is untouched.
        FileTrouble: the disk is full or the folder cannot be written.
    """
    temporary = _temporary(path)
    try:
        _write_new(temporary, content, like=None)
        _take_place(temporary, path)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise FileTrouble(f"{path} could not be written: {reason(error)}.") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _take_place(temporary: Path, path: Path) -> None:
    """Give the file `temporary` the name `path`, which must be free.

    It gets a second name; where files can have but one, the name is taken first, by an empty file.
    """
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        path.touch(exist_ok=False)
        temporary.replace(path)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name[:40]}.{uuid4().hex[:12]}.tmp")


def is_temporary(name: str) -> bool:
    """Whether `name` is one that only our own temporary files have."""
    return _TEMPORARY.fullmatch(name) is not None


def remove_temporaries(folder: Path) -> None:
    """Remove what writers that were killed have left in `folder`; only for who knows that nobody is writing there."""
    with suppress(OSError):
        for entry in [*os.scandir(folder)]:
            if is_temporary(entry.name):
                Path(entry.path).unlink()


def _write_new(path: Path, content: bytes, *, like: os.stat_result | None, lasting: bool = True) -> os.stat_result:
    """Write a new file with the mode of the file `like`; where it is to be `lasting`, it is on disk afterwards."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        if like is not None:
            path.chmod(stat.S_IMODE(like.st_mode))
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if lasting:
            os.fsync(descriptor)
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _keep(path: Path, kept: Path) -> None:
    """Put the file at `path` at `kept` too: under a second name, or as a copy where files can have but one."""
    temporary = _temporary(kept)
    try:
        try:
            os.link(path, temporary)
        except OSError:
            _write_new(temporary, path.read_bytes(), like=path.stat())
        temporary.replace(kept)
    finally:
        temporary.unlink(missing_ok=True)  # a rename from one name of a file to another of its names does nothing


def _sync_or_take_back(path: Path, kept: Path | None, *, is_new: bool) -> None:
    """Make the file just put at `path` last; where that fails, put back what was there, so that no write is half done.

    Raises:
        OSError: the folder could not be synced.
    """
    try:
        sync_folder(path.parent)
    except OSError:
        with suppress(OSError):
            if kept is not None:
                kept.replace(path)
            elif is_new:
                path.unlink()
        raise


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut, where the system can: some cannot open or sync a folder."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def private_folder(path: Path) -> Path:
    """Return `path` as a folder only the user can enter, made when missing.

    Raises:
        FileTrouble: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        if stat.S_IMODE(path.stat().st_mode) != 0o700:  # where nothing can be written, not even this can
            path.chmod(0o700)
    except OSError as error:
        raise FileTrouble(f"{path} could not be made: {reason(error)}.") from error
    return path


def reason(error: OSError) -> str:
    """Return the system's words for `error`, in lower case and without the path."""
    return (error.strerror or str(error)).lower()
