"""Writing a comparison to a file whose name says in which format."""

from pathlib import Path

from reader.errors import BadInput
from reader.figures.compare.export import FORMATS
from reader.figures.compare.measure import Comparison
from reader.files import home_expanded, is_there, write_atomically

FORMAT_OF = {".md": "markdown", ".csv": "csv", ".json": "json"}
"""What the end of a file's name says."""


def path_named(name: str) -> Path:
    """Return the path that `name` means, relative to where Reader was started.

    Raises:
        BadInput: it does not say in which format to write, or names a folder that is not there.
    """
    path = home_expanded(Path(name)).absolute()
    if path.suffix.lower() not in FORMAT_OF:
        raise BadInput(f"{name} does not end in .md, .csv or .json, so there is no saying how to write it.")
    if not is_there(path.parent):
        raise BadInput(f"There is no folder {path.parent}.")
    return path


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write `comparison` to `path`, in place of what is there.

    Raises:
        FileTrouble: it cannot be written; what was there is as it was.
    """
    write_atomically(path, FORMATS[FORMAT_OF[path.suffix.lower()]](comparison).encode())
