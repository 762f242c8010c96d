"""The generated tables and the data they are made from."""

import subprocess
import sys

import pytest

from tools.tables import TABLES
from tools.writing import ROOT


@pytest.mark.parametrize("path", TABLES)
def test_a_table_is_what_its_sources_give(path: str) -> None:
    """Making a table again, from the versions of its sources in the lock, changes nothing."""
    assert TABLES[path]() == (ROOT / path).read_text(encoding="utf-8"), f"`make tables` changes {path}"


@pytest.mark.parametrize("path", TABLES)
def test_a_table_names_its_licences(path: str) -> None:
    """The head of a table says from what it is made and under which licence."""
    head = (ROOT / path).read_text(encoding="utf-8").split('"""')[1]
    assert "make tables" in head
    assert any(licence in head for licence in ("Unicode License", "BSD", "MIT"))


def test_the_program_needs_no_source_of_its_tables() -> None:
    """Finding figures loads neither CLDR, nor the registry of units, nor the dictionary."""
    script = "import sys, reader.figures.find; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert {"babel", "pint", "inflect", "tools"}.isdisjoint(loaded)
