"""A real library for runs of the whole program: a copy of the bundled articles, and what its files and commands say."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from reader.library import Library
from reader.locations import bundled_seeds
from tests.terminal import READER

Note = dict[str, Any]
"""A note as it lies in a file: a W3C annotation."""


def copy_of_seeds(folder: Path) -> Path:
    """Return `folder` with the bundled articles in it, indexed, without notes."""
    shutil.copytree(bundled_seeds(), folder, ignore=shutil.ignore_patterns(".reader"))
    Library([folder]).bring_up_to_date()
    return folder


def notes_in(library: Path) -> list[Note]:
    """Return the notes that lie in the library's files."""
    files = (library / ".reader" / "annotations").glob("*.json")
    return [note for file in files for note in json.loads(file.read_text("utf-8"))["items"]]


def quote_of(note: Note) -> str:
    """Return the words that `note` is about."""
    return str(note["target"]["selector"][1]["exact"])


def place_of(note: Note) -> tuple[int, int]:
    """Return where `note` says that its words begin and end."""
    position = note["target"]["selector"][0]
    return position["start"], position["end"]


def comment_of(note: Note) -> str:
    """Return what the user wrote."""
    return next((body["value"] for body in note["body"] if body["purpose"] == "commenting"), "")


def tags_of(note: Note) -> list[str]:
    """Return the tags of `note`."""
    return [body["value"] for body in note["body"] if body["purpose"] == "tagging"]


def told_by(library: Path, *command: str) -> str:
    """Return what a command line on `library` prints; it is to succeed."""
    run = subprocess.run([*READER, "-L", str(library), *command], capture_output=True, text=True, check=True)
    return run.stdout


def text_of(library: Path, article: str) -> str:
    """Return the text of the article in the file `article`, in which positions count."""
    return str(json.loads(told_by(library, "show", article, "--json"))["text"])
