"""Standard streams that are closed, full, or read by somebody who has seen enough."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

READER = [sys.executable, "-m", "reader"]
COMMANDS = (["list"], ["figures", "--csv"], ["notes", "export"])


@pytest.mark.parametrize("stream", [0, 1, 2])
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_closed_stream_is_as_good_as_an_empty_one(library: Path, arguments: list[str], stream: int) -> None:
    """A command started with a standard stream closed does its work; nothing is written into files that are open."""
    line = f'exec {stream}>&-; exec "$@"'
    ran = subprocess.run(
        ["sh", "-c", line, "sh", *READER, "-L", library, *arguments], stdin=subprocess.DEVNULL, capture_output=True
    )
    assert ran.returncode == (1 if "notes" in arguments else 0)
    assert b"Traceback" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here plays a full disk")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_output_that_cannot_be_written_is_an_error(library: Path, arguments: list[str]) -> None:
    """On a full disk every command ends with 3 and a sentence."""
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run([*READER, "-L", library, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert ran.returncode == 3
    assert ran.stderr.startswith("reader: ")
    assert ran.stderr.endswith("could not be read or written: no space left on device.\n")


@pytest.mark.parametrize(
    "arguments", [["show", "long"], ["show", "long", "--json"], ["figures", "--csv"], ["index", "--json"]]
)
def test_a_reader_who_has_seen_enough_is_no_error(library: Path, arguments: list[str]) -> None:
    """`| head -1` of more than a pipe holds ends quietly, and well."""
    (library / "long.txt").write_text("It rose 7.2 percent in October, the ministry said.\n\n" * 5_000)
    for number in range(1_000 if arguments[0] == "index" else 0):
        (library / f"{number}.txt").write_text("It rose.")
    command = [*READER, "-L", str(library), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        assert ran.stdout.readline() != ""
        ran.stdout.close()
        said = ran.stderr.read()
    assert (ran.returncode, said) == (0, "")


def test_a_note_is_kept_though_nobody_hears_the_talk_about_it(library: Path) -> None:
    """That stderr leads nowhere does not keep `notes add` from adding."""
    (library / "twice.txt").write_text("Twice told\n\nSales rose. And again sales rose a little, said the firm.\n")
    reading, writing = os.pipe()
    os.close(reading)
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    ran = subprocess.run(
        [*READER, "-L", library, "notes", "add", "twice", "--quote", "rose"],
        stdout=subprocess.PIPE,
        stderr=writing,
        env=buffered,
    )
    os.close(writing)
    assert ran.returncode == 0
    assert ran.stdout.startswith(b"urn:uuid:")
    assert list((library / ".reader" / "annotations").glob("*.json"))


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_an_encoding_that_lacks_characters_is_no_trouble(library: Path, encoding: str) -> None:
    """Where the output cannot show a character it shows a question mark."""
    (library / "wide.txt").write_text("Ausfuhr 出口 — “steil” 🚀\n\nSie stieg um 5 Prozent.\n", encoding="utf-8")
    for arguments in (["list"], ["list", "--json"], ["show", "wide"], ["search", "Prozent"]):
        environment = os.environ | {"PYTHONIOENCODING": encoding, "LANG": "C", "COLUMNS": "20"}
        ran = subprocess.run([*READER, "-L", library, *arguments], env=environment, capture_output=True)
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert b"?" in ran.stdout
