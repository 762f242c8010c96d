"""The JSON that commands print is an API; these are its promises."""

import csv
import io
import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.reading import parse_article
from reader.cli.shapes import article_shape
from reader.errors import BadInput
from reader.figures.find import figures_in
from reader.figures.placed import placed, placed_to_json
from reader.json_text import json_text
from reader.locations import bundled_seeds
from tests.cli.conftest import Run

FIGURE_FIELDS = {
    "article", "file", "passage", "start", "end", "text", "kind", "value", "unit", "direction", "qualifier",
    "subject", "period", "comparison", "attribution", "status", "reason",
}  # fmt: skip


def test_list(run: Run, library: Path) -> None:
    """`list` tells what is known of each article, and null of what is not."""
    listed = run("-L", library, "list", "--json")
    assert listed.code == 0
    chips, trade = listed.json
    assert set(chips) == {
        "id", "file", "title", "authors", "publisher", "date", "language", "words", "passages", "figures",
        "annotations",
    }  # fmt: skip
    assert (chips["id"], chips["title"], chips["date"], chips["figures"]) == ("chips", "Chip exports climb", None, 3)
    assert (trade["title"], trade["authors"]) == ("Trade cools", ["Ana Brandt", "Li Wei"])
    assert (trade["publisher"], trade["date"], trade["language"]) == ("The Daily Ledger", "2025-03-04", "en")


def test_show(run: Run, library: Path) -> None:
    """`show` gives passages that are slices of the text, markup gone, with the number of figures in each."""
    shown = run("-L", library, "show", "trade", "--json").json
    assert [passage["kind"] for passage in shown["passages"]] == ["title", "paragraph", "bullet"]
    for passage in shown["passages"]:
        assert shown["text"][passage["start"] : passage["end"]] == passage["text"]
    assert "See the table for all months." in shown["passages"][1]["text"]
    assert [passage["figures"] for passage in shown["passages"]] == [0, 1, 1]


@settings(deadline=None, max_examples=60)
@given(st.binary() | st.text().map(str.encode), st.sampled_from([".txt", ".md", ".html"]))
def test_any_file_gives_offsets_that_hold(content: bytes, suffix: str) -> None:
    """Whatever a file holds, each passage and figure is a slice of the text, and all of it one JSON document."""
    content = b"Output of chips rose 7.2 percent in October.\n\n" + content
    try:
        article = parse_article(content, Path(f"x{suffix}"), file=f"x{suffix}")
    except BadInput:
        return
    figures = figures_in(article)
    shapes = [placed_to_json(placed(figure, article)) for figure in figures]
    printed = json_text([article_shape(article, figures), shapes])
    shown, listed = json.loads(printed)
    text, passages = shown["text"], {passage["id"]: passage for passage in shown["passages"]}
    assert all(text[passage["start"] : passage["end"]] == passage["text"] for passage in passages.values())
    for figure in listed:
        assert text[figure["start"] : figure["end"]] == figure["text"]
        passage = passages[figure["passage"]]
        assert passage["start"] <= figure["start"] < figure["end"] <= passage["end"]
    assert "\x1b" not in printed


def test_every_way_to_name_an_article(run: Run, library: Path) -> None:
    """An id, a file name, its stem and a path name the same article."""
    for name in ("chips", "chips.txt", str(library / "chips.txt")):
        assert run("-L", library, "show", name, "--json").json["id"] == "chips"


def test_figures(run: Run, library: Path) -> None:
    """`figures` lists every figure of the library in reading order, at offsets of the text that `show` prints."""
    figures = run("-L", library, "figures", "--json").json
    assert all(set(figure) >= FIGURE_FIELDS for figure in figures)
    texts = {name: run("-L", library, "show", name, "--json").json["text"] for name in ("chips", "trade")}
    for figure in figures:
        assert texts[figure["article"]][figure["start"] : figure["end"]] == figure["text"]
    assert [(figure["value"], figure["unit"], figure["direction"]) for figure in figures] == [
        (7.2, "percent", "up"),
        (3_400_000, "wafer", "none"),
        (1_200_000_000, "USD", "none"),
        (2.5, "percent", "down"),
        (40_000_000_000, "CNY", "none"),
    ]


def test_figures_of_standard_input_keep_its_offsets(run: Run) -> None:
    """Offsets of `figures -` count in the input as given, line ends and escaped dollars included."""
    text = "\r\nCosts were \\$3.5 million,\tup 4 percent.\r\n"
    figures = run("figures", "-", "--json", stdin=text.encode()).json
    assert [text[figure["start"] : figure["end"]].lstrip("\\") for figure in figures] == ["$3.5 million", "4 percent"]


