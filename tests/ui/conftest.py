"""What the tests of the whole screen start from."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.ui import keys_in_turn
from reader.ui.screens.reading import asking_bar, kept_place
from tests.ui.desk import SECONDS, make_library

LONGER_THAN_ANY_TEST = 3_600.0


@pytest.fixture(autouse=True)
def nothing_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine no key comes out of turn and nothing counts as read or used because it took long."""
    monkeypatch.setattr(keys_in_turn, "_LONGEST_TURN", SECONDS)
    monkeypatch.setattr(keys_in_turn, "_LONGEST_HOLD", SECONDS)
    monkeypatch.setattr(asking_bar, "SECONDS_LOOKED_AT", LONGER_THAN_ANY_TEST)
    monkeypatch.setattr(kept_place, "SECONDS_TO_READ", LONGER_THAN_ANY_TEST)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three short articles, indexed."""
    return make_library(tmp_path / "library")


_MONTHS = {"February": "3.4", "March": "2.9", "April": "5.0"}


def _report(month: str, growth: str, number: int) -> str:
    return f"""\
---
title: Machine tools in {month}
authors: [Ines Roth]
publisher: Port Gazette
date: 2025-0{number}-20
---
Exports of machine tools grew {growth} percent year on year in {month}, the customs office said.

Imports of copper were worth 20 million euros.
"""


@pytest.fixture
def monthly(tmp_path: Path) -> Library:
    """Three articles that tell the growth of the same exports, each of another month."""
    articles = {
        f"{month.lower()}.md": _report(month, growth, number)
        for number, (month, growth) in enumerate(_MONTHS.items(), 3)
    }
    return make_library(tmp_path / "reports", articles)
