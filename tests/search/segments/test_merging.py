"""Merging gives the segment that would have been built of what is left."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings

from reader.search.indexing.writing import IndexWriter
from reader.search.place import damage_mark
from reader.search.segments import merging
from reader.search.segments.arrays import SegmentDamaged
from reader.search.segments.builder import SegmentBuilder
from reader.search.segments.committing import open_segments
from reader.search.segments.merging import merge
from reader.search.segments.postings import Postings
from tests.search.segments.made import History, committed, histories, made_article, written


def _assert_same(one: Postings, other: Postings) -> None:
    assert set(one.arrays) == set(other.arrays)
    for name in one.arrays:
        assert one.arrays[name].dtype == other.arrays[name].dtype, name
        assert np.array_equal(one.arrays[name], other.arrays[name]), name


@settings(max_examples=60, deadline=None)
@given(histories())
def test_merged_is_as_built_at_once(history: History) -> None:
    """The arrays of segments that were merged are those of one segment of the articles that are left."""
    with committed(*history.batches) as (segments, folder), TemporaryDirectory() as name:
        segments.commit(removed=history.removed)
        at_once = written(Path(name), history.left, SegmentBuilder())
        if at_once is None:
            assert open_segments(folder) == []
            return
        merged = merge(open_segments(folder), folder)
        assert merged.passages == at_once.passages
        _assert_same(Postings(merged.new_path(folder)), Postings(at_once.new_path(Path(name))))


def test_terms_are_taken_as_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not matter how many postings are merged at once, a term that has more among them."""
    batches = [[(number, made_article("oil and oil and grain " * 5, f"wheat {number}"))] for number in (1, 2, 3)]
    with committed(*batches) as (segments, folder):
        segments.commit(removed=[2])
        whole = merge(open_segments(folder), folder)
        monkeypatch.setattr(merging, "_MOST_AT_ONCE", 7)
        piecemeal = merge(open_segments(folder), folder)
        _assert_same(Postings(whole.new_path(folder)), Postings(piecemeal.new_path(folder)))


def _spoil(folder: Path) -> None:
    spoiled = next(folder.glob("*.postings"))
    content = bytearray(spoiled.read_bytes())
    content[3] ^= 1
    spoiled.write_bytes(content)


def test_damage_is_not_merged() -> None:
    """A segment whose arrays are not what was written is noticed before it gets into another."""
    with committed([(1, made_article("Grain and oil."))], [(2, made_article("Ships."))]) as (_, folder):
        _spoil(folder)
        with pytest.raises(SegmentDamaged, match="keys"):
            merge(open_segments(folder), folder)
        assert len(list(folder.glob(".*"))) == 0


def test_an_index_is_kept_in_few_segments(tmp_path: Path) -> None:
    """However many commits there were, a search looks into few segments."""
    index, builder = IndexWriter(tmp_path), SegmentBuilder()
    for number in range(1, 20):
        index.commit([written(index.path, [(number, made_article("Grain."))], builder)])
        assert len(open_segments(index.path)) < 6
    assert index.numbers() == set(range(1, 20))


def test_damage_found_by_merging_has_the_index_built_anew(tmp_path: Path) -> None:
    """What was committed stays there, and the next update begins from nothing."""
    index, builder = IndexWriter(tmp_path), SegmentBuilder()
    for number in range(1, 7):
        index.commit([written(index.path, [(number, made_article("Grain."))], builder)])
        if number == 1:
            _spoil(index.path)
    assert index.numbers() == set(range(1, 7))
    assert damage_mark(tmp_path).exists()
    assert IndexWriter(tmp_path).replaces_another


def test_damage_is_found_by_the_next_update(tmp_path: Path) -> None:
    """Who is going to write looks whether all that is there is what was written."""
    index = IndexWriter(tmp_path)
    index.commit([written(index.path, [(1, made_article("Grain."))], SegmentBuilder())])
    assert not IndexWriter(tmp_path).replaces_another
    _spoil(index.path)
    assert IndexWriter(tmp_path).replaces_another
