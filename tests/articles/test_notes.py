"""Notes around an article."""

import pytest

from reader.articles.notes import is_biography, is_credits, is_note


@pytest.mark.parametrize(
    "words",
    [
        "Editor's note: Ann Lee teaches hydrology in Velden.",
        "Editor’s Note: first of two parts",
        "Note to readers: this was written before the vote.",
        "Correction: an earlier version gave a wrong depth.",
        "About the author",
        "The author is a professor of hydrology at the University of Velden.",
        "The views expressed here are the author's own.",
        "This article was originally published in Harbour Weekly.",
        "编者按：本文作者为水文学教授。",
        "作者系维尔登大学教授",
    ],
)
def test_notes(words: str) -> None:
    """What speaks about the article and not about its subject is a note."""
    assert is_note(words)


@pytest.mark.parametrize(
    "words",
    [
        "The author of the law was not at home.",
        "Notes from the river bank",
        "(CORRECTED) - VELDEN REFINERY TO RAISE OUTPUT",
        "This article of the treaty was first to go.",
        "Updates are expected",
    ],
)
def test_no_notes(words: str) -> None:
    """What only begins like a note is none."""
    assert not is_note(words)


def test_biographies() -> None:
    """A biography names a person and an occupation that writers have."""
    assert is_biography("Ann Lee is a senior fellow at the Institute of Rivers.")
    assert not is_biography("Ann Lee is a captain on the lower river.")
    assert not is_biography("The lock is a professor's nightmare.")


def test_credits() -> None:
    """Credits say who reported and edited."""
    assert is_credits("(Reporting by Ann Lee; Editing by Bo Ray)")
    assert not is_credits("Reporting on rivers is dull, she said.")
