"""An hour of edits, renames and deletions, in short. The long run is `python -m benchmarks.soak`."""

from pathlib import Path
from statistics import median

from tests.library.soaking import soak


def test_a_busy_folder_is_indexed_as_if_at_once_in_flat_memory(tmp_path: Path) -> None:
    """However often files change, in the end the index holds just what they say, and no memory was lost over it."""
    soaked = soak(tmp_path, steps=300, articles=40, pause=0.01, seed=1987)
    assert soaked.kept == soaked.anew
    assert median(soaked.memory[-5:]) < 1.15 * median(soaked.memory[5:10])
