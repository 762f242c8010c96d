"""One folder of notes: pages read with a memory of what did not change, and written by one writer at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from reader.annotations.naming import SUFFIX, article_of, notes_path
from reader.annotations.page import Damaged, Page, page_from_json, page_to_json
from reader.errors import BadInput, FileTrouble, ReaderError
from reader.files import read_bytes, reason, sync_folder, write_atomically

_PATIENCE = 10.0
"""Seconds to wait for another window that is writing."""

_Stamp = tuple[int, int, int]


class WrittenByNewerReader(FileTrouble):
    """A page has the shape of another version of this program, so it is left alone."""


class NotesFolder:
    """The pages below `path`. Reading changes nothing on disk; a damaged page is set aside when it is next written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.troubles: dict[str, None] = {}
        """Sentences about files that could not be read as they should, in the order they were met."""
        self._read: dict[Path, tuple[_Stamp, Page]] = {}

    def page(self, file: str) -> Page:
        """Return the notes on the article `file`: an empty page where there are none, or none that can be read."""
        return self._page_at(notes_path(self.path, file), file)

    def stamp(self, file: str) -> _Stamp | None:
        """Return what tells one state of the page of `file` from another, None where there is none."""
        return _stamp(notes_path(self.path, file))

    def pages(self) -> Iterator[Page]:
        """Yield every page of the folder, in the order of their paths."""
        for path in sorted(self._paths()):
            yield self._page_at(path, article_of(self.path, path))

    def change(self, file: str, change: Callable[[Page], Page]) -> None:
        """Put what `change` makes of the page of `file` in its place; that is safely on disk when this returns.

        The state before is kept beside it as `.bak`, a damaged file as `.damaged-…`.

        Raises:
            WrittenByNewerReader: the page is of another version; it stays as it is.
            FileTrouble: it could not be read or written; it stays as it is.
        """
        path = notes_path(self.path, file)
        with self._locked():
            _make_folder(path.parent)
            self._refuse_outside(path)
            content = _content(path)
            if content is None:
                self._put(path, Page(file), change)
                return
            try:
                present = page_from_json(content, file)
            except Damaged:
                write_atomically(_aside(path, content), content)
                self._put(path, _last_good(path, file) or Page(file), change)
                return
            if not present.is_ours:
                raise WrittenByNewerReader(_newer_sentence(path))
            self._put(path, present, change, before=content)

    def _put(self, path: Path, present: Page, change: Callable[[Page], Page], *, before: bytes | None = None) -> None:
        changed = change(present)
        if changed == present:
            return
        if before is not None:
            write_atomically(_bak(path), before)
        write_atomically(path, page_to_json(changed))

    def _paths(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self.path):
            yield from (Path(folder, name) for name in names if name.endswith(SUFFIX))

    def _page_at(self, path: Path, file: str | None) -> Page:
        stamp = _stamp(path)
        if stamp is None:
            return Page(file or "")
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = (stamp, self._read_page(path, file))
            self._read[path] = known
        return known[1]

    def _read_page(self, path: Path, file: str | None) -> Page:
        try:
            self._refuse_outside(path)
            content = read_bytes(path)
        except ReaderError as trouble:
            self._tell(f"The notes in {path} are not shown: {trouble}")
            return Page(file or "")
        try:
            page = page_from_json(content, file)
        except Damaged as damage:
            last_good = _last_good(path, file)
            self._tell(_damage_sentence(path, content, str(damage), has_bak=last_good is not None))
            return last_good or Page(file or "")
        if not page.is_ours:
            self._tell(_newer_sentence(path))
        for trouble_met in page.troubles:
            self._tell(trouble_met)
        return page

    def _tell(self, sentence: str) -> None:
        self.troubles[sentence] = None

    def _refuse_outside(self, path: Path) -> None:
        """Raise `FileTrouble` where a link leads elsewhere: a file would be shown, or copied as a damaged page."""
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.path)):
            raise FileTrouble(f"{path} leads out of the folder of notes, so it is not used.")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout  # needed for writing only, and slow to import

        _make_folder(self.path)
        try:
            lock = FileLock(self.path / ".lock", timeout=_PATIENCE, poll_interval=0.01)
            lock.acquire()
        except Timeout:
            raise FileTrouble(f"Another window has been writing in {self.path} for {_PATIENCE:.0f} seconds.") from None
        except OSError as error:
            raise FileTrouble(f"{self.path} cannot be written: {reason(error)}.") from error
        try:
            yield
        finally:
            lock.release()


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _content(path: Path) -> bytes | None:
    try:
        return read_bytes(path) if os.path.lexists(path) else None
    except BadInput as trouble:
        raise FileTrouble(str(trouble)) from None


def _last_good(path: Path, file: str | None) -> Page | None:
    try:
        page = page_from_json(read_bytes(_bak(path)), file)
    except (ReaderError, Damaged):
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
