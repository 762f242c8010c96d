"""An hour of work in a library that changes all the time, in short. The long run is `python -m benchmarks.soak`."""

from pathlib import Path

from tests.library.soaking import soak


def test_work_in_a_busy_folder_ends_as_if_begun_anew(tmp_path: Path) -> None:
    """However often files change under the reader, in the end the index says what they say, and all notes are there."""
    soaked = soak(tmp_path, changes=30, articles=10, pause=0.02, seed=1987)
    assert soaked.kept == soaked.anew
    assert soaked.notes
    assert not soaked.lost
