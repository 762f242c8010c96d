"""Notes on a file that was edited and renamed at once."""

from pathlib import Path

import pytest

from reader.annotations.annotation import State
from reader.annotations.notebook import Notebook
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.reading import read_article
from reader.articles.span import Span
from reader.figures.find import figures_in
from reader.figures.ruled import Ruling
from reader.library import Library
from reader.locations import Locations

TEXT = """Ferries of the sound

Six ferries cross the sound each day, and the last of them carried 412 lorries in a single week of June.

The company raised its fares by 6.5 percent in spring, the second time within a year, and blamed the price of fuel.

Its oldest ship will be scrapped when the new quay is ready, which nobody expects before the next winter.
"""
EDITED = TEXT.replace("Six ferries cross", "Every ferry crosses").replace("nobody expects", "no one expects")
OTHER = (
    "Trams of the city\n\nFour lines run at night, and 90 trams were ordered from a maker that nobody had heard of.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "library"
    path.mkdir()
    return path


def written(folder: Path, name: str, text: str = TEXT) -> Article:
    (folder / name).write_text(text)
    return read_article(folder / name, file=name)


def notebook(folder: Path) -> Notebook:
    return Notebook([folder], lambda root: AnnotationStore(root / ".reader" / "annotations"))


def noted(folder: Path, name: str = "ferries.txt", *words: str) -> Notebook:
    """Return the notes on an article just written, which is gone again."""
    article, notes = written(folder, name), notebook(folder)
    for one in words or ("412 lorries", "fares by 6.5 percent in spring", "scrapped when the new quay is ready"):
        start = article.text.index(one)
        notes.add(article, Span(start, start + len(one)), note=f"on {one}")
    article.path.unlink()
    return notes


def quotes(notes: Notebook, article: Article) -> list[str]:
    return [one.annotation.quote for one in notes.of(article)]


def test_notes_and_rulings_follow_an_article_edited_and_renamed(folder: Path) -> None:
    """The new article has most of what they are on, so it gets them all; they are listed once, and stay there."""
    article, notes = written(folder, "ferries.txt"), notebook(folder)
    figure = next(figure for figure in figures_in(article) if figure.text == "6.5 percent")
    notes.rule(article, figure, Ruling.REJECTED)
    noted(folder)
    home = written(folder, "sound.txt", EDITED)
    notes.lead_home([home])
    placed = notes.of(home)
    assert [one.annotation.note for one in placed] == [
        "on 412 lorries",
        "on fares by 6.5 percent in spring",
        "on scrapped when the new quay is ready",
    ]
    assert all(one.state is not State.ORPHAN and one.annotation.file == "sound.txt" for one in placed)
    assert [span.of(home.text) for span in notes.rulings(home)] == ["6.5 percent"]


def test_a_note_deleted_in_its_new_home_stays_deleted(folder: Path) -> None:
    """What was led home once is not led there again."""
    notes = noted(folder)
    home = written(folder, "sound.txt", EDITED)
    notes.lead_home([home])
    for one in notes.of(home):
        notes.remove(home, one.annotation)
    notes.lead_home([home])
    assert quotes(notebook(folder), home) == []


def test_another_article_gets_nothing(folder: Path) -> None:
    """Notes whose article is simply gone stay under its name."""
    notes = noted(folder)
    other = written(folder, "trams.txt", OTHER)
    notes.lead_home([other])
    assert quotes(notes, other) == []
    assert notes.counts() == {folder / "ferries.txt": 3}


def test_notes_of_an_article_that_is_there_are_not_taken(folder: Path) -> None:
    """A copy, edited, of an article that is still there gets none of its notes."""
    notes = noted(folder)
    written(folder, "ferries.txt")
    copy = written(folder, "sound.txt", EDITED)
    notes.lead_home([copy])
    assert quotes(notes, copy) == []


def test_an_article_that_quotes_a_passage_is_not_the_article(folder: Path) -> None:
    """Half of the quotes are not most of them."""
    notes = noted(folder, "ferries.txt", "412 lorries", "fares by 6.5 percent in spring", "the next winter", "scrapped")
    excerpt = written(folder, "excerpt.txt", "\n\n".join(TEXT.split("\n\n")[:3]) + "\n\nMore is not known.\n")
    notes.lead_home([excerpt])
    assert quotes(notes, excerpt) == []


def test_of_two_homes_neither_is_certain(folder: Path) -> None:
    """Where two new articles have the quotes, or the quotes of two articles are in one, nothing is led anywhere."""
    notes = noted(folder)
    twins = [written(folder, name, EDITED) for name in ("north.txt", "south.txt")]
    notes.lead_home(twins)
    assert [quotes(notes, twin) for twin in twins] == [[], []]
    (folder / "south.txt").unlink()
    noted(folder, "boats.txt")
    notes.lead_home(twins[:1])
    assert quotes(notes, twins[0]) == []


def test_an_article_with_notes_of_its_own_gets_no_others(folder: Path) -> None:
    """Somebody has begun anew there."""
    notes = noted(folder)
    home = written(folder, "sound.txt", EDITED)
    notes.add(home, Span(0, 7), note="anew")
    notes.lead_home([home])
    assert quotes(notes, home) == ["Ferries"]


def test_a_quote_without_its_context_is_no_evidence(folder: Path) -> None:
    """The same few words in another article say nothing."""
    notes = noted(folder, "ferries.txt", "412 lorries")
    other = written(folder, "trams.txt", OTHER.replace("90 trams", "412 lorries"))
    notes.lead_home([other])
    assert quotes(notes, other) == []


def test_an_update_of_the_library_leads_notes_home(folder: Path, tmp_path: Path) -> None:
    """The user edits and renames a file, the library is brought up to date, and the notes are on the new article."""
    library = Library([folder], Locations(*(tmp_path / name for name in ("data", "state", "cache", "config"))))
    written(folder, "trams.txt", OTHER)
    article = written(folder, "ferries.txt")
    library.bring_up_to_date()
    start = article.text.index("412 lorries")
    library.notes.add(library.article("ferries"), Span(start, start + 11), note="check")
    article.path.unlink()
    written(folder, "sound.txt", EDITED)
    library.bring_up_to_date()
    assert [one.annotation.note for one in library.open("sound").notes] == ["check"]
    assert [(one.article.id, len(one.annotations)) for one in library.annotated()] == [("sound", 1)]
