"""Following what changes in folders, as the system tells it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, watch

from reader.articles.formats import SUFFIXES

_STEP = 50
_LONGEST = 400
"""Milliseconds without a change after which changes are told, and after which they are told in any case."""

_QUIET = 1_000
"""Milliseconds without a change after which it is certain that folders are followed."""


@contextmanager
def following(roots: Sequence[Path], tell: Callable[[Collection[Path]], object]) -> Iterator[None]:
    """Call `tell`, in a thread, with what may have changed in `roots`, folders or files, as long as one is inside.

    It is called with paths of articles that were written, made or removed, and of folders; and with none where what
    changed before may not have been told. Where the system cannot follow them, that is all that is told.
    """
    ended = Event()
    folders = [root for root in roots if root.is_dir()]
    files = {root.parent for root in roots if root not in folders}
    threads = [
        Thread(target=_follow, args=(paths, tell, ended), kwargs={"to_the_bottom": to_the_bottom}, daemon=True)
        for paths, to_the_bottom in ((folders, True), (files, False))
        if paths
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def _follow(
    paths: Collection[Path], tell: Callable[[Collection[Path]], object], ended: Event, *, to_the_bottom: bool
) -> None:
    """Follow `paths` until it is `ended`; a name that is no text ends what follows them, which then begins anew."""
    while not ended.is_set():
        try:
            for changes in _changes(paths, ended, to_the_bottom=to_the_bottom):
                tell(changes)
        except RuntimeError:
            ended.wait(_QUIET / 1000)
        except OSError:
            tell(())
            return


def _changes(paths: Collection[Path], ended: Event, *, to_the_bottom: bool) -> Iterator[Collection[Path]]:
    def is_of_interest(change: Change, path: str) -> bool:
        return _is_of_interest(change, Path(path), paths)

    is_certain = False
    for changes in watch(
        *paths,
        watch_filter=is_of_interest,
        debounce=_LONGEST,
        step=_STEP,
        stop_event=ended,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
        recursive=to_the_bottom,
        ignore_permission_denied=True,
        raise_interrupt=False,
    ):
        if changes or not is_certain:
            yield {Path(path) for _, path in changes}
        is_certain = is_certain or not changes


def _is_of_interest(change: Change, path: Path, roots: Collection[Path]) -> bool:
    """Whether a change to `path` may change which articles there are or what they say.

    Hidden names never do, nor what is behind a link to a folder: the system follows it, but no article is found there.
    """
    root = next((root for root in roots if path.is_relative_to(root)), path)
    below = path.relative_to(root)
    if any(part.startswith(".") for part in below.parts) or any((root / one).is_symlink() for one in below.parents):
        return False
    return path.suffix.lower() in SUFFIXES or change is Change.deleted or path.is_dir()
