"""What answers the questions of one search that the index cannot: about figures, notes, and names of articles."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Self

from reader.articles.span import Span
from reader.search.called import articles_called
from reader.search.catalog import Catalog
from reader.search.fields import ARTICLE
from reader.search.figure_finding import FigureFinder
from reader.search.note import Notes
from reader.search.note_finding import NoteFinder
from reader.search.ruled_tables import Rulings
from reader.search.together import figures_together
from reader.search.tree import Among, And, Expansion, Figured, Filter, Node, Not, Noted, Or, Within


class Finders:
    """Finds figures, notes and articles in the cache `folder`, whose `catalog` is open, for one search."""

    def __init__(self, folder: Path, catalog: Catalog, rulings: Callable[[], Rulings], notes: Notes) -> None:
        self._catalog = catalog
        self.figures = FigureFinder(folder, rulings)
        self.notes = NoteFinder(notes, self.called, self._figures_on_notes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.figures.close()

    def looked_up(self, tree: Node) -> Node:
        """Return `tree` with what the index cannot tell looked up: passages with figures or notes, articles by name."""
        return self._looked_up(figures_together(tree))

    def called(self, typed: str) -> frozenset[str]:
        """Return the ids of the articles that `typed` means."""
        return articles_called(typed, self._files)

    def _looked_up(self, tree: Node) -> Node:
        match tree:
            case Figured():
                return Among(tree, self.figures.passages(tree))
            case Noted():
                return Among(tree, self.notes.passages(tree))
            case Filter(ARTICLE.name, typed):
                return Within("number", Expansion(tree, self._readings(typed)))
            case And(nodes):
                return And(tuple(map(self._looked_up, nodes)))
            case Or(nodes):
                return Or(tuple(map(self._looked_up, nodes)))
            case Not(node):
                return Not(self._looked_up(node))
            case _:
                return tree

    def _readings(self, typed: str) -> tuple[str, ...]:
        """Return the numbers, as terms of the index, of the articles that `typed` means."""
        articles = self.called(typed)
        return tuple(str(number) for id_, number in self._catalog.numbers().items() if id_ in articles)

    @cached_property
    def _files(self) -> Mapping[str, str]:
        return self._catalog.files()

    def _figures_on_notes(self, asked: Figured) -> Mapping[int, Sequence[Span]]:
        return self.figures.spans([asked], {note.key for note in self.notes.all.notes if note.key is not None})
