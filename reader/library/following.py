"""Following what changes in folders, as the system tells it."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchfiles._rust_notify import RustNotify  # `watchfiles.watch` does not say from when on it is told of changes

from reader.articles.formats import SUFFIXES
from reader.files import is_regular_file

_STEP = 50
_LONGEST = 400
"""Milliseconds without a change after which changes are told, and after which they are told in any case."""

_AGAIN = 1.0
"""Seconds until one tries again to follow folders that are not there, or that hold a name that is no text."""

_NOW_AND_THEN = 3.0
NOT_FOLLOWED = (
    f"The system follows no more folders: what changes here is looked for every {_NOW_AND_THEN:.0f} seconds. "
    "On Linux, fs.inotify.max_user_watches says how many it follows."
)


@contextmanager
def following(
    roots: Sequence[Path], tell: Callable[[Collection[Path]], object], say: Callable[[str], object] = lambda _: None
) -> Iterator[None]:
    """Call `tell`, in a thread, with what may have changed in `roots`, folders or files, as long as one is inside.

    It is called with paths of articles that were written, made or removed, and of folders; and with none where what
    changed before may not have been told. Where the system cannot follow them, it is called so now and then, which is
    the sentence that `say` is called with. Folders in which no articles are looked for are not followed: those behind
    links, which may be thousands, and hidden ones.
    """
    ended = Event()
    thread = Thread(target=_follow, args=(roots, tell, say, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _follow(
    roots: Sequence[Path], tell: Callable[[Collection[Path]], object], say: Callable[[str], object], ended: Event
) -> None:
    """Follow the folders of `roots`, anew whenever there are others, until it is `ended`."""
    while not ended.is_set():
        folders = _folders_in(roots)
        try:
            notify = RustNotify([*folders], False, False, 0, recursive=False, ignore_permission_denied=False)
        except FileNotFoundError:  # it was there a moment ago
            continue
        except (OSError, RuntimeError):  # the first where it follows too many folders, the other where too many follow
            say(NOT_FOLLOWED)
            while not ended.wait(_NOW_AND_THEN):
                tell(frozenset())
            return
        with notify:
            if folders:
                tell(frozenset())
            _listen(notify, folders, frozenset(map(str, roots)), tell, ended)


def _listen(
    notify: RustNotify,
    folders: Collection[str],
    roots: Collection[str],
    tell: Callable[[Collection[Path]], object],
    ended: Event,
) -> None:
    """Tell what changes until there may be other folders than these."""
    is_so = True
    while is_so:
        try:
            changes = notify.watch(_LONGEST, _STEP, 0 if folders else round(_AGAIN * 1000), ended)
        except RuntimeError:  # a name that is no text
            ended.wait(_AGAIN)
            return
        if isinstance(changes, str):  # it is ended, or there was nothing to follow
            return
        told = {path for _, path in changes if path in folders or path in roots or _may_be_of_interest(path)}
        if told:
            tell(frozenset(map(Path, told)))
        is_so = not any(path in folders or _is_folder(path) for path in told)


def _may_be_of_interest(path: str) -> bool:
    """Whether a change to `path`, which is no root, may change which articles there are or what they say."""
    name = Path(path)
    return not name.name.startswith(".") and (name.suffix.lower() in SUFFIXES or _is_folder(path))


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - unlike `Path.is_dir`, no forbidden folder makes it fail


def _folders_in(roots: Sequence[Path]) -> frozenset[str]:
    """Return the folders in which articles are looked for, as far as they are there and may be opened."""
    folders = {str(root.parent) for root in roots if is_regular_file(root)}
    for root in roots:
        for folder, below, _ in os.walk(root):
            folders.add(folder)
            below[:] = [name for name in below if not name.startswith(".") and _is_text(name)]
    return frozenset(folders)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
