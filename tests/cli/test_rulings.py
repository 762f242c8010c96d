"""What the user ruled on is what every command goes by."""

from pathlib import Path

import pytest

from reader.figures.figure import Status
from reader.figures.ruled import OUTCOMES, Ruling
from reader.library import Library
from tests.cli.conftest import Run


@pytest.fixture
def ruled(library: Path) -> Path:
    """The library, in which 7.2 percent of the first article is no figure and its October is one."""
    of_user = Library([library])
    of_user.bring_up_to_date()
    article = of_user.article("chips")
    for mention in of_user.figures(article):
        if mention.text == "7.2 percent":
            of_user.rule(article, mention, Ruling.REJECTED)
        if mention.status is Status.EXCLUDED:
            of_user.rule(article, mention, Ruling.ACCEPTED)
    return library


def test_figures_are_those_the_user_takes_for_figures(run: Run, ruled: Path) -> None:
    """`figures` leaves a rejected mention out and says why with --all, with the index and without."""
    for arguments in ([], [ruled / "chips.txt"]):
        shapes = run("-L", ruled, "figures", *arguments, "--json").json
        assert not [shape for shape in shapes if shape["text"] == "7.2 percent"]
        everything = run("-L", ruled, "figures", *arguments, "--all", "--json").json
        (rejected,) = [shape for shape in everything if shape["text"] == "7.2 percent"]
        assert (rejected["status"], rejected["reason"]) == OUTCOMES[Ruling.REJECTED]
        excluded = [shape for shape in everything if shape["status"] == "excluded" and shape["article"] == "chips"]
        assert excluded == [rejected]


def test_the_shelf_counts_the_figures_the_user_takes_for_figures(run: Run, ruled: Path) -> None:
    """`list` and `show` count what `figures` lists, and a ruling is no annotation."""
    figures = [shape for shape in run("-L", ruled, "figures", "--json").json if shape["article"] == "chips"]
    entry = next(entry for entry in run("-L", ruled, "list", "--json").json if entry["id"] == "chips")
    assert (entry["figures"], entry["annotations"]) == (len(figures), 0)
    passages = run("-L", ruled, "show", "chips", "--json").json["passages"]
    assert sum(passage["figures"] for passage in passages) == len(figures)


def test_a_ruling_is_neither_listed_nor_exported_as_a_note(run: Run, ruled: Path) -> None:
    """For `notes` there is nothing there."""
    assert run("-L", ruled, "notes", "list", "--json").json == []
    assert run("-L", ruled, "notes", "export").code == 1


def test_opened_articles_show_the_figures_the_user_takes_for_figures(ruled: Path) -> None:
    """What is marked in the text follows the rulings."""
    assert "7.2 percent" not in [figure.text for figure in Library([ruled]).open("chips").figures]
