"""From a file to an article: decode, let the format cut it into blocks, tell the blocks apart."""

from pathlib import Path, PurePosixPath

from reader.articles.article import Article
from reader.articles.decoding import decode
from reader.articles.formats import page_of
from reader.articles.metadata import metadata_of
from reader.articles.passages import tell_apart
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
    text = decode(content, path).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise BadInput(f"{path} is empty.")
    page = page_of(text, path.suffix.lower())
    if not page.blocks:
        raise BadInput(f"{path} has no text to read.")
    passages = tell_apart(page)
    return Article(
        id=id or str(PurePosixPath(file).with_suffix("")),
        file=file,
        path=path,
        metadata=metadata_of(page, passages),
        text=page.text,
        passages=passages,
    )
