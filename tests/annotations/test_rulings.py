"""Rulings on figures: kept like notes, and nowhere taken for one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Color
from reader.annotations.notebook import Notebook
from reader.annotations.noted_figure import held_against
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.reading import read_article
from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.figures.figure import Figure
from reader.figures.find import figures_in
from reader.figures.ruled import Ruling
from tests.annotations.test_record import JSON

TEXT = """Cranes at work

The port moved 400 boxes an hour on Tuesday, 12 percent more than on Monday. Its 5G mast is new.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


def written(folder: Path, text: str = TEXT, name: str = "port.txt") -> Article:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    return read_article(folder / name, file=name)


def notebook(folder: Path) -> Notebook:
    return Notebook([folder], lambda root: AnnotationStore(root / ".reader" / "annotations"))


def mention(article: Article, text: str) -> Figure:
    return next(figure for figure in figures_in(article) if figure.text == text)


def decided(notes: Notebook, article: Article) -> dict[str, str]:
    return {span.of(article.text): ruling.value for span, ruling in notes.rulings(article).items()}


def records(folder: Path) -> list[dict[str, Any]]:
    page = folder / ".reader" / "annotations" / "port.txt.json"
    return json.loads(page.read_bytes())["items"]  # type: ignore[no-any-return]  # json knows no types


def test_a_ruling_is_an_assessment_of_the_mention(folder: Path) -> None:
    """On disk it is a W3C annotation that assesses the mention's span and carries the figure as it was read."""
    article = written(folder)
    notebook(folder).rule(article, mention(article, "12 percent"), Ruling.REJECTED)
    (record,) = records(folder)
    start = article.text.index("12 percent")
    assert (record["motivation"], record["reader:ruling"], record["body"]) == ("assessing", "rejected", [])
    assert record["target"]["selector"][0] == {"type": "TextPositionSelector", "start": start, "end": start + 10}
    figure = record["reader:figure"]
    assert (figure["text"], figure["value"], figure["unit"]) == ("12 percent", 12, "percent")
    assert decided(notebook(folder), article) == {"12 percent": "rejected"}


def test_a_ruling_is_no_note(folder: Path) -> None:
    """It is neither listed nor counted among the notes; the notes are not listed among the rulings."""
    article, notes = written(folder), notebook(folder)
    notes.rule(article, mention(article, "5G"), Ruling.ACCEPTED)
    assert (notes.of(article), notes.counts()) == ([], {})
    notes.add(article, Span(0, 6), note="which?")
    assert [one.annotation.note for one in notes.of(article)] == ["which?"]
    assert notes.counts() == {article.path: 1}
    assert [one.quote for one in notes.all_rulings()[article.path]] == ["5G"]


def test_a_library_without_rulings_says_so(folder: Path) -> None:
    """Notes alone make no entry among the rulings, and looking for rulings writes nothing."""
    article, notes = written(folder), notebook(folder)
    assert (notes.rulings(article), notes.all_rulings()) == ({}, {})
    assert not (folder / ".reader").exists()
    notes.add(article, Span(0, 6))
    assert (notes.rulings(article), notes.all_rulings()) == ({}, {})


def test_a_mention_has_one_ruling(folder: Path) -> None:
    """Ruling again changes the ruling, the same again changes nothing, None takes it back."""
    article, notes = written(folder), notebook(folder)
    figure = mention(article, "12 percent")
    notes.rule(article, figure, Ruling.REJECTED)
    notes.rule(article, figure, Ruling.ACCEPTED)
    assert decided(notes, article) == {"12 percent": "accepted"}
    before = (folder / ".reader" / "annotations" / "port.txt.json").read_bytes()
    notes.rule(article, figure, Ruling.ACCEPTED)
    assert (folder / ".reader" / "annotations" / "port.txt.json").read_bytes() == before
    notes.rule(article, figure, None)
    assert (notes.rulings(article), notes.all_rulings(), records(folder)) == ({}, {}, [])


def test_rulings_of_two_windows_are_one(folder: Path) -> None:
    """Where two windows ruled on the same mention the later ruling counts, and taking it back takes back both."""
    article = written(folder)
    here, elsewhere = notebook(folder), notebook(folder)
    figure = mention(article, "12 percent")
    here.rule(article, figure, Ruling.REJECTED)
    page = folder / ".reader" / "annotations" / "port.txt.json"
    stored = page.read_text()
    page.write_text(stored.replace("urn:uuid:", "urn:uuid:f").replace("rejected", "accepted"))
    elsewhere.rule(article, mention(article, "5G"), Ruling.ACCEPTED)
    document = json.loads(page.read_text())
    first = json.loads(stored)["items"][0] | {"modified": "2000-01-01T00:00:00Z"}
    page.write_text(json.dumps(document | {"items": [*document["items"], first]}))
    assert decided(here, article) == {"12 percent": "accepted", "5G": "accepted"}
    here.rule(article, figure, None)
    assert decided(elsewhere, article) == {"5G": "accepted"}


