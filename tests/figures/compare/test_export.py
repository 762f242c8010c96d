"""What a comparison is when it leaves: JSON, CSV and Markdown with citations."""

import csv
import io
import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.figures.compare.asking import compare
from reader.figures.compare.export import FORMATS
from reader.figures.compare.measure import Comparison
from reader.figures.figure import Direction, Qualifier
from reader.figures.placed import PlacedFigure
from tests.figures.compare.rows import UP, said

ROWS = [
    replace(said("4.8 percent", 4.8, comparison="year-on-year"), authors=("Ana Brandt", "Li Wei"), publisher="Ledger"),
    said("5\npercent", 5, article="two", period="2025-Q2", qualifier=Qualifier.ABOUT),
]
COMPARISON = compare("GDP", ROWS)


def test_json() -> None:
    """The document has each figure with its place, its article and what comes of its period."""
    document = json.loads(FORMATS["json"](COMPARISON))
    (measure,) = document["measures"]
    assert (document["query"], document["nearest"]) == ("GDP", [])
    assert {name: value for name, value in measure.items() if name != "rows"} == {
        "subject": "GDP", "unit": "percent", "aspect": "growth", "verdict": "different_period",
        "told": "The periods differ.", "spread": None,
    }  # fmt: skip
    assert [row["period_iso"] for row in measure["rows"]] == ["2025-Q2", "2025-Q3"]
    newest = measure["rows"][1]
    assert (newest["authors"], newest["publisher"], newest["date"]) == (
        ["Ana Brandt", "Li Wei"],
        "Ledger",
        "2025-11-14",
    )
    assert (newest["file"], newest["passage"], newest["text"], newest["value"]) == ("one.txt", 3, "4.8 percent", 4.8)
    assert newest["verdict"] == "single"


def test_csv() -> None:
    """Each figure is one line, with the number of its measure."""
    table = FORMATS["csv"](COMPARISON)
    lines = list(csv.DictReader(io.StringIO(table)))
    assert len(lines) == len(table.splitlines()) - 1 == 2
    assert [(line["measure"], line["text"], line["value"]) for line in lines] == [
        ("1", "5 percent", "5"),
        ("1", "4.8 percent", "4.8"),
    ]
    assert (lines[1]["verdict"], lines[1]["verdict_in_period"]) == ("different_period", "single")


def test_markdown() -> None:
    """A heading, the verdict in words, and a table whose rows end with a citation."""
    assert (
        FORMATS["markdown"](COMPARISON)
        == """\
## GDP (change in percent)

The periods differ.

| Figure | Period | Compared with | Source |
| --- | --- | --- | --- |
| up about 5 percent | 2025-Q2 |  | A title, 2025-11-14, two.txt:3 |
| up 4.8 percent | 2025-Q3 | year-on-year | Ana Brandt, Li Wei, A title, Ledger, 2025-11-14, one.txt:3 |
"""
    )


HOSTILE = ["| a | b |", "=1+1", "\x1b[31mred", "a\n\n# b", "<script>", "`| x", "\\|", "---", "a\u2028b", "[x](y)"]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_article_breaks_a_format(words: str) -> None:
    """Whatever a subject, a title or a file is called, tables stay tables, and nothing controls a terminal."""
    figure = replace(UP, subject=f"GDP {words}", text=words, comparison=words)
    row = PlacedFigure(figure, words, words, words, words, 1, words, (words,))
    comparison = compare("GDP", [row])
    printed = {name: export(comparison) for name, export in FORMATS.items()}
    assert not [text for text in printed.values() if "\x1b" in text or "\u2028" in text]
    assert json.loads(printed["json"])["measures"][0]["rows"][0]["title"] == words
    (line,) = csv.DictReader(io.StringIO(printed["csv"]))
    assert not [cell for cell in line.values() if cell and cell[0] in "=+-@" and len(cell) > 1]
    tokens = [token.type for token in MarkdownIt("gfm-like", {"linkify": False}).parse(printed["markdown"])]
    assert tokens.count("td_open") == 4
    assert tokens.count("heading_open") == 1
    assert "html_block" not in tokens


@given(st.text(), st.text(), st.sampled_from(Direction), st.sampled_from(sorted(FORMATS)))
def test_any_words_are_exported(subject: str, title: str, direction: Direction, name: str) -> None:
    """No text keeps a comparison from leaving, and none takes anything along that controls a terminal."""
    figure = replace(UP, subject=f"GDP {subject}", direction=direction)
    comparison = compare("GDP", [PlacedFigure(figure, "one", "one.txt", title, None, 1)])
    exported = FORMATS[name](comparison)
    assert "4.8 percent" in exported
    assert not [letter for letter in exported if unicodedata.category(letter) == "Cc" and letter != "\n"]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_exported_too(name: str) -> None:
    """A comparison without measures is an empty table, not an error."""
    FORMATS[name](Comparison("GDP", ()))
