"""Imported notes joined with the articles they are on, known by path, text, address or title."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.annotations.anchor import place
from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.exchange.imported import Imported, Source
from reader.annotations.exchange.settling import settled
from reader.articles.article import Article
from reader.articles.shelf import ArticleFile
from reader.errors import ReaderError
from reader.library.known_articles import KnownArticles
from reader.search.catalog.catalog import Catalog

if TYPE_CHECKING:
    from reader.library.articles import Articles

_OnEach = dict[Source, list[Imported]]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of an import."""

    added: tuple[PlacedAnnotation, ...]
    there_already: int
    homeless: dict[Source, int]
    """How many notes are on each article that is not in the library: nothing was done with them."""


def take_in(library: "Articles", notes: Iterable[Imported], otherwise: str = "") -> TakenIn:
    """Add `notes` to the articles they are on, all on an article in one write, those left out that it has already.

    Args:
        library: where the articles are.
        notes: as they were read from files.
        otherwise: the article for notes whose own is not known.

    Raises:
        NothingFound, BadInput: `otherwise` names no article, or several.
        FileTrouble: notes could not be written; importing them again adds what is missing.
    """
    by_source: _OnEach = defaultdict(list)
    for one in notes:
        by_source[one.source].append(one)
    homes = _homes(library, by_source, library.article(otherwise) if otherwise else None)
    on_article: dict[str, tuple[Article, list[Imported]]] = {}
    for source, article in homes.items():
        on_article.setdefault(article.id, (article, []))[1].extend(by_source[source])
    added = [placed for article, on_it in on_article.values() for placed in _added(library, article, on_it)]
    housed = sum(len(on_it) for _, on_it in on_article.values())
    homeless = {source: len(on_it) for source, on_it in by_source.items() if source not in homes}
    return TakenIn(tuple(added), housed - len(added), homeless)


def _added(library: "Articles", article: Article, notes: Iterable[Imported]) -> list[PlacedAnnotation]:
    added = library.notes.take_in(article, [settled(one, article) for one in notes])
    return [place(one, article) for one in added]


def _homes(library: "Articles", by_source: _OnEach, otherwise: Article | None) -> dict[Source, Article]:
    """Return the article that each source means, sources left out that mean none.

    The library is looked through only where a path does not lead to the very text that was annotated.
    """
    homes: dict[Source, Article] = {}
    doubtful: dict[Source, Article | None] = {}
    ids = _ids_by_path(library.find_files().files)
    for source, on_it in by_source.items():
        named = _readable(library, ids.get(source.file))
        if named is not None and _hashes(on_it) <= {named.text_hash}:
            homes[source] = named
        else:
            doubtful[source] = named
    known = KnownArticles(_all_articles(library) if doubtful else ())
    for source, named in doubtful.items():
        same_text = known.with_text(_hashes(by_source[source]))
        found = same_text or (known.like(source) if named is None else None)
        article = library.article(found) if found is not None else named or otherwise
        if article is not None:
            homes[source] = article
    return homes


def _hashes(notes: Iterable[Imported]) -> set[str]:
    """Return the hashes of the texts that `notes` were made on, as far as they are known."""
    return {one.annotation.text_hash for one in notes} - {""}


def _ids_by_path(files: Iterable[ArticleFile]) -> dict[str, str | None]:
    """Return the ids of `files` by what files of notes may call them; None where that is the name of several.

    A path in the library counts before one on the disk, and that before a mere name.
    """
    ids: dict[str, str | None] = {}
    names: tuple[Callable[[ArticleFile], str], ...] = (
        lambda file: file.path.name,
        lambda file: str(file.path),
        lambda file: file.file,
    )
    for called in names:
        several: defaultdict[str, list[str]] = defaultdict(list)
        for file in files:
            several[called(file)].append(file.id)
        ids |= {path: found[0] if len(found) == 1 else None for path, found in several.items()}
    return ids


def _readable(library: "Articles", name: str | None) -> Article | None:
    """Return the article with the id `name`, where there is one that can be read."""
    try:
        return library.article(name) if name is not None else None
    except ReaderError:
        return None


def _all_articles(library: "Articles") -> Iterator[Article]:
    library.bring_up_to_date(figures=False)
    with Catalog(library.cache) as catalog:
        yield from filter(None, (catalog.article(entry.id) for entry in catalog.entries()))
