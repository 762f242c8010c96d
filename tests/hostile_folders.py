"""Folders made to harm whoever looks at them: each maker puts one kind of harm beside the articles of a folder."""

import io
import os
import socket
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.articles.pdfs import pdf

Maker = Callable[[Path], None]


def circles(folder: Path) -> None:
    """Links that lead to themselves, to each other and back up."""
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "up").symlink_to(folder, target_is_directory=True)
    (folder / "ping").mkdir()
    (folder / "pong").mkdir()
    (folder / "ping" / "pong").symlink_to(folder / "pong", target_is_directory=True)
    (folder / "pong" / "ping").symlink_to(folder / "ping", target_is_directory=True)


def ways_out(folder: Path) -> None:
    """Links to what is nobody's business."""
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "etc").symlink_to("/etc", target_is_directory=True)
    (folder / "processes").symlink_to("/proc", target_is_directory=True)
    (folder / "zero.txt").symlink_to("/dev/zero")


def no_files(folder: Path) -> None:
    """Pipes and sockets called like articles, and folders too."""
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)  # a socket's path may have a hundred bytes
        listening.bind("socket.md")
        os.chdir(here)


def a_gigabyte(folder: Path) -> None:
    """A file of a thousand million bytes, none of which takes room."""
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(1_000_000_000)


def names(folder: Path) -> None:
    """Names that control a terminal, divide a line, turn the order of reading, or have as many bytes as can be."""
    for name in ("new\nline", "\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\u202egnp", "[bold]x[b]", "-rf", "é" * 125):
        (folder / f"{name}.txt").write_text(f"An odd name\n\nIt stands on article {len(name)} of this folder.\n")
    (folder / ("d" * 255)).mkdir()
    (folder / ("d" * 255) / "deep.txt").write_text("It lies in a folder with a long name.")


def no_utf_8(folder: Path) -> None:
    """A name and texts in no encoding."""
    (Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9 \xff\xfe.txt"))).write_text("Its name is no text at all.")
    (folder / "bytes.txt").write_bytes(b"Half of it is \xff\xfe\xfd\xc3( text. " * 20)
    (folder / "bytes.html").write_bytes(b"<p>\xf0\x28\x8c\xbc\x80\x80 and some words</p>")


def somebody_s_notes(folder: Path) -> None:
    """A `.reader/` that somebody else has made: any JSON, links, pipes, an index to be unpickled."""
    notes = folder / ".reader" / "annotations"
    notes.mkdir(parents=True)
    (notes / "chips.txt.json").write_text("[" * 100_000)
    (notes / "other.txt.json").write_text(
        '{"schema": 1, "items": [{"id": "\\u001b[2J", "type": "Annotation"}, 1e999, null]}'
    )
    (notes / "gone.txt.json").write_text('{"schema": 1, "file": "../../../etc/passwd", "items": {"a": []}}')
    (notes / "passwd.json").symlink_to("/etc/passwd")
    os.mkfifo(notes / "pipe.json")
    (notes / "trade.md.json").mkdir()
    (notes / "up").symlink_to(folder, target_is_directory=True)
    (folder / ".reader" / "index-3").mkdir()
    (folder / ".reader" / "index-3" / "_MAIN_1.toc").write_bytes(b"cos\nsystem\n(S'touch owned'\ntR.")


def a_deep_hole(folder: Path) -> None:
    """Thousands of folders in one another, deeper than any path can tell."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(3_000):
        os.mkdir("down", dir_fd=here)
        below = os.open("down", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


def emptiness(folder: Path) -> None:
    """Very many files with nothing in them."""
    (folder / "empty").mkdir()
    for number in range(500):
        (folder / "empty" / f"{number}.txt").touch()


def bombs(folder: Path) -> None:
    """Books and papers that are small until they are opened."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/container.xml", " " * 20_000_000)
    (folder / "bomb.epub").write_bytes(book.getvalue())
    (folder / "bomb.pdf").write_bytes(pdf(contents=[b"q " * 5_000_000]))


MAKERS: dict[str, tuple[Maker, tuple[str, ...]]] = {
    "circles": (circles, ("itself.txt",)),
    "ways out": (ways_out, ("passwd.txt is a link", "etc is a link", "processes is a link", "zero.txt is a link")),
    "no files": (no_files, ("pipe.txt is not", "pipe.pdf is not", "socket.md is not")),
    "a gigabyte": (a_gigabyte, ("huge.txt has 1,000,000,000 bytes",)),
    "names": (names, ()),
    "no UTF-8": (no_utf_8, ()),
    "somebody's notes": (somebody_s_notes, ()),
    "a deep hole": (a_deep_hole, ("lies 100 folders deep",)),
    "emptiness": (emptiness, ("0.txt is empty", "And 400 more like these.")),
    "bombs": (bombs, ("bomb.epub unpacks to far more", "bomb.pdf is a damaged PDF")),
}
"""Each maker, and what is said of its work."""


def removed(folder: Path) -> None:
    """Remove a folder that Python's own way cannot go to the bottom of."""
    subprocess.run(["rm", "-rf", folder], check=True)
