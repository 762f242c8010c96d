"""`reader search`: hits article by article, in an order, with what narrows them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUAYS = """---
title: Quays
publisher: "Port \\e[31m Gazette"
date: 2025-06-01
---

## Cranes

Cranes stand on the quay.

Nobody counts them.

- A crane fell.
"""

CRANES = """---
title: Alarm over cranes
publisher: Weekly Engine
date: 2024-02-11
---

The crane was sold.
"""


@pytest.fixture
def cranes(tmp_path: Path) -> Path:
    """A library of two articles with cranes in them."""
    folder = tmp_path / "cranes"
    folder.mkdir()
    (folder / "quays.md").write_text(QUAYS, encoding="utf-8")
    (folder / "alarm.md").write_text(CRANES, encoding="utf-8")
    return folder


def test_hits_are_printed_article_by_article(run: Run, cranes: Path) -> None:
    """Each article is named once, harmless, with its passages by their numbers and kinds below it."""
    ran = run("-L", cranes, "search", "crane", "--sort", "date")
    blocks = [block.splitlines() for block in ran.out.split("\n\n")]
    assert [block[0] for block in blocks] == [
        "Quays  Port ␛[31m Gazette · 2025-06-01 · quays.md",
        "Alarm over cranes  Weekly Engine · 2024-02-11 · alarm.md",
    ]
    lines = [" ".join(line.split()) for line in blocks[0][1:]]
    assert sorted(lines) == ["0 heading · Cranes", "1 Cranes stand on the quay.", "3 bullet · A crane fell."]


def test_what_is_not_printed_is_counted(run: Run, cranes: Path) -> None:
    """Beside the data it is said how many passages there are, and in how many articles."""
    ran = run("-L", cranes, "search", "crane", "--limit", "1")
    assert "1 of 4 passages in 2 articles; --limit shows more." in ran.err


@pytest.mark.parametrize("wrong", ["date:2025-13", "kind:foo", "percent:>many", "title:", "like:quays.md"])
def test_what_cannot_be_used_is_said_and_the_rest_found(run: Run, cranes: Path, wrong: str) -> None:
    """What one typed to the end is no field being typed: a field without a value is told of like a wrong one."""
    name = wrong.partition(":")[0]
    ran = run("-L", cranes, "search", f"quay {wrong}")
    assert (ran.code, ran.err.count(f"reader: {name}: wants ")) == (0, 1)
    assert "Cranes stand on the quay." in ran.out
    alone = run("-L", cranes, "search", wrong)
    assert (alone.code, alone.out) == (1, "")
    assert f"{name}: wants " in alone.err


def test_a_language_that_no_article_is_in_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    """A code that nothing answers to finds nothing, and one sees which would."""
    (tmp_path / "quay.html").write_text('<html lang="da"><title>Kaj</title><p>Kranerne på kajen.</p>', encoding="utf-8")
    ran = run("-L", tmp_path, "search", "kranerne lang:xx")
    assert (ran.code, ran.err.count("No article is in the language “xx”; there are: da.")) == (1, 1)
    assert run("-L", tmp_path, "search", "kranerne lang:da").code == 0


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("publisher:nobody crane", "No publisher is called “nobody”; there are: Quay Courier, The Tarn Gazette."),
        ("publisher:gazete", "No publisher is called “gazete”; did you mean The Tarn Gazette?"),
        ("publisher:gazette barley", None),
    ],
)
def test_a_publisher_that_there_is_not_is_told(run: Run, tmp_path: Path, asked: str, told: str | None) -> None:
    """Where nothing is found one sees who there is, or whose name was meant; one that there is has nothing said of."""
    for publisher in ("Quay Courier", "The Tarn Gazette"):
        (tmp_path / f"{publisher}.md").write_text(f"---\npublisher: {publisher}\n---\nA crane stands there.\n")
    ran = run("-L", tmp_path, "search", asked)
    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err if told else "publisher is" not in ran.err


@pytest.mark.parametrize(("sort", "titles"), [("date", ["Quays", "Alarm"]), ("title", ["Alarm", "Quays"])])
def test_hits_are_sorted_as_asked(run: Run, cranes: Path, sort: str, titles: list[str]) -> None:
    """The newest article comes first, or the one whose title does; another order is refused."""
    hits = run("-L", cranes, "search", "crane", "--sort", sort, "--json").json["hits"]
    assert [*dict.fromkeys(hit["title"].split()[0] for hit in hits)] == titles
    assert run("-L", cranes, "search", "crane", "--sort", "luck").code == 2


def test_facets_tell_what_the_hits_have_in_common(run: Run, cranes: Path) -> None:
    """Their numbers are those of all passages found, and the term of each finds just as many."""
    found = run("-L", cranes, "search", "crane", "--limit", "1", "--json").json
    assert (found["articles"], found["total"], len(found["hits"])) == (2, 4, 1)
    facets = found["facets"]
    assert [(value["value"], value["count"]) for value in facets["date"]] == [("2025", 3), ("2024", 1)]
    assert [value["count"] for value in facets["publisher"]] == [3, 1]
    assert {value["value"] for value in facets["kind"]} == {"heading", "paragraph", "bullet"}
    for value in (value for values in facets.values() for value in values):
        narrowed = run("-L", cranes, "search", f"crane {value['narrowing']}", "--json").json
        assert narrowed["total"] == value["count"], value
