"""What lies in the way in a library's cache, while other processes use it."""

import os
import shutil
from pathlib import Path

from reader.search.place import in_the_way, usable_cache


def test_what_another_process_takes_away_is_not_looked_into(tmp_path: Path) -> None:
    """An index that is built anew just while one looks for what is in the way keeps nobody from the cache."""
    for index in ("index-1", "index-2"):
        (tmp_path / index).mkdir()
        (tmp_path / index / "MAIN.postings").mkdir()
    looking = in_the_way(tmp_path)
    assert next(looking).name == "MAIN.postings"
    for index in ("index-1", "index-2"):
        shutil.rmtree(tmp_path / index)
    assert not [*looking]


def test_what_is_in_the_way_goes_and_all_else_stays(tmp_path: Path) -> None:
    """A FIFO, a link and a folder in the place of files are taken away; files, and what is none of ours, are not."""
    (tmp_path / "index-4").mkdir()
    (tmp_path / "odd.toc").mkdir()
    stays = [tmp_path / "catalog.sqlite", tmp_path / "index-4" / "MAIN.postings", tmp_path / "notes.txt"]
    for path in stays:
        path.write_text("what was written")
    os.mkfifo(tmp_path / "update.lock")
    (tmp_path / "index-5").symlink_to(tmp_path / "index-4")
    (tmp_path / "index-4" / "MAIN.toc").symlink_to(tmp_path / "nowhere")
    usable_cache(tmp_path)
    assert sorted(path for path in tmp_path.rglob("*") if not path.is_dir()) == sorted(stays)
    assert not (tmp_path / "odd.toc").exists()
    assert not [*in_the_way(tmp_path)]
