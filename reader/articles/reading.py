"""From a file to an article: let its format cut it into blocks, tell the blocks apart."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from reader.articles.article import Article
from reader.articles.formats import page_of
from reader.articles.metadata import metadata_of
from reader.articles.passages import tell_apart
from reader.articles.source import split_source
from reader.errors import BadInput
from reader.files import read_bytes


def read_article(path: Path, *, file: str | None = None, id: str | None = None) -> Article:  # noqa: A002 - the article's word
    """Return the article in the file `path`.

    `file` and `id` are its path and its name in the library, by default the file's name with and without suffix.

    Raises:
        BadInput: the file is missing, too large, empty or no text.
        FileTrouble: the system would not let it be read.
    """
    return parse_article(read_bytes(path), path, file=file or path.name, id=id)


def parse_article(content: bytes, path: Path, *, file: str, id: str | None = None) -> Article:  # noqa: A002 - the same
    """Return the article in `content`, the bytes of `path`, for whoever has read them already.

    Raises:
        BadInput: there is no text in `content`.
    """
    content, url = split_source(content)
    page = page_of(content, path)
    if not page.blocks:
        raise BadInput(f"{path} has no text to read.")
    passages = tell_apart(page)
    metadata = metadata_of(page, passages)
    return Article(
        id=id or str(PurePosixPath(file).with_suffix("")),
        file=file,
        path=path,
        metadata=replace(metadata, url=url) if url else metadata,
        text=page.text,
        passages=passages,
    )
