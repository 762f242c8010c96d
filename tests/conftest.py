"""A home of its own for every test: nothing is read from or written to the real user's folders."""

import os
from pathlib import Path

import pytest

from reader.locations import Locations

FOLDERS = ("CONFIG", "DATA", "STATE", "CACHE")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which this test's settings, data, state and cache lie."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in FOLDERS:
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    for name in [*os.environ]:
        if name in (
            "NO_COLOR",
            "READER_LIBRARY",
            "UNICODE_VERSION",
            "VISUAL",
            "EDITOR",
            "COLUMNS",
            "LINES",
            "COLORFGBG",
        ) or name.startswith("TEXTUAL"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    return folder


@pytest.fixture
def locations(home: Path) -> Locations:
    """Where this test's Reader keeps its things."""
    return Locations.of_user()
