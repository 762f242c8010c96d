"""The figure that a note carries."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import FigureVerdict, State
from reader.annotations.notebook import Notebook
from reader.annotations.noted_figure import NotedFigure, figure_record, figures_at, held_against, with_verdict
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.reading import read_article
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.figures.find import figures_in
from tests.annotations.articles import article_of, span_of
from tests.annotations.test_record import JSON

TEXT = "Port traffic rose 9.4 percent in October. Tugs moved between 30 and 40 barges worth $1.2 billion."


def mentions(article: Article) -> dict[str, Figure]:
    return {figure.text: figure for figure in figures_in(article)}


def test_what_is_kept_of_a_figure() -> None:
    """Words and value, what it measures and when, and the verdict; a range has both its ends."""
    figures = mentions(article_of(TEXT))
    kept = figure_record(figures["9.4 percent"], FigureVerdict.DISPUTED)
    assert list(kept) == [
        "text", "value", "unit", "kind", "direction", "qualifier", "subject", "period", "period_iso", "comparison",
        "verdict",
    ]  # fmt: skip
    assert (kept["value"], kept["unit"], kept["direction"], kept["verdict"]) == (9.4, "percent", "up", "disputed")
    noted = NotedFigure.of(kept)
    assert (noted.text, noted.value, noted.period) == ("9.4 percent", 9.4, "October")
    assert noted.verdict is FigureVerdict.DISPUTED
    ranged = next(figure for words, figure in figures.items() if "30" in words)
    assert figure_record(ranged)["value"] == [30, 40]
    assert NotedFigure.of(figure_record(ranged)).value == (30, 40)


@pytest.mark.parametrize("value", [None, True, "9.4", [1], [1, 2, 3], [1, "2"], [True, 2], {}])
def test_a_value_that_is_none_is_not_shown(value: Any) -> None:
    """What is no number and no range has no value, whatever else the record says."""
    assert NotedFigure.of({"text": "9.4 percent", "value": value}).value is None


@given(st.dictionaries(st.sampled_from(["text", "value", "unit", "subject", "period", "verdict"]) | st.text(), JSON))
def test_any_stored_figure_can_be_read(record: dict[str, Any]) -> None:
    """Whatever stands in a page is read as something that can be shown, and a verdict can be put on it."""
    noted = NotedFigure.of(record)
    assert all(isinstance(words, str) for words in (noted.text, noted.unit, noted.subject, noted.period))
    assert with_verdict(record, noted.verdict) == record
    judged = with_verdict(record, FigureVerdict.STALE)
    assert NotedFigure.of(judged) == replace(noted, verdict=FigureVerdict.STALE)
    assert {key: value for key, value in judged.items() if key != "verdict"} == {
        key: value for key, value in record.items() if key != "verdict"
    }


def test_a_verdict_from_elsewhere_stays_until_the_user_has_one() -> None:
    """An unknown verdict is shown as none; saving without a verdict leaves it, a verdict replaces it."""
    record = {"text": "9.4 percent", "verdict": "probable"}
    assert NotedFigure.of(record).verdict is None
    assert with_verdict(record, None)["verdict"] == "probable"
    assert with_verdict(record, FigureVerdict.CONFIRMED)["verdict"] == "confirmed"
    assert with_verdict({"verdict": "confirmed"}, None)["verdict"] is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rose 9.4 percent in", ["9.4 percent"]),
        ("9.4 percent", ["9.4 percent"]),
        ("9.4", ["9.4 percent"]),
        ("Port traffic", []),
        ("percent in October", []),
    ],
)
def test_the_figures_of_a_stretch_are_those_that_stand_in_it(words: str, found: list[str]) -> None:
    """A figure belongs to what holds all of it, and to any part of itself; one that is cut to neither."""
    article = article_of(TEXT)
    assert [figure.text for figure in figures_at(span_of(article, words), figures_in(article)) if figure.value] == found


def test_all_figures_of_a_longer_stretch_are_found() -> None:
    """Whoever wants one of them has to choose."""
    article = article_of(TEXT)
    values = [figure for figure in figures_at(Span(0, len(TEXT)), figures_in(article)) if figure.value is not None]
    assert len(values) == 3


@pytest.mark.parametrize(
    ("edited", "now"),
    [
        (TEXT, ""),
        (TEXT.replace("Port", "All port"), ""),
        (TEXT.replace("9.4 percent", "9.4 per cent"), ""),
        (TEXT.replace("9.4 percent", "8.9 percent"), "8.9 percent"),
        (TEXT.replace("9.4 percent", "little"), ""),
    ],
)
def test_a_figure_that_was_corrected_is_seen(edited: str, now: str) -> None:
    """Where the text has another figure by now that is said; the same one in other words, or none, is no other."""
    article = article_of(TEXT)
    figure = mentions(article)["9.4 percent"]
    note = annotate(article, figure.span, figure=figure_record(figure))
    later = article_of(edited)
    held = held_against(place(note, later), figures_in(later))
    assert (held.figure_now, held.annotation.figure) == (now, figure_record(figure))
    assert (held.state is State.ORPHAN) == ("9.4 perc" not in edited)


def test_the_verdict_of_a_note_is_kept_changed_and_undone(tmp_path: Path) -> None:
    """A note on a figure carries it with a verdict; revising changes the verdict alone, undo brings it back."""
    (tmp_path / "port.txt").write_text(f"Tugs\n\n{TEXT}\n")
    article = read_article(tmp_path / "port.txt", file="port.txt")
    notes = Notebook([tmp_path], lambda root: AnnotationStore(root / "notes"))
    figure = mentions(article)["9.4 percent"]
    made = notes.add(article, figure.span, note="check", figure=figure, verdict=FigureVerdict.UNCLEAR)
    notes.revise(article, made, note="check", tags=(), color=made.color, verdict=FigureVerdict.CONFIRMED)

    def kept() -> dict[str, Any] | None:
        return notes.of(article)[0].annotation.figure

    assert kept() == figure_record(figure, FigureVerdict.CONFIRMED)
    notes.undo()
    assert kept() == figure_record(figure, FigureVerdict.UNCLEAR)


def test_a_note_without_a_figure_gets_none_by_being_revised(tmp_path: Path) -> None:
    """A verdict is on a figure; without one there is nothing to keep it with."""
    (tmp_path / "port.txt").write_text(f"Tugs\n\n{TEXT}\n")
    article = read_article(tmp_path / "port.txt", file="port.txt")
    notes = Notebook([tmp_path], lambda root: AnnotationStore(root / "notes"))
    made = notes.add(article, Span(0, 4))
    notes.revise(article, made, note="tugs", tags=(), color=made.color, verdict=FigureVerdict.STALE)
    assert notes.of(article)[0].annotation.figure is None
