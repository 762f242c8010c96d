"""The library joins files, catalog, index and notes: what the user decided holds in every list of figures."""

from gc import collect
from pathlib import Path

import pytest

from reader.figures.figure import Figure, Status
from reader.figures.ruled import Ruling
from reader.library import Library
from reader.locations import Locations
from reader.search.catalog.tables import FILE_NAME
from reader.search.figures.order import FigureOrder
from reader.search.place import index_folder
from tests.damage import spoil

COPPER = """Copper

Copper climbed 12 percent in March, and tin 45 percent.

In 1987 the mine at Brenna employed 3,400 miners.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of two articles, indexed."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a9.txt").write_text("Zinc\n\nZinc fell 3 percent in May.\n", encoding="utf-8")
    (folder / "a10.txt").write_text(COPPER, encoding="utf-8")
    homes = {name: tmp_path / name for name in ("config", "data", "state", "cache")}
    library = Library([folder], Locations(**homes))
    library.bring_up_to_date()
    return library


def texts(library: Library, where: str = "", *, everything: bool = False) -> list[str]:
    return [row.figure.text for row in library.figure_table(where, everything=everything)]


def mention(library: Library, text: str) -> Figure:
    return next(each for each in library.figures(library.article("a10")) if each.text == text)


def found(library: Library, query: str) -> list[str]:
    return [span.of(COPPER) for hit in library.search(query).hits for span in hit.spans]


def test_the_shelf_tells_which_file_cannot_be_read(library: Library) -> None:
    """Unlike one that was not come to yet; once it can be read nothing is told of it any more."""
    empty = library.roots[0] / "empty.txt"
    empty.touch()

    def told() -> tuple[bool, str | None]:
        return next((entry.is_indexed, entry.trouble) for entry in library.entries() if entry.id == "empty")

    assert told() == (False, None)
    library.bring_up_to_date()
    assert told() == (False, f"{empty} is empty.")
    empty.write_text("Lead\n\nLead has words now.\n")
    library.bring_up_to_date()
    assert told() == (True, None)


def test_figures_come_in_the_order_of_the_shelf(library: Library) -> None:
    """Articles are in natural order of their names, whatever order they were read in."""
    assert [entry.id for entry in library.entries()] == ["a9", "a10"]
    assert texts(library) == ["3 percent", "12 percent", "45 percent", "3,400 miners"]
    (library.roots[0] / "a1.txt").write_text("Lead\n\nLead rose 6 percent in June.\n", encoding="utf-8")
    library.bring_up_to_date()
    assert texts(library) == ["6 percent", "3 percent", "12 percent", "45 percent", "3,400 miners"]
    by_value = library.figure_table("percent:>0", order=FigureOrder.VALUE, descending=True)
    assert [row.figure.value for row in by_value] == [45, 12, 6, 3]


def test_an_article_that_is_gone_has_no_figures(library: Library) -> None:
    """After the next update it is in no list."""
    (library.roots[0] / "a10.txt").unlink()
    library.bring_up_to_date()
    assert texts(library) == ["3 percent"]
    assert library.figure_table().total == 1


def test_what_the_user_decided_holds_everywhere(library: Library) -> None:
    """A mention rejected is found by no condition, one accepted by all; taken back, all is as it was."""
    article = library.article("a10")
    rejected, accepted = mention(library, "45 percent"), mention(library, "1987")
    library.rule(article, rejected, Ruling.REJECTED)
    library.rule(article, accepted, Ruling.ACCEPTED)
    assert texts(library) == ["3 percent", "12 percent", "1987", "3,400 miners"]
    assert texts(library, "percent:>40") == found(library, "percent:>40") == []
    assert library.figures_where(article, "percent:>40") == []
    assert texts(library, "kind:year") == found(library, "kind:year") == ["1987"]
    assert library.found_in("percent:>5", article) == (mention(library, "12 percent").span,)
    (row,) = library.figure_table("percent:>40", everything=True)
    assert row.figure == mention(library, "45 percent")
    assert row.figure.status is Status.EXCLUDED
    library.rule(article, mention(library, "45 percent"), None)
    assert texts(library, "percent:>40") == found(library, "percent:>40") == ["45 percent"]


def test_a_ruling_moves_with_its_number(library: Library) -> None:
    """When the article is edited around it, the mention stays rejected where it now stands."""
    library.rule(library.article("a10"), mention(library, "45 percent"), Ruling.REJECTED)
    assert texts(library, "percent:>10") == ["12 percent"]
    (library.roots[0] / "a10.txt").write_text(COPPER.replace("Copper climbed", "Red copper climbed"), encoding="utf-8")
    library.bring_up_to_date()
    assert texts(library, "percent:>10") == ["12 percent"]


def test_words_and_figures_of_a_query_are_shown_in_the_article(library: Library) -> None:
    """Figures that a condition finds are marked as words are, wherever they stand."""
    article = library.article("a10")
    shown = [span.of(COPPER) for span in library.found_in("tin percent:>10", article)]
    assert shown == ["12 percent", "tin", "45 percent"]
    assert [span.of(COPPER) for span in library.found_in("-percent:>10 miners", article)] == ["miners"]


# Whoosh leaves a file open when it trips over damage.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_damaged_index_is_mended_for_a_table_too(library: Library) -> None:
    """Words are looked up after the index is built anew."""
    for segment in index_folder(library.cache).glob("*.seg"):
        segment.write_bytes(b"\xa5" * segment.stat().st_size)
    assert texts(library, "zinc") == ["3 percent"]
    collect()  # while the warning is expected


@pytest.mark.parametrize("where", ["", "percent:>40", "copper"])
def test_a_damaged_catalog_is_mended_for_a_table_too(library: Library, where: str) -> None:
    """Damage met while a table is made is no empty library: the files are read anew, and asked once more."""
    before = texts(library, where)
    spoil(library.cache / FILE_NAME, "figures")
    assert before
    assert texts(library, where) == before
