"""In which order files are read, and how many together."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator

from reader.search.indexing.article_reading import FileToRead

FIRST_TIME = 400_000
EVERY_TIME = 4_000_000
"""Bytes of files that are read together: at first few, so that there is soon something to search, then many, for a
segment that holds little is merged before long. A killed update reads so much again."""

_MOST = 1_000


class FilesInTurn(Iterator[list[FileToRead]]):
    """Gives files by the batch: those somebody waits for first, then the others, the newest first."""

    def __init__(self, files: Iterable[FileToRead], asked: Callable[[], Collection[str]]) -> None:
        """Give `files`; `asked` tells whenever it is called the ids of those that somebody waits for."""
        newest = sorted(files, key=lambda each: -each.file.mtime_ns)
        self._waiting = OrderedDict((each.file.id, each) for each in newest)
        self._asked = asked
        self._size = FIRST_TIME

    def __next__(self) -> list[FileToRead]:
        for id_ in self._asked():
            if id_ in self._waiting:
                self._waiting.move_to_end(id_, last=False)
        batch = list(self._batch(self._size))
        if not batch:
            raise StopIteration
        self._size = EVERY_TIME
        return batch

    def _batch(self, size: int) -> Iterator[FileToRead]:
        many = 0
        while self._waiting and size > 0 and many < _MOST:
            _, file = self._waiting.popitem(last=False)
            yield file
            size -= file.file.size
            many += 1
