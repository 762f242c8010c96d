"""`reader compare`, on articles as they are saved."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run

AUTUMN = """---
title: Factories in autumn
authors: [Ana Brandt]
publisher: The Daily Ledger
date: 2025-11-14
---

# Factories in autumn

Output in high-tech manufacturing rose 7.2 percent year-on-year in October. GDP grew 4.8 percent in the third quarter,
after growth of 5.2 percent in the second quarter.
"""

SUMMER = """---
title: Factories in summer
date: 2025-09-20
---

# Factories in summer

In August, value-added output in high-tech manufacturing grew 9.3 percent year-on-year. High-tech manufacturing
investment climbed 11 percent. Growth in gross domestic product (GDP) was 5.2 percent in the second quarter.
"""

OTHER_SOURCE = """---
title: A second look
date: 2025-11-20
---

# A second look

The economy grew 4.6 percent in the third quarter.
"""


@pytest.fixture
def factories(tmp_path: Path) -> Path:
    """A library of two articles that measure the same things."""
    folder = tmp_path / "factories"
    folder.mkdir()
    (folder / "autumn.md").write_text(AUTUMN, encoding="utf-8")
    (folder / "summer.md").write_text(SUMMER, encoding="utf-8")
    return folder


def test_one_measure_of_two_articles(run: Run, factories: Path) -> None:
    """What two articles word differently stands in one table, the earlier period first; investment does not."""
    ran = run("-L", factories, "compare", "high-tech manufacturing output", "--json")
    assert ran.code == 0
    (measure,) = ran.json["measures"]
    assert [(row["text"], row["period_iso"], row["title"]) for row in measure["rows"]] == [
        ("9.3 percent", "2025-08", "Factories in summer"),
        ("7.2 percent", "2025-10", "Factories in autumn"),
    ]
    assert (measure["verdict"], measure["spread"], measure["unit"]) == ("different_period", 2.1, "percent")


def test_periods_that_differ_are_told(run: Run, factories: Path) -> None:
    """Growth of two quarters is no contradiction, and what two articles say of one quarter agrees."""
    ran = run("-L", factories, "compare", "GDP", "growth")
    assert ran.code == 0
    title, outcome, columns, *rows = ran.out.splitlines()
    assert title.endswith("(change in percent)")
    assert outcome == "The periods differ. The figures agree for 2025-Q2. Spread: 0.4."
    assert columns.split() == ["Figure", "Period", "Compared", "with", "Article", "Date"]
    assert [row[:14] for row in rows[:3]] == ["up 5.2 percent", "up 5.2 percent", "up 4.8 percent"]


def test_a_contradiction_is_told(run: Run, factories: Path) -> None:
    """Two articles that give one quarter two numbers differ."""
    (factories / "other.md").write_text(OTHER_SOURCE, encoding="utf-8")
    ran = run("-L", factories, "compare", "GDP growth", "--json")
    (measure,) = ran.json["measures"]
    assert measure["verdict"] == "differ"
    assert [(row["text"], row["verdict"]) for row in measure["rows"]] == [
        ("5.2 percent", "agree"),
        ("5.2 percent", "agree"),
        ("4.8 percent", "differ"),
        ("4.6 percent", "differ"),
    ]


def test_exports(run: Run, factories: Path) -> None:
    """A comparison leaves as CSV with a line for each figure, and as Markdown with citations."""
    table = run("-L", factories, "compare", "high-tech output", "--csv").out
    assert [line["value"] for line in csv.DictReader(io.StringIO(table))] == ["9.3", "7.2"]
    text = run("-L", factories, "compare", "high-tech output", "--markdown").out
    assert "| Ana Brandt, Factories in autumn, The Daily Ledger, 2025-11-14, autumn.md:1 |" in text


def test_nothing_measures_it(run: Run, factories: Path) -> None:
    """The exit code says that nothing was found, stderr what comes near, and JSON is printed all the same."""
    ran = run("-L", factories, "compare", "manufacturing wages", "--json")
    assert ran.code == 1
    assert ran.json["measures"] == []
    assert "high-tech manufacturing" in " ".join(ran.json["nearest"]).lower()
    assert "The nearest: " in ran.err


@pytest.mark.parametrize("arguments", [("GDP", "--json", "--csv"), ("GDP", "--csv", "--markdown"), ()])
def test_what_makes_no_sense(run: Run, factories: Path, arguments: tuple[str, ...]) -> None:
    """Two formats at once, or no query, is bad usage."""
    assert run("-L", factories, "compare", *arguments).code == 2


def test_a_comparison_of_nothing_is_refused(run: Run, factories: Path) -> None:
    """Without a word to look for there is nothing to find, and it is said what to type."""
    ran = run("-L", factories, "compare", " ")
    assert (ran.code, ran.out, ran.err) == (2, "", "reader: Say what is measured, such as “GDP growth”.\n")
