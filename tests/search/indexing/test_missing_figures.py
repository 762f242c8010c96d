"""Words are indexed first; figures are found after that, and only where they are missing."""

from pathlib import Path

import pytest

from reader.articles.entry import ShelfEntry
from reader.figures.find import figures_in
from reader.library import Library
from reader.search.catalog import catalog, writing
from reader.search.catalog.catalog import Catalog
from reader.search.indexing import missing_figures
from reader.search.indexing.missing_figures import find_missing_figures
from reader.search.indexing.progress import Cancelled, Progress, Stage
from reader.search.indexing.update import bring_up_to_date
from tests.search.shelves import CHIPS, HARBOURS, Shelf


def entries(shelf: Shelf) -> dict[str, ShelfEntry]:
    with Catalog(shelf.cache) as catalog:
        return {entry.id: entry for entry in catalog.entries()}


@pytest.fixture
def words_only(tmp_path: Path) -> Shelf:
    """A shelf of two articles whose figures have not been looked for."""
    shelf = Shelf.of(tmp_path, chips=CHIPS, harbours=HARBOURS)
    bring_up_to_date(shelf.cache, shelf.found)
    return shelf


def test_words_are_found_before_figures_are_known(words_only: Shelf) -> None:
    """How many figures there are is unknown, and said so, until they were looked for; words are found already."""
    assert words_only.articles("lindau") == {"chips", "harbours"}
    assert {entry.figures for entry in entries(words_only).values()} == {None}
    result = words_only.search("percent:>9")
    assert result.hint is not None
    assert "2 articles to come" in result.hint
    steps: list[Progress] = []
    assert find_missing_figures(words_only.cache, progress=steps.append)
    assert steps == [Progress(2, 2, stage=Stage.FIGURES)]
    assert entries(words_only)["chips"].figures == 2
    assert words_only.articles("percent:>9") == {"chips"}
    assert words_only.search("percent:>9").hint is None


def test_figures_are_looked_for_once(shelf: Shelf) -> None:
    """Where all are known nothing is read; an article that was read anew is looked through alone."""
    steps: list[Progress] = []
    find_missing_figures(shelf.cache, progress=steps.append)
    assert steps == []
    shelf.write("chips", CHIPS.replace("9.6", "9.7"))
    bring_up_to_date(shelf.cache, shelf.found)
    find_missing_figures(shelf.cache, progress=steps.append)
    assert [step.total for step in steps] == [1]


def test_another_way_to_find_figures_reads_no_file(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """When figures would be found otherwise, they are forgotten and found anew, in texts that are there already."""
    before = shelf.everything()
    for module in (catalog, writing):
        monkeypatch.setattr(module, "FOUND_WITH", "another")
    report = bring_up_to_date(shelf.cache, shelf.found)
    assert report.changed == 0
    assert {entry.figures for entry in entries(shelf).values()} == {None}
    find_missing_figures(shelf.cache)
    assert shelf.everything() == before


def test_figures_of_what_was_read_again_meanwhile_are_dropped(words_only: Shelf) -> None:
    """An article that changes while its old text is looked through does not get the figures of that."""

    def change() -> None:
        words_only.write("chips", "Chips\n\nTin rose by 77 percent.\n")
        bring_up_to_date(words_only.cache, words_only.found)

    find_missing_figures(words_only.cache, check=change)
    find_missing_figures(words_only.cache)
    with Catalog(words_only.cache) as catalog:
        assert [figure.text for figure in catalog.figures("chips") or ()] == ["77 percent"]


def test_what_was_found_stays_when_it_is_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is wanted no more ends after some articles; the next goes on with the others."""
    monkeypatch.setattr(missing_figures, "AT_ONCE", 50)
    shelf = Shelf.of(tmp_path, **{f"a{each}": CHIPS for each in range(8)})
    bring_up_to_date(shelf.cache, shelf.found)
    checks: list[int] = []

    def refuse_the_third() -> None:
        checks.append(1)
        if len(checks) > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_missing_figures(shelf.cache, check=refuse_the_third)
    with Catalog(shelf.cache) as catalog:
        assert 0 < catalog.figures_to_come() < 8
    find_missing_figures(shelf.cache)
    with Catalog(shelf.cache) as catalog:
        assert catalog.figures_to_come() == 0


def test_an_article_opens_with_its_figures_at_once(tmp_path: Path) -> None:
    """Whoever opens an article does not wait for the figures of all others."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "chips.txt").write_text(CHIPS)
    library = Library([folder])
    library.bring_up_to_date(figures=False)
    opened = library.open("chips")
    assert opened.mentions == tuple(figures_in(opened.article))
    assert library.entries()[0].figures is None
