"""Files of the index that do not hold what was written."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader.search.segments.arrays import SegmentDamaged
from reader.search.segments.committing import open_segments
from reader.search.segments.fields import LEVELS
from reader.search.segments.postings import Postings
from tests.search.segments.made import committed, made_article

_STEP = 7
"""Bytes from one that is damaged to the next."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give an index of two articles."""
    articles = [(1, made_article("Grain and oil.", "")), (2, made_article("Ships wait, ships sail.", "Oil."))]
    with committed(articles) as (_, index):
        yield index


def _file(folder: Path, pattern: str) -> Path:
    (file,) = folder.glob(pattern)
    return file


def _flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 0x55
    path.write_bytes(content)


def _read_all(folder: Path) -> None:
    """Read what there is."""
    for segment in open_segments(folder):
        for field in map(segment.field, LEVELS):
            for term in field.terms:
                field.units(field.positions(term))


@pytest.mark.parametrize("kept", [0, 1, 15, 16, 17, 200, -1, -8, -16, -17, -100])
def test_a_segment_that_was_cut_short_is_noticed(folder: Path, kept: int) -> None:
    """A file with its end missing is not opened."""
    path = _file(folder, "*.postings")
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(SegmentDamaged):
        open_segments(folder)


def test_a_segment_that_lost_its_middle_is_noticed(folder: Path) -> None:
    """A file whose end is in place but not where it was written is not opened."""
    path = _file(folder, "*.postings")
    content = path.read_bytes()
    path.write_bytes(content[:64] + content[72:])
    with pytest.raises(SegmentDamaged):
        open_segments(folder)


def test_the_bytes_of_a_segment_are_looked_after(folder: Path) -> None:
    """A changed byte is noticed on opening or on checking, and reading what is changed at most raises an error."""
    path = _file(folder, "*.postings")
    content = path.read_bytes()
    filling = 0
    for place in range(0, len(content), _STEP):
        _flip(path, place)
        try:
            Postings(path).arrays.check()
        except SegmentDamaged:
            pass
        else:
            filling += 1
        _try_to_read(folder)
        path.write_bytes(content)
    assert filling <= len(list(Postings(path).arrays))


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_table_of_segments_may_be_damaged_anywhere(folder: Path) -> None:
    """Whatever the file says that names the segments, reading it at most raises an error (Whoosh leaves it open)."""
    path = _file(folder, "*.toc")
    content = path.read_bytes()
    for place in range(0, len(content), _STEP):
        _flip(path, place)
        _try_to_read(folder)
        path.write_bytes(content)
    _read_all(folder)


def _try_to_read(folder: Path) -> None:
    with suppress(Exception):  # any error makes the index be built anew
        _read_all(folder)


def test_a_segment_that_is_missing_is_an_error_of_the_system(folder: Path) -> None:
    """A file that is gone may have been taken away by a commit meanwhile: who reads looks again."""
    _file(folder, "*.postings").unlink()
    with pytest.raises(FileNotFoundError):
        open_segments(folder)
