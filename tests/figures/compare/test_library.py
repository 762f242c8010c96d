"""Comparing in a library: what the catalog picks out beforehand leaves nothing behind."""

from pathlib import Path

import pytest

from reader.figures.compare.asking import compare, compare_with
from reader.library import Library

ARTICLES = {
    "autumn.md": "---\ntitle: China in autumn\ndate: 2025-11-14\n---\n\n# China in autumn\n\n"
    "Chinese GDP grew 4.8 percent in the third quarter. Exports of electric vehicles rose 12 percent in October, and "
    "profits in high-tech industries rose 7.2 percent. Spending on research and development was 3.3 "
    "trillion yuan in 2024.",
    "summer.md": "---\ntitle: Summer\ndate: 2025-08-20\n---\n\n# Summer\n\n"
    "The economy grew 5.2 percent in the second quarter. EV exports rose 9 percent in July. U.S. imports fell 3 "
    "percent. R&D spending rose 8.1 percent in 2024. High-tech industry profits fell 1.5 percent in June.",
    "zh.txt": "高技术制造业增加值同比增长9.3%。\n",
}

QUERIES = (
    "GDP growth",
    "gross domestic product",
    "the economy of China",
    "EV exports",
    "electric vehicles",
    "R&D",
    "research and development spending",
    "American imports",
    "hightech industries",
    "industry profits in Spain",
    "增加值",
    "profits of industry in autumn",
    "car wages",
    'subject:x "(',
    "of the",
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    library = Library([tmp_path])
    library.bring_up_to_date()
    return library


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_what_is_there(library: Library, query: str) -> None:
    """Names, stems and places in a query reach all figures that reading every one of them would find."""
    assert library.compare(query) == compare(query, list(library.figure_table()))


def test_a_figure_finds_what_is_there(library: Library) -> None:
    """Each figure of the library is compared with all that come near it."""
    figures = list(library.figure_table())
    assert len(figures) > 8
    for figure in figures:
        comparison = library.compare_with(figure)
        assert comparison == compare_with(figure, figures)
        assert figure in comparison.measures[0].rows


def test_other_names_meet(library: Library) -> None:
    """One article says GDP, the other the economy; one electric vehicles, the other EV."""
    for query in ("GDP growth", "EV exports"):
        (measure,) = library.compare(query).measures
        assert [row.article for row in measure.rows] == ["summer", "autumn"]


def test_a_long_text_is_answered(library: Library) -> None:
    """A whole article pasted as a query finds nothing, and soon."""
    assert library.compare("output of chips and cars " * 40_000 + " ".join(map(str, range(5_000)))).measures == ()
