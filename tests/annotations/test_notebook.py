"""What a user does with notes that lost their place, were deleted or come from elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Annotation, Color, FigureVerdict, PlacedAnnotation, State
from reader.annotations.notebook import Notebook
from reader.annotations.noted_figure import held_against, noted_figure
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.reading import read_article
from reader.articles.span import Span
from reader.errors import BadInput, FileTrouble
from reader.figures.find import figures_in

TEXT = """Cranes at work

The port moved 400 boxes an hour on Tuesday, 12 percent more than on Monday. Its mast is new.
"""
CORRECTED = TEXT.replace("12 percent", "13 percent")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "library"
    path.mkdir()
    return path


def written(folder: Path, text: str = TEXT, name: str = "port.txt") -> Article:
    (folder / name).write_text(text)
    return read_article(folder / name, file=name)


def notebook(*folders: Path) -> Notebook:
    return Notebook(folders, lambda root: AnnotationStore(root / ".reader" / "annotations"))


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def only(notes: Notebook, article: Article) -> PlacedAnnotation:
    (placed,) = notes.of(article)
    return placed


def orphan_on_12_percent(folder: Path, notes: Notebook) -> tuple[Article, Annotation]:
    """Return the corrected article and the note on the number that it no longer has."""
    article = written(folder)
    figure = next(figure for figure in figures_in(article) if figure.text == "12 percent")
    notes.add(
        article, figure.span, note="check", tags=["growth"], color=Color.PINK, figure=figure,
        verdict=FigureVerdict.CONFIRMED,
    )  # fmt: skip
    corrected = written(folder, CORRECTED)
    placed = only(notes, corrected)
    assert (placed.state, placed.candidate) == (State.ORPHAN, span_of(corrected, "13 percent"))
    return corrected, placed.annotation


# Attached by the user


def test_an_attached_note_is_on_its_new_words_with_all_that_was_written(folder: Path) -> None:
    """It keeps what the user wrote and what it quoted; quote, context, place and hash are those of the text now."""
    notes = notebook(folder)
    corrected, lost = orphan_on_12_percent(folder, notes)
    attached = notes.attach(corrected, lost, span_of(corrected, "13 percent"))
    assert notebook(folder).of(corrected) == [PlacedAnnotation(attached, State.ANCHORED, attached.span)]
    assert (attached.quote, attached.formerly) == ("13 percent", ("12 percent",))
    assert (attached.text_hash, attached.prefix[-9:]) == (corrected.text_hash, "Tuesday, ")
    written_by_user = [(one.id, one.note, one.tags, one.color, one.created) for one in (lost, attached)]
    assert written_by_user[0] == written_by_user[1]


def test_an_attached_note_does_not_claim_the_number_it_was_put_on(folder: Path) -> None:
    """What was noted and confirmed stays 12 percent; that 13 percent stands there now is said beside it."""
    notes = notebook(folder)
    corrected, lost = orphan_on_12_percent(folder, notes)
    notes.attach(corrected, lost, span_of(corrected, "13 percent"))
    held = held_against(only(notes, corrected), figures_in(corrected))
    figure = noted_figure(held.annotation)
    assert figure is not None
    assert (figure.text, figure.value, figure.verdict) == ("12 percent", 12, FigureVerdict.CONFIRMED)
    assert held.figure_now == "13 percent"


def test_every_quote_that_a_note_had_is_remembered(folder: Path) -> None:
    """Attached twice, a note knows both quotes it had; the same words again are no other quote."""
    article, notes = written(folder), notebook(folder)
    made = notes.add(article, span_of(article, "400 boxes"))
    moved = notes.attach(article, made, span_of(article, "12 percent"))
    again = notes.attach(article, moved, span_of(article, "12 percent"))
    assert notes.attach(article, again, span_of(article, "mast")).formerly == ("400 boxes", "12 percent")


def test_attaching_loses_nothing_that_another_window_wrote(folder: Path) -> None:
    """Only the place is changed, of the note as it is stored by now."""
    article, here, elsewhere = written(folder), notebook(folder), notebook(folder)
    made = here.add(article, span_of(article, "400 boxes"), note="check")
    elsewhere.revise(article, made, note="checked", tags=["seen"], color=Color.BLUE, verdict=None)
    here.attach(article, made, span_of(article, "mast"))
    there = only(elsewhere, article).annotation
    assert (there.quote, there.note, there.tags, there.color) == ("mast", "checked", ("seen",), Color.BLUE)


@pytest.mark.parametrize("span", [Span(3, 3), Span(90, 900)])
def test_a_note_is_attached_to_text_only(folder: Path, span: Span) -> None:
    """Where there is no text the note stays where it was."""
    article, notes = written(folder), notebook(folder)
    made = notes.add(article, span_of(article, "400 boxes"))
    with pytest.raises(BadInput, match="no text"):
        notes.attach(article, made, span)
    assert only(notes, article).annotation == made


# Kept without a place


def test_a_note_kept_without_a_place_is_offered_none(folder: Path) -> None:
    """It stays an orphan, for every window, until it is attached."""
    notes = notebook(folder)
    corrected, lost = orphan_on_12_percent(folder, notes)
    notes.keep_lost(corrected, lost)
    placed = only(notebook(folder), corrected)
    assert (placed.state, placed.candidate, placed.annotation.kept) == (State.ORPHAN, None, True)
    attached = notes.attach(corrected, placed.annotation, span_of(corrected, "13 percent"))
    assert not attached.kept


def test_a_note_kept_without_a_place_is_found_when_its_words_come_back(folder: Path) -> None:
    """Only proposals have ended."""
    notes = notebook(folder)
    corrected, lost = orphan_on_12_percent(folder, notes)
    notes.keep_lost(corrected, lost)
    assert only(notes, written(folder)).state is State.ANCHORED


# Deleted and restored


def test_a_deleted_note_can_be_brought_back_by_another_session(folder: Path) -> None:
    """The last deleted comes first; brought back, it is as it was and deleted no more."""
    article, notes = written(folder), notebook(folder)
    first = notes.add(article, span_of(article, "400 boxes"), note="first", tags=["growth"])
    second = notes.add(article, span_of(article, "mast"), note="second")
    notes.remove(article, replace(first, modified="2998-01-01T00:00:00Z"))
    notes.remove(article, replace(second, modified="2999-01-01T00:00:00Z"))
    later = notebook(folder)
    assert [one.id for one in later.deleted()] == [second.id, first.id]
    later.restore(later.deleted()[1])
    back = only(notebook(folder), article).annotation
    assert (back.id, back.note, back.tags, back.created) == (first.id, "first", ("growth",), first.created)
    assert [one.id for one in later.deleted()] == [second.id]


def test_the_last_deleted_comes_first_whichever_folder_it_was_in(tmp_path: Path) -> None:
    """A library of two folders has one list."""
    folders = [tmp_path / name for name in ("north", "south")]
    for folder in folders:
        folder.mkdir()
    notes = notebook(*folders)
    for year, folder in zip((2997, 2999, 2998), [folders[0], folders[1], folders[0]], strict=True):
        article = written(folder)
        made = notes.add(article, span_of(article, "mast"), note=f"deleted in {year}")
        notes.remove(article, replace(made, modified=f"{year}-01-01T00:00:00Z"))
    assert [one.note for one in notes.deleted()] == ["deleted in 2999", "deleted in 2998", "deleted in 2997"]


def test_a_note_brought_back_elsewhere_is_not_brought_back_again(folder: Path) -> None:
    """The user is told instead."""
    article, here, elsewhere = written(folder), notebook(folder), notebook(folder)
    made = here.add(article, span_of(article, "mast"))
    here.remove(article, made)
    (gone,) = elsewhere.deleted()
    here.restore(gone)
    with pytest.raises(BadInput, match="brought back elsewhere"):
        elsewhere.restore(gone)


# Taken in


def coming(article: Article, *words: str, note: str = "from a colleague") -> list[Annotation]:
    return [replace(annotate(article, span_of(article, one), note=note), file="elsewhere.txt") for one in words]


def test_notes_are_taken_in_once(folder: Path) -> None:
    """What is there by its id, or says the same on the same quote, is not added again; the rest is, and returned."""
    article, notes = written(folder), notebook(folder)
    first = coming(article, "400 boxes", "mast")
    assert [one.quote for one in notes.take_in(article, first)] == ["400 boxes", "mast"]
    assert notes.take_in(article, first) == []
    assert notes.take_in(article, coming(article, "400 boxes", "mast")) == []
    assert [one.file for one in notes.take_in(article, coming(article, "mast", note="mine"))] == ["port.txt"]
    said = [(one.annotation.quote, one.annotation.note) for one in notes.of(article)]
    assert sorted(said) == [("400 boxes", "from a colleague"), ("mast", "from a colleague"), ("mast", "mine")]


def test_two_notes_that_say_the_same_stay_two(folder: Path) -> None:
    """A highlight without words of the user at two places is two highlights, and taken in twice still two."""
    article, notes = written(folder), notebook(folder)
    first, second = coming(article, "on", "on")
    twice = [first, replace(second, span=second.span.shifted(40))]
    assert len(notes.take_in(article, twice)) == 2
    assert notes.take_in(article, [replace(one, id=f"urn:uuid:{one.span.start}") for one in twice]) == []


def test_taking_in_is_written_all_or_not_at_all(folder: Path) -> None:
    """A folder that takes no notes gets none of them."""
    article = written(folder)
    (folder / ".reader").write_text("in the way")
    notes = notebook(folder)
    with pytest.raises(FileTrouble):
        notes.take_in(article, coming(article, "mast", "12 percent"))
    assert (notes.of(article), notes.undo()) == ([], None)


# Undo


def attach(notes: Notebook, article: Article, note: Annotation) -> None:
    notes.attach(article, note, span_of(article, "Cranes"))


def restore(notes: Notebook, article: Article, note: Annotation) -> None:
    notes.restore(notes.deleted()[0])


def take_in(notes: Notebook, article: Article, note: Annotation) -> None:
    notes.take_in(article, coming(article, "mast", "Tuesday", "Monday"))


def take_in_one(notes: Notebook, article: Article, note: Annotation) -> None:
    notes.take_in(article, coming(article, "mast"))


@pytest.mark.parametrize(
    ("do", "words"),
    [
        (attach, "attached note on “Cranes”"),
        (lambda notes, article, note: notes.keep_lost(article, note), "kept note on “400 boxes” without a place"),
        (restore, "restored note on “moved”"),
        (take_in, "took in 3 notes"),
        (take_in_one, "took in note on “mast”"),
    ],
)
def test_each_is_one_step_to_undo(
    folder: Path, do: Callable[[Notebook, Article, Annotation], None], words: str
) -> None:
    """Whatever was done is taken back in one step and made again in one, and the words say what it was."""
    article, notes = written(folder), notebook(folder)
    note = notes.add(article, span_of(article, "400 boxes"))
    notes.remove(article, notes.add(article, span_of(article, "moved")))
    before = said(notes, article)
    do(notes, article, note)
    after = said(notes, article)
    assert before != after
    assert (notes.undo(), said(notebook(folder), article)) == (words, before)
    assert (notes.redo(), said(notebook(folder), article)) == (words, after)


def said(notes: Notebook, article: Article) -> list[Annotation]:
    return [replace(placed.annotation, modified="") for placed in notes.of(article)]


def test_taken_in_notes_changed_elsewhere_stay(folder: Path) -> None:
    """Taking back would drop what another window wrote on one of them, so none is taken back, and that is said."""
    article, here, elsewhere = written(folder), notebook(folder), notebook(folder)
    _, second = here.take_in(article, coming(article, "mast", "Monday"))
    elsewhere.revise(article, second, note="seen", tags=(), color=Color.BLUE, verdict=None)
    with pytest.raises(BadInput, match=r"changed elsewhere .*: took in 2 notes\."):
        here.undo()
    assert len(here.of(article)) == 2


# Tags and state


def test_tags_in_use_come_most_used_first(folder: Path, tmp_path: Path) -> None:
    """Tags of every folder count; those used alike come by the alphabet; one that is used no more is none."""
    other = tmp_path / "other"
    other.mkdir()
    notes, article, elsewhere = notebook(folder, other), written(folder), written(other)
    notes.add(article, Span(0, 6), tags=["trade", "Boxes"])
    notes.add(elsewhere, Span(0, 6), tags=["trade", "cranes"])
    notes.remove(article, notes.add(article, Span(0, 6), tags=["gone"]))
    assert notes.tags() == ["trade", "Boxes", "cranes"]


def test_the_state_of_an_articles_notes_changes_with_them_only(folder: Path) -> None:
    """A change in another window is seen, wherever the notes are kept; one to another article's notes is none."""
    article, other = written(folder), written(folder, name="quay.txt")
    here, elsewhere = notebook(folder), notebook(folder)
    states = [here.state(article)]
    made = elsewhere.add(article, Span(0, 6))
    states.append(here.state(article))
    elsewhere.add(other, Span(0, 6))
    assert here.state(article) == states[-1]
    elsewhere.remove(article, made)
    states.append(here.state(article))
    assert len(set(states)) == 3
