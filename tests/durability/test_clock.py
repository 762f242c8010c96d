"""A clock that jumps: what was done last counts, whatever the clock said while it was done."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations import moments
from reader.annotations.annotation import Annotation
from reader.annotations.notebook import Notebook
from reader.annotations.store import AnnotationStore
from reader.errors import BadInput
from tests.annotations.articles import article_of
from tests.annotations.test_store import note

YEARS = (2025, 2026, 2027)


def clock_of(year: int) -> type[datetime]:
    """Return a clock that stands in `year`."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls(year, 6, 1, 12, tzinfo=tz or UTC)

    return Clock


ACTS = st.tuples(
    st.sampled_from(["add", "edit", "delete", "restore"]),
    st.integers(0, 2),  # which note
    st.integers(0, 1),  # in which window
    st.sampled_from(YEARS),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, max_size=12))
def test_the_last_act_counts_whatever_the_clock_says(acts: list[tuple[str, int, int, int]]) -> None:
    """Two windows add, edit, delete and restore while the clock jumps by years: each act has its effect at once.

    A window edits and deletes what it saw first, however old that is.
    """
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        windows = [AnnotationStore(Path(folder)), AnnotationStore(Path(folder))]
        notes: list[Annotation] = []
        expected: dict[str, str | None] = {}
        for number, (act, which, window, year) in enumerate(acts):
            patch.setattr(moments, "datetime", clock_of(year))
            store = windows[window]
            if act == "add" or not notes:
                notes.append(store.put(note(said=f"act {number}")))
                expected[notes[-1].id] = f"act {number}"
                continue
            one = notes[which % len(notes)]
            if act == "edit":
                store.put(replace(one, note=f"act {number}", modified=moments.moment_after(one.modified)))
                expected[one.id] = f"act {number}"
            elif act == "delete":
                store.remove(one)
                expected[one.id] = None
            elif expected[one.id] is None:
                expected[one.id] = store.restore(one).note
            assert seen(Path(folder)) == {name: said for name, said in expected.items() if said is not None}
        gone = {one.id for one in AnnotationStore(Path(folder)).deleted()}
        assert gone == {name for name, said in expected.items() if said is None}


def seen(folder: Path) -> dict[str, str]:
    """What the notes say that a window opened now would show, by id."""
    return {one.id: one.note for one in AnnotationStore(folder).all()}


@pytest.mark.parametrize("later", YEARS)
def test_undo_works_across_a_jump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: int) -> None:
    """What was done before the clock was set is taken back after it, and done again."""
    monkeypatch.setattr(moments, "datetime", clock_of(2026))
    window = Notebook([tmp_path], lambda folder: AnnotationStore(folder / "notes"))
    article = replace(article_of("Nine cranes were idle."), path=tmp_path / "port.txt")
    added = window.add(article, article.passages[0].span, note="first")
    monkeypatch.setattr(moments, "datetime", clock_of(later))
    window.remove(article, added)
    assert seen(tmp_path / "notes") == {}
    window.undo()
    assert seen(tmp_path / "notes") == {added.id: "first"}
    window.undo()
    assert seen(tmp_path / "notes") == {}
    window.redo()
    assert seen(tmp_path / "notes") == {added.id: "first"}


def test_undo_takes_back_nothing_of_another_window_whose_clock_is_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit made in another window since, by an earlier clock, is seen and stays."""
    monkeypatch.setattr(moments, "datetime", clock_of(2027))
    here = Notebook([tmp_path], lambda folder: AnnotationStore(folder / "notes"))
    article = replace(article_of("Nine cranes were idle."), path=tmp_path / "port.txt")
    added = here.add(article, article.passages[0].span, note="first")
    monkeypatch.setattr(moments, "datetime", clock_of(2025))
    AnnotationStore(tmp_path / "notes").put(replace(added, note="elsewhere", modified=moments.moment()))
    with pytest.raises(BadInput, match="changed elsewhere"):
        here.undo()
    assert seen(tmp_path / "notes") == {added.id: "elsewhere"}
