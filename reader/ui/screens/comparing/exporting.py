"""Writing a comparison to a file whose name says in which format."""

from pathlib import Path

from reader.errors import BadInput
from reader.figures.compare.export import FORMATS
from reader.figures.compare.measure import Comparison
from reader.files import write_atomically
from reader.ui.screens.writing import path_named

FORMAT_OF = {".md": "markdown", ".csv": "csv", ".json": "json"}
"""What the end of a file's name says."""


def comparison_path(name: str) -> Path:
    """Return the path that `name` means, relative to where Reader was started.

    Raises:
        BadInput: it does not say in which format to write, or names a folder that is not there.
    """
    if Path(name).suffix.lower() not in FORMAT_OF:
        raise BadInput(f"{name} does not end in .md, .csv or .json, so there is no saying how to write it.")
    return path_named(name)


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write `comparison` to `path`, in place of what is there.

    Raises:
        FileTrouble: it cannot be written; what was there is as it was.
    """
    write_atomically(path, FORMATS[FORMAT_OF[path.suffix.lower()]](comparison).encode())
