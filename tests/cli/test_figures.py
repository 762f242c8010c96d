"""`reader figures` and `reader search` with conditions on figures."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.test_seeds import SEEDS, SHARED

PRICES = """Prices of copper

Copper climbed 12 percent in March while tin slipped 45 percent.

The mine at Brenna earned $1.2 billion and employs 3,400 miners.
"""


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    """A library of one article."""
    (tmp_path / "prices.txt").write_text(PRICES, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("where", "texts"),
    [
        ("percent:>10", ["12 percent", "45 percent"]),
        ("percent:>10 change:up", ["12 percent"]),
        ("money:>=1bn OR count:>3k", ["$1.2 billion", "3,400 miners"]),
        ("mine -money:>0", ["3,400 miners"]),
        ("title:copper unit:$", ["$1.2 billion"]),
    ],
)
def test_a_condition_holds_of_library_files_and_standard_input_alike(
    run: Run, prices: Path, where: str, texts: list[str]
) -> None:
    """The same figures satisfy it wherever they stand; without --json too."""
    file = prices / "prices.txt"
    for arguments in (["-L", prices, "figures"], ["figures", file], ["figures", "-"]):
        ran = run(*arguments, "--where", where, "--json", stdin=PRICES.encode())
        found = [each["text"] for each in ran.json]
        if arguments[-1] == "-" and "title:" in where:
            continue  # what comes without a name has no title
        assert (ran.code, found) == (0, texts)
        table = run(*arguments, "--where", where, stdin=PRICES.encode()).out.splitlines()
        assert [line.split("  ")[0] for line in table[1:]] == texts


@pytest.mark.parametrize(
    ("words", "shown"), [("about 60", "~60"), ("more than 60", ">60"), ("under 60", "<60"), ("60", "60")]
)
def test_how_exact_a_figure_is_stands_before_it(run: Run, words: str, shown: str) -> None:
    """In the table as on the screen, a rough number is never shown as an exact one."""
    ran = run("figures", "-", stdin=f"The works employs {words} smiths.".encode())
    assert ran.out.splitlines()[1].split("  ")[0] == f"{shown} smiths"


def test_nothing_that_satisfies_is_told(run: Run, prices: Path) -> None:
    """Exit code 1, a sentence, and with --json an empty array."""
    for arguments in (["-L", prices, "figures"], ["figures", prices / "prices.txt"]):
        ran = run(*arguments, "--where", "percent:>90", "--json")
        assert (ran.code, ran.json) == (1, [])
        assert ran.err == "reader: No figure satisfies percent:>90.\n"


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("percent:", "percent: wants a number or range (5..10), such as percent:>5."),
        ("percent:>x tin", "percent: wants a number or range (5..10), such as percent:>5."),
        ("change:sideways", "change: wants a direction, such as change:down; there are up, down, none."),
        ("kind:nonsense", "kind: wants a kind, such as kind:count; there are percent, change, money"),
        ("(tin", "A bracket is never closed."),
        ('"tin', "A quotation mark is never closed."),
    ],
)
def test_a_condition_that_cannot_be_used_is_refused(run: Run, prices: Path, where: str, said: str) -> None:
    """A script is not given figures that it did not ask for; standard input is not even read."""
    for arguments in (["-L", prices, "figures"], ["figures", "-"]):
        ran = run(*arguments, "--where", where, "--json", stdin=PRICES.encode())
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"reader: {said}")


def test_a_hint_is_no_data(run: Run, prices: Path) -> None:
    """What was taken otherwise than written is told on stderr."""
    ran = run("-L", prices, "figures", "--where", "copp percent:>40 OR copp", "--json")
    assert ran.code == 1
    ran = run("-L", prices, "figures", "--where", "percent:>40 copp", "--json")
    assert (ran.code, [each["text"] for each in ran.json]) == (0, ["45 percent"])
    assert ran.err == "reader: No figure has the last word as typed; these have words that begin with it.\n"


def test_the_search_finds_passages_by_their_figures(run: Run, prices: Path) -> None:
    """One figure has to satisfy what stands together; it is shown where it stands."""
    (hit,) = run("-L", prices, "search", "percent:>10 change:up", "--json").json["hits"]
    assert [PRICES[start:end] for start, end in hit["spans"]] == ["12 percent"]
    assert run("-L", prices, "search", "percent:>20 change:up").code == 1
    (hit,) = run("-L", prices, "search", "brenna count:>1000", "--json").json["hits"]
    assert [PRICES[start:end] for start, end in hit["spans"]] == ["Brenna", "3,400 miners"]
    assert "percent: wants a number" in run("-L", prices, "search", "percent:").err


def test_the_seven_great_rises_of_the_seeds(run: Run) -> None:
    """Of everything said in percent in the seeds, seven rises are above 40."""
    found = run("-L", SEEDS, "figures", "--where", "percent:>40 change:up", "--json").json
    assert [(each["article"], each["value"]) for each in found] == [
        ("high-tech-growth", 81.6),
        ("high-tech-growth", 45.2),
        ("manufacturing-recovery", 105.1),
        ("manufacturing-recovery", 43.1),
        ("manufacturing-recovery", 42.2),
        ("manufacturing-recovery", 86.2),
        ("manufacturing-recovery", 50),
    ]


@pytest.mark.skipif(
    not (SHARED / "figures" / "seeds_gold.json").is_file(), reason="the sources are not in ../shared beside the repo"
)
def test_the_great_rises_of_the_sources(run: Run) -> None:
    """What is found is what a person marked as a rise of more than 40 percent, place by place."""
    marked = json.loads((SHARED / "figures" / "seeds_gold.json").read_text(encoding="utf-8"))
    rises = [
        (article["file"], each["start"], each["end"])
        for article in marked
        for each in article["figures"]
        if each["unit"] == "percent" and each["change"] == "up" and not isinstance(each["value"], list)
        if each["value"] > 40
    ]
    found = run("-L", SHARED / "seeds", "figures", "--where", "percent:>40 change:up", "--json").json
    assert len(rises) == 7
    assert [(each["file"], each["start"], each["end"]) for each in found] == rises