def test_rulings_are_undone_and_redone_like_notes(folder: Path) -> None:
    """One history runs through notes and rulings and says which is which."""
    article, notes = written(folder), notebook(folder)
    figure = mention(article, "12 percent")
    notes.add(article, Span(0, 6))
    notes.rule(article, figure, Ruling.REJECTED)
    notes.rule(article, figure, Ruling.ACCEPTED)
    assert notes.undo() == "accepted “12 percent” as a figure"
    assert decided(notes, article) == {"12 percent": "rejected"}
    assert notes.undo() == "rejected “12 percent” as a figure"
    assert notes.rulings(article) == {}
    assert notes.undo() == "added note on “Cranes”"
    again = ["added note on “Cranes”", "rejected “12 percent” as a figure", "accepted “12 percent” as a figure"]
    assert [notes.redo() for _ in range(3)] == again
    assert decided(notes, article) == {"12 percent": "accepted"}
    notes.rule(article, figure, None)
    assert notes.undo() == "removed the ruling on “12 percent”"


def test_a_ruling_follows_its_number_through_an_edit(folder: Path) -> None:
    """Text put before the mention moves it, and the ruling with it; ruling on it again changes that very ruling."""
    article, notes = written(folder), notebook(folder)
    notes.rule(article, mention(article, "12 percent"), Ruling.REJECTED)
    edited = written(folder, TEXT.replace("The port", "After a slow week the port"))
    assert decided(notes, edited) == {"12 percent": "rejected"}
    notes.rule(edited, mention(edited, "12 percent"), Ruling.ACCEPTED)
    assert (decided(notes, edited), len(records(folder))) == ({"12 percent": "accepted"}, 1)


def test_a_ruling_never_passes_to_another_number(folder: Path) -> None:
    """When the number itself is edited nothing is decided about the new one; the ruling waits for the old."""
    article, notes = written(folder), notebook(folder)
    notes.rule(article, mention(article, "12 percent"), Ruling.REJECTED)
    edited = written(folder, TEXT.replace("12 percent", "13 percent"))
    assert notes.rulings(edited) == {}
    assert decided(notes, written(folder)) == {"12 percent": "rejected"}


def test_a_ruling_stays_when_the_mention_is_read_as_more_or_fewer_words(folder: Path) -> None:
    """Ruling on it again puts that very ruling on the words as they are read now; taking back ends it."""
    article, notes = written(folder), notebook(folder)
    figure = mention(article, "12 percent")
    fewer = replace(figure, span=Span(figure.span.start, figure.span.start + 2), text="12")
    notes.rule(article, fewer, Ruling.REJECTED)
    notes.rule(article, figure, Ruling.REJECTED)
    assert (decided(notes, article), len(records(folder))) == ({"12 percent": "rejected"}, 1)
    notes.undo()
    assert decided(notes, article) == {"12": "rejected"}
    notes.rule(article, figure, None)
    assert notes.rulings(article) == {}


def test_a_renamed_article_keeps_its_rulings(folder: Path) -> None:
    """Rulings are taken over with the notes when a file has another name."""
    article, notes = written(folder), notebook(folder)
    notes.rule(article, mention(article, "5G"), Ruling.ACCEPTED)
    article.path.rename(folder / "quay.txt")
    assert notes.homeless_texts() == {article.text_hash}
    renamed = read_article(folder / "quay.txt", file="quay.txt")
    assert notes.of(renamed) == []
    assert decided(notes, renamed) == {"5G": "accepted"}


def test_a_ruling_that_cannot_be_written_is_not_made(folder: Path) -> None:
    """The user is told, and the mention stays as it was."""
    article = written(folder)
    (folder / ".reader").write_text("in the way")
    notes = notebook(folder)
    with pytest.raises(FileTrouble):
        notes.rule(article, mention(article, "5G"), Ruling.ACCEPTED)
    assert notes.rulings(article) == {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "reader:figure": JSON | st.dictionaries(st.sampled_from(["text", "value", "unit", "verdict"]), JSON),
            "reader:ruling": JSON | st.sampled_from(["accepted", "rejected"]),
            "motivation": JSON | st.sampled_from(["assessing", "commenting"]),
        },
    )
)
def test_any_record_is_a_note_or_a_ruling_and_survives(folder: Path, strange: dict[str, Any]) -> None:
    """Whatever figure and ruling a record claims to have, it is listed once, stops nothing, and stays in the file."""
    article = written(folder)
    page = folder / ".reader" / "annotations" / "port.txt.json"
    page.unlink(missing_ok=True)
    notebook(folder).add(article, mention(article, "12 percent").span)
    document = json.loads(page.read_text())
    document["items"][0] |= strange
    page.write_text(json.dumps(document))
    notes = notebook(folder)
    listed = [placed.annotation for placed in notes.of(article)] + notes.all_rulings().get(article.path, [])
    assert len(listed) == 1
    assert len(notes.rulings(article)) == len(notes.all_rulings())
    for placed in notes.of(article):
        held_against(placed, figures_in(article))
        notes.revise(article, placed.annotation, note="said", tags=(), color=Color.PINK, verdict=None)
    notes.rule(article, mention(article, "5G"), Ruling.ACCEPTED)
    kept = next(record for record in records(folder) if record["id"] == document["items"][0]["id"])
    unchanged = {key: value for key, value in strange.items() if key != "motivation"}
    assert {key: kept[key] for key in unchanged} == unchanged
