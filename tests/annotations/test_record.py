"""The stored form of an annotation, and what survives in it."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.annotation import Annotation, Color
from reader.annotations.record import CONTEXT, from_record, to_record
from reader.articles.span import Span
from reader.errors import BadInput
from reader.figures.ruled import Ruling

STORED: dict[str, Any] = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", {"reader": "urn:x-reader:"}],
    "id": "urn:uuid:5d1f6d1c-2a51-4a53-9d5e-0a3b5c1d7e11",
    "type": "Annotation",
    "motivation": "commenting",
    "created": "2026-01-05T09:12:44Z",
    "modified": "2026-01-06T10:00:00Z",
    "body": [
        {"type": "TextualBody", "value": "ask the harbour office", "format": "text/markdown", "purpose": "commenting"},
        {"type": "TextualBody", "value": "growth", "purpose": "tagging"},
    ],
    "target": {
        "source": "port.txt",
        "state": {"type": "TimeState", "sourceDate": "2026-01-05T09:12:44Z"},
        "selector": [
            {"type": "TextPositionSelector", "start": 412, "end": 441},
            {"type": "TextQuoteSelector", "exact": "rose", "prefix": "traffic ", "suffix": " sharply"},
        ],
    },
    "reader:textHash": "sha256:00",
    "reader:passage": 7,
    "reader:extractor": "1",
    "reader:color": "green",
    "reader:figure": {"text": "75.2%", "value": 75.2, "unit": "percent", "direction": "up", "verdict": "confirmed"},
}


def stored(**changes: Any) -> dict[str, Any]:
    return json.loads(json.dumps(STORED)) | changes  # type: ignore[no-any-return]  # json knows no types


def test_the_stored_form_is_the_one_specified() -> None:
    """An annotation's record has exactly the keys, order aside, of a W3C annotation with ours beside them."""
    annotation = Annotation(
        id=STORED["id"],
        file="port.txt",
        span=Span(412, 441),
        quote="rose",
        prefix="traffic ",
        suffix=" sharply",
        text_hash="sha256:00",
        passage=7,
        created="2026-01-05T09:12:44Z",
        modified="2026-01-06T10:00:00Z",
        note="ask the harbour office",
        tags=("growth",),
        color=Color.GREEN,
        figure=STORED["reader:figure"],
    )
    assert to_record(annotation) == STORED
    assert from_record(STORED, "port.txt") == annotation


def test_a_mark_without_a_note_is_a_highlight() -> None:
    """No words of the user, no comment: W3C calls that highlighting."""
    bare = to_record(from_record(stored(body=[]), "port.txt"))
    assert (bare["motivation"], bare["body"]) == ("highlighting", [])


def test_a_renamed_article_renames_the_source() -> None:
    """The record belongs to the article it is stored for."""
    assert to_record(from_record(STORED, "quay/renamed.txt"))["target"]["source"] == "quay/renamed.txt"


def with_foreign_parts() -> dict[str, Any]:
    record = stored(creator={"name": "A colleague"}, motivation="questioning")
    record["body"][0]["creator"] = "urn:x:colleague"
    record["body"][0]["format"] = "text/html"
    record["body"][1]["confidence"] = 0.5
    record["body"] += [{"type": "SpecificResource", "source": "https://example.org"}, "https://example.org/body"]
    record["target"]["rights"] = "CC0"
    record["target"]["state"]["cached"] = "urn:x:copy"
    record["target"]["selector"][0]["refinedBy"] = {"type": "FragmentSelector", "value": "p=3"}
    record["target"]["selector"][1]["language"] = "en"
    record["target"]["selector"].append({"type": "CssSelector", "value": "p:nth-child(3)"})
    return record


def test_what_other_programs_wrote_survives() -> None:
    """Keys of the record, its bodies, target and selectors that mean nothing here are written back as they were."""
    record = with_foreign_parts()
    assert to_record(from_record(record, "port.txt")) == record


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"type": "Note"}, "type"),
        ({"id": ""}, "id"),
        ({"id": 7}, "id"),
        ({"created": "yesterday"}, "created"),
        ({"modified": "0001-01-01T00:00:00+14:00"}, "modified"),
        ({"target": "https://example.org"}, "target"),
        ({"target": {"source": "port.txt"}}, "TextPositionSelector"),
        ({"target": {"selector": [STORED["target"]["selector"][0]]}}, "TextQuoteSelector"),
        ({"target": {"selector": [{"type": "TextPositionSelector", "start": 5, "end": 2}, {}]}}, "TextQuote"),
        ({"reader:passage": "7"}, "reader:passage"),
        ({"reader:passage": True}, "reader:passage"),
        ({"reader:textHash": None}, "reader:textHash"),
    ],
)
def test_a_record_that_cannot_be_used_says_what_is_wrong_with_it(changes: dict[str, Any], missing: str) -> None:
    """What is no annotation of a stretch of text is refused in a sentence that names the key."""
    with pytest.raises(BadInput, match=missing):
        from_record(stored(**changes), "port.txt")


@pytest.mark.parametrize("start_end", [(-1, 4), (5, 2), ("1", 2), (True, 2), (1.0, 2.0), (None, None)])
def test_a_position_must_be_two_numbers_in_order(start_end: tuple[Any, Any]) -> None:
    """A position that no text can have is refused."""
    record = stored()
    record["target"]["selector"][0] |= {"start": start_end[0], "end": start_end[1]}
    with pytest.raises(BadInput, match="TextPositionSelector"):
        from_record(record, "port.txt")


