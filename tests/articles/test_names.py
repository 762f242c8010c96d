"""Names in bylines."""

import pytest

from reader.articles.names import is_name, names_in_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("By Ann Lee", ("Ann Lee",)),
        ("BY ANN-MARIE LEE", ("Ann-Marie Lee",)),
        ("By Ann Lee and Bo Ray in Oslo", ("Ann Lee", "Bo Ray")),
        ("Words by Ann Lee, Bo Ray & Cy van der Berg", ("Ann Lee", "Bo Ray", "Cy van der Berg")),
        ("Ann Lee | Harbour Weekly", ("Ann Lee",)),
        ("Ann Lee, deputy editor", ("Ann Lee",)),
        ("Émile Ångström", ("Émile Ångström",)),
        ("J.R. O'Neil", ("J.R. O'Neil",)),
        ("作者：王小明", ("王小明",)),
        ("记者 李强、张华", ("李强", "张华")),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    """A byline gives its people one by one, in ordinary capitals, without what is said about them."""
    assert names_in_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers",
        "Staff Writer",
        "China Daily",
        "Market Outlook",
        "Conclusion",
        "ends in 2024",
        "作者不详的文章",
        "",
    ],
)
def test_nobody(line: str) -> None:
    """A line that names nobody gives nobody."""
    assert names_in_byline(line) == ()


@pytest.mark.parametrize("words", ["A" * 100_000, "Aa " * 50_000, "Ann " + "van " * 20_000])
def test_hostile_names(words: str) -> None:
    """Very long lines are no names, and that is found out at once."""
    assert not is_name(words)
