"""Which segments are merged, and how much work that is."""

from dataclasses import replace

import pytest

from reader.search.segments.segment import PassageSegment
from reader.search.segments.tiers import mergeable


def _segments(*words: int) -> list[PassageSegment]:
    return [PassageSegment(passages=words_each // 10 + 1, words=words_each) for words_each in words]


@pytest.mark.parametrize(
    ("words", "merged"),
    [
        ([], []),
        ([100] * 5, []),
        ([100] * 6, [100] * 6),
        ([100] * 7, [100] * 6),
        ([5, 50, 500, 5_000, 1, 2], [5, 50, 500, 5_000, 1, 2]),
        ([1_500_000] * 6 + [100] * 5, [1_500_000] * 6),
        ([1_500_000] * 6 + [100] * 6, [100] * 6),
        ([1_500_000] * 5 + [100] * 5, []),
        ([2**25] * 6, []),
    ],
)
def test_segments_of_about_the_same_size_are_merged(words: list[int], merged: list[int]) -> None:
    """Six of a size become one, the smallest first; the very large are left alone."""
    assert [segment.words for segment in mergeable(_segments(*words))] == merged


@pytest.mark.parametrize(("deleted", "merged"), [(5, 0), (6, 1), (11, 1)])
def test_a_segment_of_which_little_is_left_is_written_anew(deleted: int, merged: int) -> None:
    """A segment does not carry more of what is deleted than of what is there."""
    (segment,) = _segments(100)
    assert len(mergeable([replace(segment, deleted_passages=deleted)])) == merged


def test_a_thousand_edits_move_each_word_a_few_times() -> None:
    """However many commits there are, segments stay few and merging is little work."""
    segments, moved = _segments(1_500_000, 1_500_000), 0
    for _ in range(1_000):
        segments += _segments(1_000)
        while together := mergeable(segments):
            moved += sum(segment.words for segment in together)
            merged = _segments(sum(segment.words for segment in together))
            segments = [segment for segment in segments if segment not in together] + merged
        assert len(segments) < 20
    assert moved < 8 * 1_000_000
