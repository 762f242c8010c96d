"""What a segment holds of the articles it was built from."""

from pathlib import Path
from weakref import ref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Metadata, PassageKind
from reader.search.keys import key_of
from reader.search.segments import builder as building
from reader.search.segments.builder import SegmentBuilder
from reader.search.segments.fields import KINDS, LEVELS
from reader.search.segments.postings import FieldPostings, Postings
from reader.search.segments.vocabulary import Vocabulary
from tests.search.positions import term_positions
from tests.search.segments.made import articles, built, made_article, written

_HEADING, _CAPTION, _BOILERPLATE = PassageKind.HEADING, PassageKind.CAPTION, PassageKind.BOILERPLATE


def _terms(field: FieldPostings, unit: int) -> dict[str, list[int]]:
    """Return the terms of one unit, each with its positions from the unit's beginning."""
    found = {}
    for term in field.terms:
        positions = field.positions(term)
        here = positions[field.units(positions) == unit]
        if len(here):
            found[term.decode()] = (here - field.starts[unit]).tolist()
    return found


def test_a_passage_has_its_key_place_and_kind() -> None:
    """Passages are told by number of the reading and id; those that are not read are not in the index."""
    article = made_article("Grain.", (_BOILERPLATE, "Subscribe!"), (_CAPTION, "Ships in 2025."), "")
    segment = built(made_article("Oil"), article)
    spans = [passage.span for passage in article.passages if passage.kind.is_read]
    assert segment.keys.tolist() == [key_of(1, 0), key_of(2, 0), key_of(2, 2), key_of(2, 3)]
    assert segment.starts.tolist()[1:] == [span.start for span in spans]
    assert segment.ends.tolist()[1:] == [span.end for span in spans]
    assert [KINDS[kind] for kind in segment.kinds[1:]] == [PassageKind.PARAGRAPH, _CAPTION, PassageKind.PARAGRAPH]
    assert segment.lengths.tolist() == [1, 1, 3, 0]
    assert segment.numerals.tolist() == [False, False, True, False]
    assert segment.article.tolist() == [0, 1, 1, 1]
    assert segment.numbers.tolist() == [1, 2]
    assert segment.field("text").count("subscrib") == 0


def test_a_passage_belongs_to_the_heading_above_it() -> None:
    """What stands before the first heading has none; a heading is under itself."""
    segment = built(made_article("Grain.", (_HEADING, "Ships"), "Late.", (_HEADING, "Rail")), made_article("Oil."))
    headings = segment.field("heading")
    under = [list(_terms(headings, section)) for section in segment.section]
    assert under == [[], ["ship"], ["ship"], ["rail"], []]
    assert segment.section_article.tolist() == [0, 0, 0, 1]


def test_an_article_has_words_and_values() -> None:
    """Title, authors and publisher are found by their words, language and date as they are."""
    metadata = Metadata("Rising exports", ("A. Lind", "B. Moor"), "The Daily", "2025-11-14", "en")
    segment = built(made_article("Grain.", metadata=metadata))
    terms = {name: list(_terms(segment.field(name), 0)) for name in LEVELS if name not in ("text", "heading")}
    assert terms == {
        "title": ["export", "rise"],
        "author": ["a", "b", "lind", "moor"],
        "publisher": ["daili", "the"],
        "lang": ["en"],
        "date": ["2025-11-14"],
    }


def test_articles_without_anything_to_read_leave_no_trace(tmp_path: Path) -> None:
    """Where nothing was taken in, nothing is written."""
    nothing = [made_article(), made_article((_BOILERPLATE, "Subscribe!"))]
    assert written(tmp_path, enumerate(nothing, start=1), SegmentBuilder()) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["アイ ｱｲ", "ｱｲ アイ", "ｱｲ アイウ", "高 高技"])
def test_a_term_is_one_whatever_it_came_from(text: str) -> None:
    """A pair of characters and a word that is written with narrow ones have the same term."""
    field = built(made_article(text)).field("text")
    assert _terms(field, 0) == term_positions(text)
    assert len(set(field.terms)) == len(field.terms)


