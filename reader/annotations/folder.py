"""One folder of notes: pages read with a memory of what did not change, and written by one writer at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from operator import itemgetter
from pathlib import Path

from reader.annotations.foreign_json import Damaged
from reader.annotations.naming import LOCK, SUFFIX, article_of, notes_path
from reader.annotations.page import Page
from reader.annotations.page_json import page_from_json, page_to_json
from reader.errors import FileTrouble, ReaderError
from reader.files import read_bytes, reason, remove_temporaries, sync_folder, write_atomically

_PATIENCE = 10.0
"""Seconds to wait for another window that is writing."""

_Stamp = tuple[int, int, int]


class WrittenByNewerReader(FileTrouble):
    """A page has the shape of another version of this program, so it is left alone."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a file was found to hold when its stamp was `stamp`."""

    stamp: _Stamp | None
    page: Page
    """What is shown: for a damaged file its last good state, for one that cannot be read nothing."""
    damaged: bytes | None = None
    """The file, where it is no page."""
    trouble: str = ""
    """Why it could not be read."""


class NotesFolder:
    """The pages below `path`. Reading changes nothing on disk; a damaged page is set aside when it is next written."""

    def __init__(self, path: Path, within: Path | None = None) -> None:
        """Keep pages below `path`, which is not used where a link makes it lead out of the folder `within`."""
        self.path = path
        self._within = within or path
        self.troubles: dict[str, None] = {}
        """Sentences about files that could not be read as they should, in the order they were met."""
        self._readings: dict[str, _Reading] = {}
        self._tidied: set[Path] = set()

    def page(self, file: str) -> Page:
        """Return the notes on the article `file`: an empty page where there are none, or none that can be read."""
        path = notes_path(self.path, file)
        return self._reading(str(path), _stamp(path), file).page

    def stamp(self, file: str) -> _Stamp | None:
        """Return what tells one state of the page of `file` from another, None where there is none."""
        return _stamp(notes_path(self.path, file))

    def pages(self) -> Iterator[Page]:
        """Yield every page of the folder, in the order of their paths."""
        for path, status in sorted(_pages_below(str(self.path)), key=itemgetter(0)):
            reading = self._readings.get(path)
            if reading is None or reading.stamp != _stamp_of(status):
                reading = self._reading(path, _stamp_of(status), article_of(self.path, Path(path)))
            yield reading.page

    def change(self, file: str, change: Callable[[Page], Page]) -> None:
        """Put what `change` makes of the page of `file` in its place; that is safely on disk when this returns.

        The state before is kept beside it as `.bak`, a damaged file as `.damaged-…`.

        Raises:
            WrittenByNewerReader: the page is of another version; it stays as it is.
            FileTrouble: it could not be read or written; it stays as it is.
        """
        path = notes_path(self.path, file)
        if self._within != self.path and not self._within.is_dir():
            raise FileTrouble(f"{self._within} is not there.")  # to make it would hide that it was moved or unmounted
        self._refuse_outside(path)
        with self._locked():
            self._prepare(path)
            reading = self._reading(str(path), _stamp(path), file)
            if reading.trouble:
                raise FileTrouble(reading.trouble)
            if not reading.page.is_ours:
                raise WrittenByNewerReader(_newer_sentence(path))
            changed = change(reading.page)
            if changed != reading.page:
                keep = _bak(path) if reading.damaged is None else _aside(path, reading.damaged)
                status = write_atomically(path, page_to_json(changed), keep=keep)
                self._readings[str(path)] = _Reading(_stamp_of(status), changed)

    def _prepare(self, path: Path) -> None:
        """Make the folder of `path`, and remove what writers that were killed left there: the lock keeps others out."""
        _make_folder(path.parent)
        self._refuse_outside(path)
        if path.parent not in self._tidied:
            remove_temporaries(path.parent)
            self._tidied.add(path.parent)

    def _reading(self, path: str, stamp: _Stamp | None, file: str | None) -> _Reading:
        """Return what the file at `path`, of which `stamp` is the present one, holds; None is a file not there."""
        if stamp is None:
            return _Reading(None, Page(file or ""))
        before = self._readings.get(path)
        if before is not None and before.stamp == stamp:
            return before
        reading = self._read(Path(path), stamp, file, before.page if before is not None else None)
        if not reading.trouble:  # what could not be read may be readable by now, and looks no different
            self._readings[path] = reading
        return reading

    def _read(self, path: Path, stamp: _Stamp, file: str | None, known: Page | None) -> _Reading:
        try:
            self._refuse_outside(path)
            content = read_bytes(path)
        except ReaderError as trouble:
            return self._unread(path, stamp, file, trouble)
        try:
            page = page_from_json(content, file, known)
        except Damaged as damage:
            try:
                last_good = _last_good(path, file)
            except ReaderError as trouble:
                return self._unread(path, stamp, file, trouble)
            self._tell(_damage_sentence(path, content, str(damage), has_bak=last_good is not None))
            return _Reading(stamp, last_good or Page(file or ""), damaged=content)
        if not page.is_ours:
            self._tell(_newer_sentence(path))
        for trouble_met in page.troubles:
            self._tell(trouble_met)
        return _Reading(stamp, page)

    def _unread(self, path: Path, stamp: _Stamp, file: str | None, trouble: ReaderError) -> _Reading:
        self._tell(f"The notes in {path} are not shown: {trouble}")
        return _Reading(stamp, Page(file or ""), trouble=str(trouble))

    def _tell(self, sentence: str) -> None:
        self.troubles[sentence] = None

    def _refuse_outside(self, path: Path) -> None:
        """Raise `FileTrouble` where a link leads elsewhere: a file would be shown, or copied as a damaged page."""
        for inner, outer in ((self.path, self._within), (path, self.path)):
            if not Path(os.path.realpath(inner)).is_relative_to(os.path.realpath(outer)):
                raise FileTrouble(f"{inner} leads out of {outer}, so it is not used.")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout  # needed for writing only, and slow to import

        _make_folder(self.path)
        try:
            lock = FileLock(self.path / LOCK, timeout=_PATIENCE, poll_interval=0.01)
            lock.acquire()
        except Timeout:
            raise FileTrouble(f"Another window has been writing in {self.path} for {_PATIENCE:.0f} seconds.") from None
        except OSError as error:
            raise FileTrouble(f"{self.path} cannot be written: {reason(error)}.") from error
        try:
            yield
        finally:
            lock.release()


