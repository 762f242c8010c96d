"""What each format looks like to the program it is for."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import Annotation, PlacedAnnotation, State
from reader.annotations.exchange import FORMATS, Annotated
from reader.annotations.exchange.table import parts_of, read_table
from reader.annotations.exchange.utf16 import Utf16
from reader.articles.article import Article, Metadata
from reader.articles.span import Span
from tests.annotations.articles import article_of, span_of

TEXT = "Boats 🚢🚢 wait.\nTraffic rose 9.4 percent, they say."
ARTICLE = article_of(
    TEXT, "a b.txt", Metadata(title="A port", authors=("Ana Berg", "Li Wen"), url="https://example.org/port")
)
FIGURE = {"text": "9.4 percent", "value": 9.4, "unit": "percent", "period_iso": "2025-Q3", "verdict": "disputed"}


def note_on(words: str, article: Article = ARTICLE, **said: Any) -> Annotation:
    made = annotate(article, span_of(article, words))
    return replace(made, id="urn:uuid:1", created="2026-01-05T09:12:44Z", modified="2026-01-06T00:00:00Z", **said)


def exported(form: str, *notes: Annotation, article: Article = ARTICLE) -> str:
    return FORMATS[form]([Annotated(article, tuple(place(note, article) for note in notes))])


def rows(form: str, *notes: Annotation) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(exported(form, *notes), newline=""))]


def test_a_collection_is_as_the_recommendation_has_it() -> None:
    """It has a context, an id, a total and a first page with the items; keys of ours have our prefix."""
    document = json.loads(exported("w3c", note_on("Traffic", figure=FIGURE), note_on("wait", note="why?")))
    page = document["first"]
    assert (document["type"], document["total"], page["type"]) == ("AnnotationCollection", 2, "AnnotationPage")
    assert document["@context"][0] == page["items"][0]["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert document["id"].startswith("urn:uuid:")
    assert page["partOf"] == document["id"]
    for item in page["items"]:
        assert {"@context", "id", "type", "target"} <= item.keys()
        assert item["target"]["source"] == "a%20b.txt"
        assert "body" not in item or item["body"]
    known = {"@context", "id", "type", "label", "total", "first", "last", "motivation", "created", "modified", "body"}
    assert all(key.startswith("reader:") for key in {*document, *page["items"][0]} - known - {"target"})


def test_hypothesis_counts_utf16_units() -> None:
    """A position after two ships is two units further on; title, address and tags are where the client looks."""
    document = json.loads(exported("hypothesis", note_on("wait", note="why?", tags=("a", "b c"))))
    (item,) = document["annotations"]
    position, quote = item["target"][0]["selector"]
    assert (position["start"], position["end"]) == (TEXT.index("wait") + 2, TEXT.index("wait") + 6)
    assert (quote["exact"], item["text"], item["tags"]) == ("wait", "why?", ["a", "b c"])
    assert (item["uri"], item["document"]["title"]) == ("https://example.org/port", ["A port"])
    assert document.keys() == {"export_date", "export_userid", "client_version", "annotations"}
    assert document["export_date"] == item["updated"] == "2026-01-06T00:00:00Z"


def test_a_note_without_a_place_tells_hypothesis_no_position() -> None:
    """What is not in the text has no place in units of it."""
    lost = PlacedAnnotation(note_on("wait"), State.ORPHAN, None)
    (item,) = json.loads(FORMATS["hypothesis"]([Annotated(ARTICLE, (lost,))]))["annotations"]
    assert [one["type"] for one in item["target"][0]["selector"]] == ["TextQuoteSelector"]


def test_readwise_gets_tags_and_figure_in_the_note() -> None:
    """The columns are those of its import, the location is the order."""
    first, second = rows("readwise", note_on("wait"), note_on("9.4", note="sure?", tags=("big data",), figure=FIGURE))
    assert [*first.values()] == [
        "wait",
        "A port",
        "Ana Berg, Li Wen",
        "https://example.org/port",
        "",
        "1",
        "2026-01-05T09:12:44Z",
    ]
    assert second["Note"].split("\n") == [
        ".big-data",
        "",
        "sure?",
        "Figure: 9.4 percent; value 9.4; unit percent; period_iso 2025-Q3; verdict disputed",
    ]


def test_a_table_has_a_column_for_everything_said() -> None:
    """Article, place, note and figure are told apart, and the offsets are numbers."""
    (row,) = rows("csv", note_on("9.4", note="sure?", tags=("a, b", "c"), figure=FIGURE))
    start = TEXT.index("9.4")
    assert (row["article"], row["title"], row["authors"]) == ("a b", "A port", "Ana Berg, Li Wen")
    assert (row["passage"], row["start"], row["end"], row["state"]) == ("1", str(start), str(start + 3), "anchored")
    assert (row["quote"], row["note"], row["tags"]) == ("9.4", "sure?", '"a, b",c')
    assert (row["figure"], row["value"], row["unit"], row["verdict"]) == ("9.4 percent", "9.4", "percent", "disputed")


@pytest.mark.parametrize(
    "said", ["=1+1", "+5%", "-3", "-", "@SUM(A1)", "\t=1", " =1", "'=1", "''+1", "＝1", "=\n1", "'"]
)
def test_no_cell_is_run_and_each_is_read_back(said: str) -> None:
    """What a spreadsheet would run begins with a quotation mark, which is taken off again; numbers stay numbers."""
    note = note_on("wait", note=said, tags=(said.strip(),), figure={"text": "-3.2 percent", "value": -3.2})
    for form, column in (("csv", "note"), ("csv", "tags"), ("csv", "figure"), ("readwise", "Note")):
        assert not re.match(r"\s*[=+@＝-]", rows(form, note)[0][column])
    (row,) = rows("csv", note)
    assert (row["value"], row["figure"]) == ("-3.2", "'-3.2 percent")
    assert read_table(exported("csv", note).encode(), "notes").rows[0]["note"] == said.replace("\t", " ")


@given(st.text(alphabet=st.sampled_from("a🚢𝒩é\uffff"), max_size=12), st.data())
def test_offsets_go_from_code_points_to_units_and_back(text: str, data: st.DataObject) -> None:
    """Every span has its place in UTF-16 units, and that leads back to it."""
    start, end = sorted([data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))])
    offsets = Utf16(text)
    units = offsets.units(Span(start, end))
    coded = text.encode("utf-16-le")
    assert coded[2 * units.start : 2 * units.end].decode("utf-16-le") == text[start:end]
    assert offsets.code_points(units) == Span(start, end)


@pytest.mark.parametrize("units", [Span(1, 2), Span(0, 1), Span(0, 9), Span(7, 9)])
def test_units_that_cut_a_character_are_no_place(units: Span) -> None:
    """Half of a ship, or what lies beyond the text, is nowhere."""
    assert Utf16("🚢a🚢").code_points(units) is None


@given(st.lists(st.text(alphabet=st.sampled_from("a ,;\"\n'="), min_size=1).map(str.strip).filter(bool), max_size=4))
def test_tags_share_a_cell(tags: list[str]) -> None:
    """Commas, quotation marks and line ends in tags do not split them."""
    note = note_on("wait", tags=tuple(tags))
    (row,) = read_table(exported("csv", note).encode(), "notes").rows
    assert parts_of(row["tags"]) == tags


def test_the_calendar_period_stands_in_markdown() -> None:
    """What the period is in the calendar is said beside its words."""
    assert "| 2025-Q3 |" in exported("markdown", note_on("9.4", figure=FIGURE))
    assert "| third quarter (2025-Q3) |" in exported(
        "markdown", note_on("9.4", figure=FIGURE | {"period": "third quarter"})
    )
