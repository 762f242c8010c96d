"""What a library has to complete a query with."""

from pathlib import Path

from reader.library import Library
from reader.library.field_values import field_values
from tests.ui.desk import HARBOUR, TURBINES, make_library


def known(library: Library, name: str) -> list[tuple[str, int | None]]:
    """Return the values of a field with their numbers."""
    return [(one.text, one.count) for one in field_values(library.entries(), library.cache)[name]]


def test_values_are_those_of_the_articles_the_most_frequent_first(tmp_path: Path) -> None:
    """Publishers, authors, years and months with the number of their articles; units with that of their figures."""
    again = HARBOUR.replace("[Mei Lin]", "[Mei Lin, Jonas Weber]").replace("2025-11-14", "2025-10-30")
    library = make_library(tmp_path / "library", {"a.md": HARBOUR, "b.md": TURBINES, "c.md": again})
    assert known(library, "publisher") == [("Harbour Post", 2), ("Weekly Engine", 1)]
    assert known(library, "author") == [("Jonas Weber", 2), ("Mei Lin", 2)]
    assert known(library, "date") == [("2025", 3), ("2025-10", 2), ("2025-11", 1)]
    assert known(library, "article") == [("a.md", None), ("b.md", None), ("c.md", None)]
    units = dict(known(library, "unit"))
    assert units["percent"] == 7
    assert units["EUR"] == 2


def test_tags_are_those_of_the_notes(tmp_path: Path) -> None:
    """A tag is told with the number of articles that have notes with it."""
    library = make_library(tmp_path / "library", {"a.md": HARBOUR, "b.md": TURBINES})
    for name in ("a", "b"):
        article = library.article(name)
        for passage in article.passages[:2]:
            library.notes.add(article, passage.span, tags=("labour",))
    assert known(library, "tag") == [("labour", 2)]


def test_what_articles_say_of_themselves_is_harmless(tmp_path: Path) -> None:
    """A publisher's line breaks are blanks and its control characters symbols; without articles there is nothing."""
    text = HARBOUR.replace("Harbour Post", '"Red\\e[31m\\n  Press"')
    assert known(make_library(tmp_path / "library", {"a.md": text}), "publisher") == [("Red␛[31m Press", 1)]
    assert field_values([], tmp_path / "cache")["unit"] == ()