def test_what_may_be_missing_is_not_missed() -> None:
    """A minimal W3C annotation with a position and a quote is shown."""
    minimal = {key: STORED[key] for key in ("id", "type", "target")}
    annotation = from_record(minimal, "port.txt")
    assert (annotation.note, annotation.tags, annotation.color) == ("", (), Color.YELLOW)
    assert (annotation.created, annotation.modified) == ("", "")


def test_times_of_other_zones_become_utc() -> None:
    """Times are compared as text, so all are brought to one zone and one precision."""
    assert from_record(stored(created="2026-01-05T17:12:44.5+08:00"), "port.txt").created == "2026-01-05T09:12:44Z"


def test_a_colour_from_elsewhere_is_shown_as_yellow() -> None:
    """An unknown colour does not cost the note."""
    assert from_record(stored(**{"reader:color": ["mauve"]}), "port.txt").color is Color.YELLOW


TEXT = st.text(max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
MOMENTS = st.datetimes().map(lambda at: at.replace(microsecond=0).isoformat() + "Z")


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    start = draw(st.integers(0, 10**9))
    created = draw(MOMENTS)
    return Annotation(
        id=draw(st.uuids()).urn,
        file=draw(TEXT),
        span=Span(start, start + draw(st.integers(0, 10**6))),
        quote=draw(TEXT),
        prefix=draw(TEXT),
        suffix=draw(TEXT),
        text_hash=draw(TEXT),
        passage=draw(st.integers(0, 10**6)),
        created=created,
        modified=draw(MOMENTS),
        note=draw(TEXT),
        tags=tuple(draw(st.lists(TEXT, max_size=4, unique=True))),
        color=draw(st.sampled_from(Color)),
        figure=draw(st.none() | st.dictionaries(TEXT, JSON, max_size=3)),
        ruling=draw(st.none() | st.sampled_from(Ruling)),
        kept=draw(st.booleans()),
        formerly=tuple(draw(st.lists(TEXT, max_size=3))),
        extractor=draw(TEXT),
    )


@given(annotations())
def test_an_annotation_survives_being_stored(annotation: Annotation) -> None:
    """Whatever the user wrote comes back from JSON as it was."""
    assert from_record(json.loads(json.dumps(to_record(annotation))), annotation.file) == annotation


@given(annotations(), st.dictionaries(TEXT.map(lambda key: "x:" + key), JSON, max_size=3))
def test_unknown_keys_survive_anywhere(annotation: Annotation, unknown: dict[str, Any]) -> None:
    """Keys added to any object of a record are still there after reading and writing it."""
    record = to_record(annotation)
    for part in (record, record["target"], *record["target"]["selector"], *record["body"][:1]):
        part.update(unknown)
    assert to_record(from_record(record, annotation.file)) == record


@given(JSON)
def test_any_json_that_is_no_annotation_is_refused(anything: Any) -> None:
    """Something else among the records leads to a sentence."""
    with pytest.raises(BadInput, match=r"^(Among|The) .+\.$"):
        from_record(anything, "port.txt")


@given(st.sampled_from([*sorted(STORED), "reader:ruling"]), JSON)
def test_any_value_of_a_known_key_is_taken_or_refused(key: str, anything: Any) -> None:
    """A known key with a strange value leads to a sentence at most, and what was taken can be written."""
    try:
        annotation = from_record(stored(**{key: anything}), "port.txt")
    except BadInput:
        return
    json.dumps(to_record(annotation))


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "reader:figure": JSON | st.dictionaries(st.sampled_from(["text", "value", "verdict"]), JSON),
            "reader:ruling": JSON | st.sampled_from(Ruling),
            "reader:kept": JSON,
            "reader:formerly": JSON | st.lists(TEXT),
        },
    )
)
def test_what_only_others_understand_survives(strange: dict[str, Any]) -> None:
    """Whatever another program or a later Reader wrote there is written back, whether it was understood or not."""
    record = stored(**strange)
    assert to_record(from_record(record, "port.txt")) == record


def test_what_the_user_decides_takes_the_place_of_what_nobody_understood() -> None:
    """A strange value stays only until there is one of ours."""
    record = stored(**{"reader:kept": "perhaps", "reader:formerly": "rose"})
    annotation = from_record(record, "port.txt")
    assert (annotation.kept, annotation.formerly) == (False, ())
    decided = to_record(replace(annotation, kept=True, formerly=("fell",)))
    assert (decided["reader:kept"], decided["reader:formerly"]) == (True, ["fell"])


@pytest.mark.parametrize(("stored_as", "ruling"), [("accepted", Ruling.ACCEPTED), ("rejected", Ruling.REJECTED)])
def test_a_ruling_is_an_assessment(stored_as: str, ruling: Ruling) -> None:
    """W3C calls it assessing; what has no ruling that we know is a note."""
    record = stored(motivation="assessing", body=[], **{"reader:ruling": stored_as})
    annotation = from_record(record, "port.txt")
    assert (annotation.ruling, annotation.unknown, to_record(annotation)) == (ruling, {}, record)
    assert from_record(record | {"reader:ruling": "perhaps"}, "port.txt").ruling is None


def test_the_context_is_written_anew_for_each_record() -> None:
    """Changing one record changes no other."""
    assert to_record(from_record(STORED, "port.txt"))["@context"] == CONTEXT