def test_figures_all_says_why_a_number_is_none(run: Run) -> None:
    """With --all, years and dates are there too, excluded with a reason."""
    figures = run("figures", "-", "--all", "--json", stdin=b"In 2019 it sold 5,000 cars.").json
    assert [(figure["value"], figure["status"], bool(figure["reason"])) for figure in figures] == [
        (None, "excluded", True),
        (5000, "figure", False),
    ]


def test_figures_csv(run: Run, library: Path) -> None:
    """CSV has the JSON's fields, one figure a line."""
    lines = run("-L", library, "figures", "--csv").out.splitlines()
    assert set(lines[0].split(",")) >= FIGURE_FIELDS
    assert len(lines) == 6


def test_figures_csv_is_read_as_text_and_numbers(run: Run, tmp_path: Path) -> None:
    """A spreadsheet runs nothing of it as a formula; numbers stay numbers; each figure is one line."""
    for name in ("=cmd|'x'!A1.txt", "+1.txt", "@sum.txt", "-2.txt", " =3.txt", "two\nlines.txt", '“quoted".txt'):
        (tmp_path / name).write_text("Profit fell to -5.5 percent in May, and sales to between 3 and\n4 percent.\n")
    table = run("-L", tmp_path, "figures", "--csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == len(table.splitlines()) - 1 == 14
    assert {row["value"] for row in rows} == {"-5.5", "3–4"}
    assert {row["qualifier"] for row in rows} == {"="}
    texts = [row[name] for row in rows for name in ("article", "file", "text", "subject")]
    assert not [text for text in texts if text.lstrip()[:1] in ("=", "+", "-", "@")]


def test_search(run: Run, library: Path) -> None:
    """`search` gives passages with the words found, as offsets in the article's text."""
    answer = run("-L", library, "search", "exports", "--json")
    assert answer.code == 0
    assert {"query", "parsed", "total", "took_ms", "corrected", "hits"} <= set(answer.json)
    assert answer.json["total"] == 2
    for hit in answer.json["hits"]:
        text = run("-L", library, "show", hit["article"], "--json").json["text"]
        assert {text[start:end].lower() for start, end in hit["spans"]} == {"exports"}
        assert "xports" in hit["snippet"]


def test_search_by_notes(run: Run, library: Path) -> None:
    """A hit that was found by notes tells their ids; one that was not has none."""
    article = run("-L", library, "search", "exports", "--json").json["hits"][0]["article"]
    made = run(
        "-L", library, "notes", "add", article, "--quote", "xports", "--note", "a \x1b zebra", "--tag", "stripes"
    )
    by_note = run("-L", library, "search", "note:zebras tag:stripes", "--json")
    assert [hit["notes"] for hit in by_note.json["hits"]] == [[made.out.strip()]]
    assert {len(hit["notes"]) for hit in run("-L", library, "search", "exports", "--json").json["hits"]} == {0}
    printed = run("-L", library, "search", "tag:stripes")
    assert "✎ a ␛ zebra" in printed.out
    unknown = run("-L", library, "search", "tag:dots")
    assert (unknown.code, "There is no tag “dots”; tags in use: stripes." in unknown.err) == (1, True)


def test_where(run: Run, library: Path, home: Path) -> None:
    """`where` names the library's notes, and an index outside of the library."""
    places = run("-L", library, "where", "--json").json
    assert places["annotations"] == [str(library / ".reader" / "annotations")]
    assert Path(places["index"]).is_relative_to(home)
    assert places["seeds"] == str(bundled_seeds())


def test_keys(run: Run, home: Path) -> None:
    """`keys` lists the keys in force: the settings' where they set any."""
    settings = home / "config" / "reader" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\n"shelf.sort" = "f3"\n')
    keys = {row["id"]: row["keys"] for row in run("keys", "--json").json}
    assert keys["shelf.sort"] == ["f3"]
    assert "/" in keys["search"]


def test_keys_without_settings_that_can_be_read(run: Run, home: Path) -> None:
    """Settings that are no TOML are told of, and the keys are those that hold without any."""
    usual = run("keys", "--json").json
    settings = home / "config" / "reader" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[keys\n")
    ran = run("keys", "--json")
    assert (ran.code, ran.json) == (2, usual)
    assert "cannot be understood" in ran.err