@given(st.lists(st.text(max_size=30) | st.text("aZ9高术.-’é ", max_size=30), min_size=1, max_size=3))
def test_terms_stand_where_the_analysis_says(texts: list[str]) -> None:
    """Whatever is written, a segment has the terms of each passage at their positions."""
    field = built(made_article(*texts)).field("text")
    for unit, text in enumerate(texts):
        assert _terms(field, unit) == term_positions(text)


@given(st.lists(articles, min_size=1, max_size=3))
def test_nothing_follows_the_last_word_of_a_unit(made: list[Article]) -> None:
    """The position after a unit's last word is nobody's, so that no phrase goes on in the next unit."""
    segment = built(made_article("Oil"), *made)
    for field in map(segment.field, LEVELS):
        taken = np.unique(field.at(range(len(field.terms))))
        units = field.units(taken)
        assert (taken >= field.starts[units]).all()
        assert (taken < field.starts[units] + field.lengths[units]).all()
        assert (field.starts[:-1] + field.lengths < field.starts[1:]).all()


def test_a_builder_writes_one_segment_after_the_other(tmp_path: Path) -> None:
    """What was written is in one segment only, and what the builder remembers of it changes nothing."""
    builder = SegmentBuilder()
    first = written(tmp_path, [(1, made_article("Grain from Lindau.", "高技术"))], builder)
    second = written(tmp_path, [(2, made_article("Oil for Lindau."))], builder)
    alone = built(made_article("Oil for Lindau."))
    assert first is not None
    assert second is not None
    again = Postings(second.new_path(tmp_path))
    assert list(again.field("text").terms) == list(alone.field("text").terms) == [b"for", b"lindau", b"oil"]
    assert first.name != second.name


def test_a_builder_forgets_words_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of ever new words does not fill the memory."""
    monkeypatch.setattr(building, "_LARGEST_VOCABULARY", 100)
    builder, full = SegmentBuilder(), []
    for number in range(1, 4):
        full.append(builder.is_full)
        builder.add(made_article(" ".join(f"w{number}x{each}" for each in range(220))), number)
        full.append(builder.is_full)
        segment = builder.write(tmp_path)
        assert segment is not None
        assert len(Postings(segment.new_path(tmp_path)).field("text").terms) == 220
    assert full == [False, True] * 3


def test_words_go_with_whoever_asked_for_them() -> None:
    """A vocabulary, of which each update makes one, does not wait for the garbage collector."""
    vocabulary = Vocabulary()
    assert [*vocabulary.words("oil rates 高技术 oil")] == [0, 1, 2, 3, 4, 0]
    seen = ref(vocabulary)
    del vocabulary
    assert seen() is None


@pytest.mark.parametrize("unit", ["a", "高", "a-", "1,", "a.", "'", "a\u0301", "-", "一 "])
def test_much_of_one_thing_is_built_into_a_segment(unit: str) -> None:
    """However odd an article is, it takes memory and time in proportion to its length."""
    text = unit * (200_000 // len(unit))
    segment = built(made_article(text))
    assert segment.ends.tolist() == [len(text)]


def test_prefixes_and_counts() -> None:
    """All terms of a prefix stand in one stretch; how often a term stands somewhere is known without looking."""
    field = built(made_article("Exports exceed expectations.", "Experts export; oil.")).field("text")
    assert sorted(field.prefixed("exp").tolist()) == [0, 2, 16, 17]
    assert field.units(np.sort(field.prefixed("exp"))).tolist() == [0, 0, 1, 1]
    assert field.count("export") == 2
    assert field.counts(field.terms.beginning(b"ex")).tolist() == [1, 1, 1, 2]
    assert field.positions("wheat").tolist() == []
    assert field.prefixed("wh").tolist() == []
    assert len(field.prefixed("")) == 6