def _pages_below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the path and status of every page in `folder`; `scandir`, for there may be thousands."""
    folders = [folder]
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.endswith(SUFFIX):
                    with suppress(OSError):
                        yield entry.path, entry.stat()


def _stamp(path: Path) -> _Stamp | None:
    try:
        return _stamp_of(path.stat())
    except OSError:
        return None


def _stamp_of(status: os.stat_result) -> _Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino


def _last_good(path: Path, file: str | None) -> Page | None:
    """Return the state kept beside the page at `path`, None where none is or it is damaged too.

    Raises:
        ReaderError: it is there and could not be read; to go on without it would be to lose its notes.
    """
    bak = _bak(path)
    if _stamp(bak) is None:
        return None
    try:
        page = page_from_json(read_bytes(bak), file)
    except Damaged:
        return None
    return page if page.is_ours else None


def _bak(path: Path) -> Path:
    return path.with_name(path.name + ".bak")


def _aside(path: Path, content: bytes) -> Path:
    """Return where a damaged file is kept: named by its content, so that none ever takes another's place."""
    return path.with_name(f"{path.name}.damaged-{sha256(content).hexdigest()[:8]}")


def _make_folder(folder: Path) -> None:
    """Make `folder` and those above it, each safely on disk."""
    try:
        if folder.is_dir():
            return
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)
    except OSError as error:
        raise FileTrouble(f"{folder} could not be made: {reason(error)}.") from error


def _damage_sentence(path: Path, content: bytes, where: str, *, has_bak: bool) -> str:
    shown = f"shown is its last good state, {_bak(path).name}" if has_bak else "there is no earlier state to show"
    return (
        f"{path} is damaged {where}; {shown}. "
        f"Nothing of it is lost: when a note is saved, the damaged file is kept as {_aside(path, content).name}."
    )


def _newer_sentence(path: Path) -> str:
    return f"{path} was written by another version of Reader: its notes are shown but not changed; update Reader."
