"""Reading articles and writing their words to segments: the first stage of indexing, in any process."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from reader.articles.reading import parse_article
from reader.articles.shelf import ArticleFile
from reader.errors import ReaderError
from reader.files import is_there, read_bytes
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.database import DatabaseLost
from reader.search.catalog.storing import Reading
from reader.search.catalog.unread import Unread
from reader.search.segments.builder import SegmentBuilder
from reader.search.segments.segment import PassageSegment


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file, the number its reading will have, and the hash of what it held when it was last read, if it was."""

    file: ArticleFile
    number: int
    content_hash: str | None


@dataclass(slots=True)
class FilesRead:
    """What came of several files."""

    readings: list[Reading] = field(default_factory=list)
    touched: list[ArticleFile] = field(default_factory=list)
    """Files with a new time and the old content."""
    unread: list[Unread] = field(default_factory=list)
    """Files that could not be read."""
    segment: PassageSegment | None = None
    """What holds the words of `readings`; it belongs to no index yet."""

    @property
    def overtaken(self) -> list[str]:
        """Ids of the articles whose former reading is worth nothing any more."""
        return [*(one.file.id for one in self.unread), *(reading.id for reading in self.readings)]


class FileReader:
    """Reads files, quicker for the words it met before; their words go to the folder `index`.

    Raises:
        OSError: that folder cannot be written.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._words = SegmentBuilder()

    def __call__(self, files: Sequence[FileToRead]) -> FilesRead:
        """Read `files`."""
        came = FilesRead()
        for wanted in files:
            self._read(wanted, came)
        came.segment = self._words.write(self._index)
        return came

    def _read(self, wanted: FileToRead, came: FilesRead) -> None:
        file = wanted.file
        try:
            content = read_bytes(file.path)
        except ReaderError as error:
            if is_there(file.path):  # else it has just gone, which the next update sees
                came.unread.append(Unread(file, str(error), lies_in_content=False))
            return
        content_hash = sha256(content).hexdigest()
        if content_hash == wanted.content_hash:
            came.touched.append(file)
            return
        try:
            article = parse_article(content, file.path, file=file.file, id=file.id)
        except ReaderError as error:
            came.unread.append(Unread(file, str(error), lies_in_content=True))
            return
        self._words.add(article, wanted.number)
        came.readings.append(Reading.of(wanted.number, file, content_hash, article))


class CatalogReader:
    """Reads what the catalog in `folder` has of articles; their words go to the folder `index`.

    Raises:
        DatabaseLost: the catalog is damaged.
        OSError: the folder of the index cannot be written.
    """

    def __init__(self, folder: Path, index: Path) -> None:
        self._folder, self._index = folder, index
        self._words = SegmentBuilder()

    def __call__(self, numbers: Sequence[int]) -> list[PassageSegment]:
        """Read the articles with these numbers."""
        segments: list[PassageSegment | None] = []
        with Catalog(self._folder) as catalog:
            for number, article in catalog.readings(numbers):
                self._words.add(article, number)
                if self._words.is_full:
                    segments.append(self._words.write(self._index))
            if catalog.is_anew:
                raise DatabaseLost("What was known of this library was damaged. Its files are read anew.")
        segments.append(self._words.write(self._index))
        return [segment for segment in segments if segment is not None]
