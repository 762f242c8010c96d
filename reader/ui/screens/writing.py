"""Writing to a file that the reader has named: what is there is replaced only when they say so."""

import os
from pathlib import Path
from typing import Any

from textual.app import App

from reader.errors import BadInput
from reader.files import home_expanded, is_there
from reader.ui.screens.question import Question


def path_named(name: str) -> Path:
    """Return the path that `name` means, relative to where Reader was started; of a link, where it leads.

    Raises:
        BadInput: it is in a folder that is not there.
    """
    path = Path(os.path.realpath(home_expanded(Path(name))))
    if not is_there(path.parent):
        raise BadInput(f"There is no folder {path.parent}.")
    return path


def folder_of(name: str) -> str:
    """Return the folder in which `name` would be, in few words: home is `~`, where Reader was started goes by name."""
    parent = home_expanded(Path(name)).parent
    if not parent.is_absolute():
        return str(Path(Path.cwd().name) / parent)
    home = Path.home()
    return str("~" / parent.relative_to(home)) if parent.is_relative_to(home) else str(parent)


async def may_write(app: App[Any], path: Path) -> bool:
    """Whether `path` is free, or the reader wants it replaced; to be asked in a worker."""
    return not is_there(path) or await app.push_screen_wait(Question(f"Replace {path.name}?"))
