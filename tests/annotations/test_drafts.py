"""Drafts: what was being written outlives its window, and is nobody else's as long as that lives."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Color, FigureVerdict
from reader.annotations.draft import Draft, Written
from reader.annotations.drafts import Drafts
from reader.articles.span import Span
from reader.errors import BadInput
from tests.annotations.articles import article_of

ARTICLE = article_of("The mill ground more rye than wheat this year.")
WORDS = st.text(st.characters(exclude_categories=["Cs"]))


def draft(text: str = "half a thou", *, is_new: bool = True) -> Draft:
    """Return a draft of a note on "mill"."""
    return Draft(ARTICLE.path, annotate(ARTICLE, Span(4, 8), note="old"), is_new, Written(text, "a, b", Color.PINK))


@given(WORDS, WORDS, st.sampled_from(Color), st.none() | st.sampled_from(FigureVerdict), st.booleans())
def test_a_draft_comes_back_letter_by_letter(
    text: str, tags_line: str, color: Color, verdict: FigureVerdict | None, is_new: bool
) -> None:
    """Whatever stood in the boxes."""
    kept = Draft(ARTICLE.path, annotate(ARTICLE, Span(4, 8)), is_new, Written(text, tags_line, color, verdict))
    assert Draft.from_json(kept.to_json()) == kept


@given(st.binary() | st.sampled_from([b"[]", b"{}", b"null", b'"x"', draft().to_json()[:-9], b"[" * 100_000]))
def test_what_is_no_draft_is_none(content: bytes) -> None:
    """A damaged file says so in a sentence, and crashes nothing."""
    with pytest.raises(BadInput):
        Draft.from_json(content)


def test_a_draft_is_left_behind_by_a_window_that_is_gone(tmp_path: Path) -> None:
    """Not before: what is being written in one window is not offered in another."""
    window, other = Drafts(tmp_path), Drafts(tmp_path)
    window.keep(draft("one"))
    window.keep(last := draft("two"))
    assert other.left_behind() == []
    window.leave()
    assert other.left_behind() == [last]


def test_one_window_goes_on_with_it(tmp_path: Path) -> None:
    """Of two that find it only the first has it; dropped there it is gone, left there it is found again."""
    window, first, second = Drafts(tmp_path), Drafts(tmp_path), Drafts(tmp_path)
    window.keep(draft())
    window.leave()
    (found,), (found_too,) = first.left_behind(), second.left_behind()
    assert first.go_on(found)
    assert not second.go_on(found_too)
    assert second.left_behind() == []
    first.keep(more := draft("half a thought"))
    first.leave()
    assert second.left_behind() == [more]
    assert second.go_on(more)
    second.drop()
    assert Drafts(tmp_path).left_behind() == []
    assert list(tmp_path.iterdir()) == []


def test_two_windows_keep_a_draft_each(tmp_path: Path) -> None:
    """Also of the same note."""
    windows = [Drafts(tmp_path), Drafts(tmp_path)]
    kept = [draft("one"), draft("two")]
    for window, one in zip(windows, kept, strict=True):
        window.keep(one)
    windows[0].drop()
    windows[1].leave()
    assert Drafts(tmp_path).left_behind() == kept[1:]


def test_drafts_are_private(tmp_path: Path) -> None:
    """Nobody else may read the folder or a file in it."""
    folder = tmp_path / "state" / "drafts"
    window = Drafts(folder)
    window.keep(draft())
    (file,) = folder.glob("*.json")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, file)] == [0o700, 0o600]


def test_an_unwritable_folder_is_as_good_as_none(tmp_path: Path) -> None:
    """Writing goes on without it."""
    (tmp_path / "drafts").write_text("in the way")
    window = Drafts(tmp_path / "drafts")
    window.keep(draft())
    assert window.left_behind() == []
    window.drop()
    window.leave()


def test_damaged_drafts_are_passed_over(tmp_path: Path) -> None:
    """The others are still found."""
    window = Drafts(tmp_path)
    window.keep(kept := draft())
    window.leave()
    (tmp_path / "0.json").write_bytes(b"{")
    assert Drafts(tmp_path).left_behind() == [kept]


def test_a_killed_window_leaves_its_draft(tmp_path: Path) -> None:
    """Whatever ends it: the lock ends with the process."""
    script = (
        "import os, signal, sys; from pathlib import Path; from tests.annotations.test_drafts import Drafts, draft\n"
        "window = Drafts(Path(sys.argv[1])); window.keep(draft('cut off')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=root, check=False)
    (left,) = Drafts(tmp_path).left_behind()
    assert left.written.text == "cut off"
