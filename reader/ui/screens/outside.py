"""Leaving the screen to the user's own editor for a while, on a file or on words that come back."""

import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from textual.app import App, SuspendNotSupported

from reader.articles.decoding import decode
from reader.errors import FileTrouble, ReaderError
from reader.files import is_there, private_folder, read_bytes, reason, write_atomically

T = TypeVar("T")


def leave_to(app: App[None], edit: Callable[[], T]) -> T | None:
    """Give the terminal to an editor while `edit` runs and return what it returns; tell, and return None, if it fails.

    Args:
        app: whose screen is left for that long.
        edit: runs the editor; raises a `ReaderError` where something goes wrong.
    """
    try:
        with app.suspend():
            outcome = _outcome(edit)  # an exception here would leave the terminal suspended
    except SuspendNotSupported:
        app.notify("This terminal cannot be left to an editor.", severity="error", markup=False)
        return None
    if isinstance(outcome, ReaderError):
        app.notify(str(outcome), severity="error", timeout=10, markup=False)
        return None
    return outcome


def _outcome(edit: Callable[[], T]) -> T | ReaderError:
    try:
        return edit()
    except ReaderError as trouble:
        return trouble


def run_editor(*arguments: str) -> None:
    """Run `$VISUAL`, else `$EDITOR`, else `vi` with `arguments` until the user leaves it.

    Raises:
        FileTrouble: the editor cannot be run, or it says that it failed.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        code = subprocess.run([*shlex.split(editor), *arguments], check=False).returncode  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        raise FileTrouble(f"The editor {editor} could not be run: {error}. Set $EDITOR to another one.") from error
    if code:
        raise FileTrouble(f"The editor {editor} ended with exit code {code}.")


def edited(words: str, folder: Path) -> str:
    """Let the user edit `words` in a file of their own in `folder`, which is gone afterwards; return what came of it.

    Raises:
        FileTrouble: the file cannot be written or read, or as `run_editor` does. Where something else than `words` is
            in the file by then, it stays, and the sentence names it.
    """
    file = private_folder(folder) / f"{uuid4().hex}.md"
    before = words.encode("utf-8", "replace")
    _make_private(file)
    write_atomically(file, before)
    try:
        run_editor(str(file))
        after = decode(read_bytes(file), file)
    except ReaderError as trouble:
        if is_there(file) and read_bytes(file) != before:
            raise FileTrouble(f"{trouble} What you wrote is in {file}.") from trouble
        file.unlink(missing_ok=True)
        raise
    file.unlink(missing_ok=True)
    return after.replace("\r\n", "\n").removesuffix("\n")


def _make_private(file: Path) -> None:
    """Make an empty `file` that only the user can read; what is written to it later does not change that."""
    try:
        file.touch(mode=0o600)
    except OSError as error:
        raise FileTrouble(f"{file} could not be made: {reason(error)}.") from error
