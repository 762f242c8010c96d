"""Homecoming: the notes of a file that is gone, led to the article it has become, edited and renamed at once."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from reader.annotations.annotation import Annotation
from reader.annotations.context import remembered_place, resemblance
from reader.annotations.exact import exact_places
from reader.annotations.folded import fold
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.errors import FileTrouble

_EVIDENCE = 64
"""Characters of quote and context; less says nothing about the article they are from."""
_SAME_CONTEXT = 1.2
"""Of 2.0: what the text around a quote must share with what was around it."""


def lead_home(store: AnnotationStore, articles: Iterable[Article], *, is_there: Callable[[str], bool]) -> None:
    """Give the notes and rulings of files that are gone to those of `articles` they have certainly become.

    An article must have most of what the annotations under one name are on, amid the words that were around it. It
    must be the only one that has, have that of no other name as well, and no annotations of its own. What cannot be
    written stays where it is.
    """
    pages = _annotations_by_file(store)
    lost = _homeless(store, pages, is_there)
    newcomers = [article for article in articles if article.file not in pages]
    pairs = [(file, article) for article in newcomers for file, on_it in lost.items() if _stand_in(article, on_it)]
    former = Counter(file for file, _ in pairs)
    present = Counter(article.file for _, article in pairs)
    for file, article in pairs:
        if former[file] == present[article.file] == 1:
            with suppress(FileTrouble):  # they are safe under the other name
                store.put_and_remove(article.file, [replace(one, file=article.file) for one in lost[file]], [])


def _annotations_by_file(store: AnnotationStore) -> dict[str, list[Annotation]]:
    pages: dict[str, list[Annotation]] = defaultdict(list)
    for on_articles in (store.all_notes(), store.all_rulings()):
        for file, annotations in on_articles.items():
            pages[file] += annotations
    return dict(pages)


def _homeless(
    store: AnnotationStore, pages: Mapping[str, Sequence[Annotation]], is_there: Callable[[str], bool]
) -> dict[str, list[Annotation]]:
    """Return what lies under the names of files that are gone, and was not taken over by one that is there."""
    gone = [file for file in pages if not is_there(file)]
    at_home = {one.id for file in pages.keys() - gone for one in pages[file]}
    kept = {one.id for one in store.all()} - at_home
    without_home = {file: [one for one in pages[file] if one.id in kept] for file in gone}
    return {file: annotations for file, annotations in without_home.items() if annotations}


def _stand_in(article: Article, annotations: Sequence[Annotation]) -> bool:
    """Whether most of `annotations` are found in `article`, word for word."""
    return sum(_stands_in(article, one) for one in annotations) * 2 > len(annotations)


def _stands_in(article: Article, annotation: Annotation) -> bool:
    sought = remembered_place(annotation)
    if len(sought.text) < _EVIDENCE:
        return False
    text = fold(article.text)
    places = exact_places(sought, article, text, text.offset(annotation.span.start))
    return bool(places) and resemblance(sought, places[0]) >= _SAME_CONTEXT
