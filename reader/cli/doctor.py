"""`reader doctor`: what is wrong, and how to mend it."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import click

from reader import __version__
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import print_json
from reader.config import read_settings
from reader.errors import FileTrouble, ReaderError
from reader.locations import Locations
from reader.printable import one_line

if TYPE_CHECKING:
    from reader.library.doctor.finding import Finding

SIGNS = {"well": "ok", "hint": "hint", "wrong": "WRONG"}
CLIPBOARDS = ("wl-copy", "xclip", "xsel", "pbcopy")
PARTS = ("textual", "whoosh3", "numpy", "trafilatura", "urllib3")
"""Packages whose versions matter when something is told of."""


@command_named("doctor")
@click.option("--mend", "is_mended", is_flag=True, help="Do what is safe: build the index anew, remove left-overs.")
@json_option
def command(is_mended: bool, as_json: bool) -> None:
    """Tell what is wrong and how to mend it.

    Looked at are the library, Reader's own folders, settings, catalog and index, articles, notes, left-overs, extras
    and the terminal. Looking changes nothing. The exit code is 3 when something is wrong, and else 0.

    \b
    reader doctor
    reader doctor --json
    """
    findings = [*_examined(is_mended=is_mended), *_settings(), *_extras(), _terminal(), _clipboard(), _versions()]
    if as_json:
        print_json([_shape(one) for one in findings])
    else:
        for one in findings:
            click.echo(_line(one))
    ill = sum(one.severity == "wrong" for one in findings)
    if ill:
        raise FileTrouble(f"{ill} {'thing is' if ill == 1 else 'things are'} wrong, as told above.")


def _examined(*, is_mended: bool) -> "list[Finding]":
    """Return how library and folders are, after what is safe was mended where that is wanted."""
    from reader.library.doctor.examination import examine, mend  # slow to import: not for --help
    from reader.library.doctor.finding import wrong
    from reader.library.doctor.folders import own_findings

    try:
        library = chosen_library()
    except ReaderError as trouble:
        return [wrong("library", str(trouble), "Name another with -L."), *own_findings(Locations.of_user(), None)]
    findings = [*examine(library)]
    if is_mended and any(one.is_safe for one in findings):
        mend(library, findings)
        findings = [*examine(library)]
    return findings


def _settings() -> "Iterator[Finding]":
    """Yield what the settings say in vain."""
    from reader.library.doctor.finding import well, wrong
    from reader.ui.commands.keymap import chosen_keys  # Textual is slow to import
    from reader.ui.themes import own_themes

    file = Locations.of_user().settings_file
    try:
        settings = read_settings(file)
    except ReaderError as trouble:
        yield wrong("settings", str(trouble), f"Edit {file}.")
        return
    faults = [*settings.warnings, *chosen_keys(settings.keys).warnings, *own_themes(settings.themes)[1]]
    for fault in faults:
        yield wrong("settings", fault, f"Edit {file}.")
    if not faults:
        yield well("settings", f"{file} is understood." if file.exists() else "None; the defaults are in force.")


def _extras() -> "Iterator[Finding]":
    from reader.library.doctor.finding import hint, well

    try:
        yield well("extras", f"PDF files are read by pypdf {version('pypdf')}.")
    except PackageNotFoundError:
        yield hint("extras", "PDF files cannot be read.", "In Reader's folder: pipx install --force '.[pdf]'")


def _terminal() -> "Finding":
    from rich.console import Console  # slow to import, and no business of --help

    from reader.library.doctor.finding import hint, well

    term = os.environ.get("TERM", "")
    if not sys.stdout.isatty():
        return well("terminal", "The output is no terminal; nothing can be said of one.")
    if os.environ.get("NO_COLOR"):
        return well("terminal", f"{term}, without colours, as NO_COLOR asks.")
    colors = Console().color_system
    if colors in (None, "standard"):
        return hint("terminal", f"{term} has few colours.", "export COLORTERM=truecolor, where the terminal has them")
    return well("terminal", f"{term}, colours: {colors}.")


def _clipboard() -> "Finding":
    from reader.library.doctor.finding import hint, well

    tool = next(filter(shutil.which, CLIPBOARDS), None)
    if tool:
        return well("clipboard", f"Copying goes through {tool}, and through the terminal.")
    told = "Copying goes through the terminal alone (OSC 52), which some terminals refuse."
    return hint("clipboard", told, "In tmux: set -s set-clipboard on. Otherwise install xclip or wl-clipboard.")


def _versions() -> "Finding":
    from reader.library.doctor.finding import well

    parts = ", ".join(f"{name} {version(name)}" for name in PARTS)
    system = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    return well("versions", f"Reader {__version__}, {system}, {parts}.")


def _shape(one: "Finding") -> dict[str, object]:
    return {
        "severity": one.severity,
        "subject": one.subject,
        "told": one.told,
        "remedy": one.remedy or None,
        "mendable": one.is_safe,
    }


def _line(one: "Finding") -> str:
    remedy = f" → {one.remedy}" if one.remedy else ""
    mendable = " (or --mend)" if one.is_safe else ""
    return one_line(f"{SIGNS[one.severity]:<6}{one.subject:<11}{one.told}{remedy}{mendable}")
