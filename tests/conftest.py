"""A home of its own for every test: nothing is read from or written to the real user's folders.

What hypothesis makes up is the same in each run of the suite, so that a change is judged by what it changes;
`make fuzz` makes up other examples each time, and more of them.
"""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

from reader.locations import Locations
from reader.search import index

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fuzz", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

FOLDERS = ("CONFIG", "DATA", "STATE", "CACHE")


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over the collected tests: to look through them takes as long as to run them."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


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


@pytest.fixture(autouse=True)
def searches_are_answered_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine, too."""
    monkeypatch.setattr(index, "LONGEST_SEARCH", 60.0)


@pytest.fixture
def locations(home: Path) -> Locations:
    """Where this test's Reader keeps its things."""
    return Locations.of_user()
