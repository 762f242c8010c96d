"""Running commands as the shell does, without a new process for each."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON document it printed."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `reader` with arguments, and with bytes on standard input where `stdin` gives them."""

    def run_reader(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["reader", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfd.readouterr()
        return Ran(int(ended.value.code or 0), out, err)

    return run_reader


CHIPS = """Chip exports climb

Output of chips rose 7.2 percent in October from a year earlier, the ministry said on Monday.

Makers shipped about 3.4 million wafers worth $1.2 billion.
"""

TRADE = """---
title: Trade cools
authors: [Ana Brandt, Li Wei]
publisher: The Daily Ledger
date: 2025-03-04
language: en
---

# Trade cools

Exports fell 2.5 percent in February. See [the table](https://example.org) for **all** months.

- Imports stood at 40 billion yuan.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two small articles."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "chips.txt").write_text(CHIPS, encoding="utf-8")
    (folder / "trade.md").write_text(TRADE, encoding="utf-8")
    return folder
