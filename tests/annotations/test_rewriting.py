"""Writing a note anew: what was changed elsewhere meanwhile is joined, told, or brought back by undo."""

from pathlib import Path

import pytest

from reader.annotations.annotation import Color
from reader.annotations.notebook import Notebook
from reader.annotations.rewriting import Outcome, rewrite
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.reading import read_article
from reader.articles.span import Span

Said = tuple[str, tuple[str, ...], Color]
OLD: Said = ("old", ("grain",), Color.YELLOW)


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """An article in a folder where notes can be kept."""
    (tmp_path / "mill.txt").write_text("The mill ground more rye than wheat this year.\n")
    return read_article(tmp_path / "mill.txt", file="mill.txt")


def window(article: Article) -> Notebook:
    """Return the notes as another window has them."""
    return Notebook([article.path.parent], lambda folder: AnnotationStore(folder / ".reader" / "annotations"))


def said(article: Article) -> list[Said]:
    """Return note, tags and colour of each note on disk."""
    placed = window(article).of(article)
    return [(one.annotation.note, one.annotation.tags, one.annotation.color) for one in placed]


@pytest.mark.parametrize(
    ("theirs", "mine", "joined", "outcome"),
    [
        (OLD, ("new", ("grain",), Color.YELLOW), ("new", ("grain",), Color.YELLOW), Outcome.SAVED),
        (OLD, OLD, OLD, Outcome.SAVED),
        (
            ("old", ("grain", "mill"), Color.PINK),
            ("new", ("grain",), Color.YELLOW),
            ("new", ("grain", "mill"), Color.PINK),
            Outcome.JOINED,
        ),
        (("theirs", ("grain",), Color.YELLOW), OLD, ("theirs", ("grain",), Color.YELLOW), Outcome.JOINED),
        (
            ("theirs", ("grain",), Color.BLUE),
            ("mine", ("grain",), Color.YELLOW),
            ("mine", ("grain",), Color.BLUE),
            Outcome.OVERTAKEN,
        ),
        (("same", (), Color.BLUE), ("same", (), Color.BLUE), ("same", (), Color.BLUE), Outcome.SAVED),
    ],
)
def test_what_was_left_alone_is_taken_from_elsewhere(
    article: Article, theirs: Said, mine: Said, joined: Said, outcome: Outcome
) -> None:
    """Each of note, tags and colour for itself; where both changed one, the last who saves is told, and undo helps."""
    here, there = window(article), window(article)
    base = here.add(article, Span(4, 8), note=OLD[0], tags=OLD[1], color=OLD[2])
    rewrite(there, article, base, note=theirs[0], tags=theirs[1], color=theirs[2], verdict=None)
    assert rewrite(here, article, base, note=mine[0], tags=mine[1], color=mine[2], verdict=None) is outcome
    assert said(article) == [joined]
    here.undo()
    assert said(article) == [theirs]


def test_a_note_deleted_elsewhere_comes_back(article: Article) -> None:
    """With the words that were written; undo deletes it again."""
    here = window(article)
    base = here.add(article, Span(4, 8), note="old")
    window(article).remove(article, base)
    assert rewrite(here, article, base, note="new", tags=["rye"], color=Color.GREEN, verdict=None) is Outcome.BACK
    assert said(article) == [("new", ("rye",), Color.GREEN)]
    here.undo()
    assert said(article) == []


def test_it_comes_back_beside_another_that_says_the_same(article: Article) -> None:
    """A note that says just the same is another note, and does not stand for it."""
    here = window(article)
    base = here.add(article, Span(4, 8), note="same")
    window(article).add(article, Span(4, 8), note="same")
    window(article).remove(article, base)
    assert rewrite(here, article, base, note="same", tags=(), color=Color.YELLOW, verdict=None) is Outcome.BACK
    assert [note for note, _, _ in said(article)] == ["same", "same"]


def test_it_comes_back_with_the_words_of_another(article: Article) -> None:
    """What was written is kept, also where that makes it say what another note says."""
    here = window(article)
    base = here.add(article, Span(4, 8), note="old")
    window(article).add(article, Span(4, 8), note="new")
    window(article).remove(article, base)
    assert rewrite(here, article, base, note="new", tags=(), color=Color.YELLOW, verdict=None) is Outcome.BACK
    assert [note for note, _, _ in said(article)] == ["new", "new"]
