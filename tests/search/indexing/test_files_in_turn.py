"""Which files are read first, and how many together."""

from itertools import chain
from pathlib import Path

from reader.articles.shelf import ArticleFile
from reader.search.indexing.article_reading import FileToRead
from reader.search.indexing.files_in_turn import EVERY_TIME, FIRST_TIME, FilesInTurn


def files(*sizes: int) -> list[FileToRead]:
    """Return files of these sizes, each younger than the one before."""
    return [
        FileToRead(ArticleFile(str(age), f"{age}.txt", f"/articles/{age}.txt", Path("/articles"), size, age), age, None)
        for age, size in enumerate(sizes)
    ]


def test_the_newest_come_first_and_at_first_few() -> None:
    """There is soon something to search, and what is likely to be looked for; then more are read at once."""
    batches = [[each.number for each in batch] for batch in FilesInTurn(files(*[FIRST_TIME // 2] * 40), tuple)]
    assert [*chain(*batches)] == [*reversed(range(40))]
    assert [len(batch) for batch in batches] == [2, 2 * EVERY_TIME // FIRST_TIME, 18]


def test_what_somebody_waits_for_comes_before_all_others() -> None:
    """Also when it is asked for while others are read; that a file is not there, or was read already, is no matter."""
    asked: list[str] = ["3"]
    turn = FilesInTurn(files(*[EVERY_TIME] * 6), lambda: asked)
    assert [each.number for each in next(turn)] == [3]
    asked += ["0", "nowhere"]
    assert [batch[0].number for batch in turn] == [0, 5, 4, 2, 1]


def test_a_file_larger_than_a_batch_is_one() -> None:
    """No file is left out for its size."""
    assert [len(batch) for batch in FilesInTurn(files(10 * EVERY_TIME, 10 * EVERY_TIME), tuple)] == [1, 1]
    assert not [*FilesInTurn([], tuple)]
