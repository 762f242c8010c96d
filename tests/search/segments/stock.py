"""The same articles in an index as Whoosh writes it, posting by posting: what ours is held against."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Generator, Iterable
from typing import Any

from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Positions
from whoosh.index import FileIndex

from reader.articles.article import Article, PassageKind
from tests.search.positions import term_positions


class _Words(FieldType):
    """Words by what `analysis` says of them, one posting after the other."""

    def __init__(self) -> None:
        self.format = Positions()
        self.scorable = True
        self.stored = self.unique = False

    def index(self, value: str, **kwargs: Any) -> Generator[tuple[bytes, int, float | int, bytes], Any, None]:
        for term, positions in sorted(term_positions(value).items()):
            yield term.encode(), len(positions), float(len(positions)), Positions().encode(positions)


def stock_index(articles: Iterable[tuple[int, Article]]) -> FileIndex:
    """Return an index of `articles` by their numbers, each of whose documents is a passage."""
    words = {name: _Words() for name in ("text", "heading", "title", "author", "publisher")}
    schema = Schema(**words, lang=ID(), date=ID(), place=STORED())
    index: FileIndex = FileIndex.create(RamStorage(), schema)
    writer = index.writer()
    for number, article in articles:
        heading = ""
        for passage in article.passages:
            if not passage.kind.is_read:
                continue
            text = passage.span.of(article.text)
            if passage.kind is PassageKind.HEADING:
                heading = text
            values = {"lang": article.metadata.language, "date": article.metadata.date}
            writer.add_document(
                text=text,
                heading=heading,
                title=article.title,
                author=" ".join(article.metadata.authors),
                publisher=article.metadata.publisher or "",
                place=(number, passage.id, passage.span.start, passage.span.end, passage.kind.value),
                **{name: value for name, value in values.items() if value},
            )
    writer.commit()
    return index
