"""Help texts, and what they promise."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from reader.cli.commands import reader
from reader.locations import bundled_seeds
from tests.cli.conftest import CHIPS, TRADE, Run


def commands(command: click.Command, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield `command` and all commands below it, each with the words that call it."""
    yield names, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, *names, name)


ALL = dict(commands(reader))
EXAMPLES = [
    line.strip().split("   ")[0]
    for names, command in sorted(ALL.items(), key=lambda item: item[0] != ("notes", "add"))  # so that there are notes
    for line in (command.help or "").splitlines()
    if re.match(r"\s*(?:reader|echo .* reader)\b", line)
]


@pytest.mark.parametrize("names", ALL, ids=" ".join)
def test_every_command_has_help(run: Run, names: tuple[str, ...]) -> None:
    """`--help` says what a command is for in one short sentence, and shows examples."""
    ran = run(*names, "--help")
    assert ran.code == 0
    assert re.search(r"^  (?:reader|echo) ", ran.out, re.MULTILINE)
    if names:
        assert not ALL[names].get_short_help_str().endswith("...")


def test_every_example_works(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line shown as an example does something when it is typed as it stands."""
    for folder in ("articles/chips", "articles/trade"):
        (home / folder).mkdir(parents=True)
    for file in ("report.html", "notes.txt", "articles/report.html", "articles/chips/chips.txt"):
        (home / file).write_text(CHIPS)
    (home / "articles/trade/trade.md").write_text(TRADE)
    seeds = shutil.copytree(bundled_seeds(), home / "seeds", ignore=shutil.ignore_patterns(".reader"))
    monkeypatch.setenv("READER_LIBRARY", str(seeds))
    monkeypatch.chdir(home)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    run(
        "notes",
        "add",
        "high-tech-growth",
        "--quote",
        "High-tech",
        "--note",
        "check what it takes in",
        "--tag",
        "growth",
    )
    assert len(EXAMPLES) > 20
    for example in EXAMPLES:
        if re.search(r"[|>]", example):
            done = subprocess.run(example, shell=True, capture_output=True, text=True)
            assert (done.returncode, done.stderr) == (0, ""), example
            continue
        ran = run(*(str(Path(word).expanduser()) if word[0] == "~" else word for word in shlex.split(example)[1:]))
        assert (ran.code, bool(ran.out or "-o" in example)) == (0, True), example
    assert all((home / name).read_text() for name in ("figures.csv", "notes.md", "notes.json"))


def test_help_and_version_wait_for_nothing_slow() -> None:
    """What shows the help imports neither the screen nor the index, no parser, and none of the library's own parts."""
    slow = ("textual", "rich", "whoosh", "lxml", "trafilatura", "yaml", "markdown_it", "sqlite3", "asyncio",
            "hypothesis", "reader.library", "reader.articles.passages", "reader.figures.find")  # fmt: skip
    code = f"import sys, reader.cli; print([name for name in {slow} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
