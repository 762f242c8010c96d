"""Adding articles to a library: files are copied, pages fetched, neither ever put in place of anything."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reader.articles.article import Article
from reader.articles.reading import parse_article
from reader.errors import BadInput, FileTrouble, ReaderError
from reader.fetching.web_address import is_web_address
from reader.files import is_there, reason, write_new
from reader.library.brought import Brought, from_file, from_web
from reader.library.file_names import free_names, safe_name
from reader.locations import bundled_seeds
from reader.search.catalog.catalog import Catalog

if TYPE_CHECKING:
    from reader.library.articles import Articles


class Outcome(StrEnum):
    """What became of a file or an address."""

    ADDED = "added"
    THERE_ALREADY = "there_already"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file or address: the article that it is now, or was before, or why it is none."""

    source: str
    outcome: Outcome
    id: str | None = None
    file: str | None = None
    title: str | None = None
    url: str | None = None
    trouble: ReaderError | None = None


@dataclass(frozen=True, slots=True)
class _There:
    """An article of the library, at `path`."""

    path: Path
    article: Article
    is_new: bool


def add(library: "Articles", sources: Sequence[str], *, into: str = "", allow_local: bool = False) -> list[Added]:
    """Put the articles in `sources`, paths of files and addresses of pages, into the first folder of `library`.

    A text that the library has already is not put there again. What cannot be added does not keep the rest out.

    Args:
        library: where to.
        sources: what to add.
        into: a folder inside the library's, made when missing; by default the library's own.
        allow_local: whether pages may be fetched from this machine and the user's own network.

    Raises:
        BadInput: nothing can be added to this library, or `into` is no folder inside of it.
        FileTrouble: it cannot be written.
    """
    folder = _folder(library.roots[0], into)
    library.bring_up_to_date(figures=False)
    adding = _Adding(library, folder, allow_local=allow_local)
    became = [(source, adding.add(source)) for source in sources]
    if any(isinstance(outcome, _There) and outcome.is_new for _, outcome in became):
        library.bring_up_to_date(figures=False)
    names = {file.path: file for file in library.find_files().files}
    told = []
    for source, outcome in became:
        if isinstance(outcome, ReaderError):
            told.append(Added(source, Outcome.FAILED, trouble=outcome))
            continue
        named = names.get(outcome.path, outcome.article)
        state = Outcome.ADDED if outcome.is_new else Outcome.THERE_ALREADY
        article = outcome.article
        told.append(Added(source, state, named.id, named.file, article.title, article.metadata.url))
    return told


class _Adding:
    """One addition of several articles to a folder."""

    def __init__(self, library: "Articles", folder: Path, *, allow_local: bool) -> None:
        self._library, self._folder, self._allow_local = library, folder, allow_local
        self._new: dict[str, _There] = {}
        """What was added so far, by the hashes of its texts."""

    def add(self, source: str) -> "_There | ReaderError":
        """Add one file or page; return why not, where it cannot be."""
        try:
            brought = self._brought(source)
            article = _article_in(brought, source)
            there = self._known(article.text_hash)
            if there is None:
                there = self._new[article.text_hash] = _There(self._written(brought, article), article, is_new=True)
        except ReaderError as trouble:
            return trouble
        return there

    def _brought(self, source: str) -> Brought:
        if is_web_address(source):
            return from_web(source, allow_local=self._allow_local)
        return from_file(Path(source))

    def _known(self, text_hash: str) -> _There | None:
        """Return the article that has a text already."""
        new = self._new.get(text_hash)
        if new is not None:
            return _There(new.path, new.article, is_new=False)
        with Catalog(self._library.cache) as catalog:
            articles = filter(None, map(catalog.article, catalog.with_texts([text_hash])))
            return next((_There(article.path, article, is_new=False) for article in articles), None)

    def _written(self, brought: Brought, article: Article) -> Path:
        """Write the file under the first name that is free, and return its path."""
        _make(self._folder)
        title = safe_name(article.metadata.title or "") if brought.is_titled else ""
        for path in free_names(self._folder, title or brought.name, brought.suffix):
            with suppress(FileExistsError):  # somebody was faster
                write_new(path, brought.content)
                return path
        raise AssertionError("there is no end of names")


def _article_in(brought: Brought, source: str) -> Article:
    """Return the article that was brought.

    Raises:
        BadInput: there is no text in it, which is told of `source`: the name that the file would get nobody knows.
    """
    path = Path(brought.name + brought.suffix)
    try:
        return parse_article(brought.content, path, file=brought.name)
    except BadInput as trouble:
        raise BadInput(str(trouble).replace(str(path), source, 1)) from None


def _folder(root: Path, into: str) -> Path:
    """Return the folder `into` of the library at `root`, by its real path; it need not be there yet.

    Raises:
        BadInput: it is none, or none that articles would be found in.
        FileTrouble: it cannot be written.
    """
    if not root.is_dir():
        raise BadInput(f"{root} is one file; articles are added to a folder. Name one with -L.")
    if root.is_relative_to(bundled_seeds()):
        raise BadInput("The sample articles are part of Reader; name a folder of your own with -L to add articles to.")
    inside = PurePath(into)
    if inside.is_absolute() or any(part.startswith((".", "~")) or "\0" in part for part in inside.parts):
        raise BadInput(f"{into} is no folder inside the library; name one such as 2025/chips.")
    folder = Path(os.path.realpath(root / inside))  # articles are found there, and not behind a link
    if not folder.is_relative_to(root):
        raise BadInput(f"{root / inside} leads out of the library, so nothing is put there.")
    if any(part.startswith(".") for part in folder.relative_to(root).parts):
        raise BadInput(f"{root / inside} leads to a hidden folder, where no article is found.")
    if not os.access(folder if is_there(folder) else root, os.W_OK):
        raise FileTrouble(f"{folder} cannot be written, so nothing can be added to it. Name another library with -L.")
    return folder


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(f"{folder} could not be made: {reason(error)}.") from error
