"""What belongs to an index, from one commit to the next."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from whoosh.index import EmptyIndexError

from reader.search.segments.builder import SegmentBuilder
from reader.search.segments.committing import Segments, open_segments
from tests.search.segments.made import committed, made_article, written

_GRAIN, _OIL = made_article("Grain.", "Ships."), made_article("Oil.")


def _visible(folder: Path) -> set[int]:
    return {number for segment in open_segments(folder) for number in segment.present_numbers()}


def test_what_is_written_is_seen_when_it_is_committed(tmp_path: Path) -> None:
    """Neither a new segment nor a removal shows before."""
    segments = Segments.create(tmp_path)
    segment = written(tmp_path, [(1, _GRAIN), (2, _OIL)], SegmentBuilder())
    assert segment is not None
    assert _visible(tmp_path) == set()
    segments.commit([segment])
    assert _visible(tmp_path) == segments.numbers() == {1, 2}
    assert segments.passages() == 3
    segments.commit(removed=[1, 7])
    assert _visible(tmp_path) == segments.numbers() == {2}
    assert segments.passages() == 1
    assert [segment.alive.tolist() for segment in open_segments(tmp_path) if segment.alive is not None] == [
        [False, False, True]
    ]


def test_removed_once_or_twice_is_the_same(tmp_path: Path) -> None:
    """An article that is gone already takes nothing with it when it is removed again."""
    with committed([(1, _GRAIN), (2, _OIL)]) as (segments, folder):
        segments.commit(removed=[1])
        segments.commit(removed=[1, 3])
        assert segments.passages() == 1
        segments.commit(removed=[2])
        assert segments.passages() == 0
        assert open_segments(folder) == []
        assert not list(folder.glob("*.postings"))


def test_a_commit_replaces_and_removes_at_once(tmp_path: Path) -> None:
    """The new reading of an article comes as the old one goes."""
    builder = SegmentBuilder()
    with committed([(1, _GRAIN)]) as (segments, folder):
        segment = written(folder, [(2, _OIL)], builder)
        assert segment is not None
        segments.commit([segment], removed=[1])
        assert _visible(folder) == {2}


def test_an_index_is_opened_as_it_was_committed() -> None:
    """The next process finds what the last one left, and clears away what a killed one did not finish."""
    with committed([(1, _GRAIN)], [(2, _OIL)]) as (segments, folder):
        segments.commit(removed=[1])
        left_over = written(folder, [(3, _OIL)], SegmentBuilder())
        assert left_over is not None
        unfinished = folder / "_MAIN_4.toc.1763.5"
        unfinished.touch()
        again = Segments(folder)
        assert again.numbers() == {2}
        assert not left_over.new_path(folder).exists()
        assert not unfinished.exists()
        again.commit(removed=[2])
        assert _visible(folder) == set()


def test_what_a_reader_has_open_stays_readable() -> None:
    """Merging and removing take files away, not what was read from them."""
    with committed(*([(number, _GRAIN)] for number in range(1, 7))) as (segments, folder):
        before = open_segments(folder)
        assert segments.merge()
        segments.commit(removed=[1])
        assert len(open_segments(folder)) == 1
        assert _visible(folder) == {2, 3, 4, 5, 6}
        assert [segment.field("text").count("grain") for segment in before] == [1] * 6
        assert not segments.merge()


def test_there_may_be_no_index(tmp_path: Path) -> None:
    """A folder without a commit is no damage."""
    with pytest.raises(EmptyIndexError):
        open_segments(tmp_path)


def test_a_full_disk_leaves_the_index_as_it_was() -> None:
    """What cannot be written whole is not there at all, and what was there before can still be found."""
    with committed([(1, _GRAIN)]) as (segments, folder):
        with full_disk(), pytest.raises(OSError, match="too large"):
            written(folder, [(2, _OIL)], SegmentBuilder())
        assert not list(folder.glob(".*"))
        with full_disk(), pytest.raises(OSError, match="too large"):
            segments.commit(removed=[1])
        assert _visible(folder) == Segments(folder).numbers() == {1}


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file have more than a few bytes."""
    import resource  # not everywhere

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
