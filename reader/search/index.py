"""Searching the index of a library."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import repeat
from pathlib import Path
from time import monotonic, perf_counter
from typing import TypeVar

import numpy as np
from whoosh.index import EmptyIndexError

from reader.errors import ReaderError
from reader.search.answering.answer import Answer
from reader.search.answering.evaluation import Evaluation
from reader.search.answering.labels import Labels, LabelTable
from reader.search.answering.likeness import key_words, with_key_words
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.answering.spelling import spelling
from reader.search.answering.vocabulary import Vocabulary
from reader.search.answering.watch import NEVER, Overtaken, Watch
from reader.search.figures.finding import FigurePassages
from reader.search.figures.ruled_tables import Rulings
from reader.search.finders import Finders
from reader.search.hit import SearchResult, Sort
from reader.search.language.tree import Leaf, Like, Node, written
from reader.search.notes.note import AllNotes, Notes
from reader.search.place import damage_mark, index_folder
from reader.search.query import understood
from reader.search.remarks import (
    in_notes,
    like_nothing,
    remarks,
    unknown_languages,
    unknown_publishers,
    unread_figures,
    unseen,
)
from reader.search.segments.arrays import SegmentDamaged
from reader.search.segments.committing import commits, open_segments
from reader.search.segments.postings import Postings

Found = TypeVar("Found")

LONGEST_SEARCH = 0.8
"""Seconds after which a search gives what it has found so far."""

_TRIES = 20
"""How often to look again at an index to which somebody commits just then, or that is not there."""


class IndexDamaged(ReaderError):
    """The index cannot be read; the next update builds it anew."""


class SearchIndex:
    """The index in the cache `folder` of a library. One thread owns it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table = LabelTable(folder)
        self._figures = FigurePassages()
        self._segments: Sequence[Postings] = ()
        self._vocabulary = Vocabulary(())
        self._committed: Hashable = None
        self._searched: Searched | None = None

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        sort: Sort = Sort.RANK,
        with_facets: bool = True,
        rulings: Callable[[], Rulings] = dict,
        notes: Notes = AllNotes,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SearchResult:
        """Return the passages `query` finds, the first `limit` of them; none where there is no index yet.

        For facets something of every article in the library is read: who does not show them is answered sooner.
        Conditions on figures hold of them as the user ruled, those on notes of the user's `notes`. A search that is
        `cancelled` returns soon, with nothing.

        Raises:
            IndexDamaged: the index cannot be read.
        """
        started = perf_counter()
        asked = understood(query)
        result = SearchResult(
            query=query,
            parsed=written(asked.tree) if asked.tree else "",
            total=0,
            took_ms=0.0,
            hits=(),
            hint=asked.hint,
        )
        if asked.tree is not None:
            answered = partial(
                self._answered, result, asked.tree, asked.is_question, limit, sort, with_facets, cancelled
            )
            with suppress(Overtaken):
                result = self._looked_up(rulings, notes, cancelled, answered) or result
        return replace(result, took_ms=(perf_counter() - started) * 1000)

    def close(self) -> None:
        """Let go of the files."""
        self._let_go()
        self._table.close()

    def passages(self, tree: Node, notes: Notes = AllNotes) -> Sequence[int]:
        """Return the keys of all passages that `tree`, which asks nothing of figures, finds, in order.

        Raises:
            IndexDamaged: the index cannot be read.
        """
        return self._looked_up(dict, notes, NEVER.cancelled, partial(_keys, tree)) or ()

    def key_words(self, asked: Like) -> Sequence[Leaf]:
        """Return the words by which what is like a passage is found.

        Raises:
            IndexDamaged: the index cannot be read.
        """
        return self._looked_up(dict, AllNotes, NEVER.cancelled, lambda searched, _: key_words(asked, searched)) or ()

    def _looked_up(
        self,
        rulings: Callable[[], Rulings],
        notes: Notes,
        cancelled: Callable[[], bool],
        ask: Callable[[Searched, Finders], Found],
    ) -> Found | None:
        """Return what `ask` finds in index and catalog as they are at one moment; None where there is no index."""
        if self._table.is_replaced:
            self._begin_with_new_catalog()
        for is_last in (*repeat(False, _TRIES), True):
            self._open_committed()
            with self._table.moment():
                labels = self._table.labels()
                if not is_last and (not self._committed or self._committed != self._commits()):
                    continue  # committed meanwhile: no TOC may be met on the way from one to the next, or another
                if not self._committed:
                    return None
                searched = self._together(labels)
                finders = Finders(
                    self._folder,
                    labels.called,
                    rulings,
                    notes,
                    known=self._figures,
                    state=self._table.state,
                    watch=Watch(cancelled, NEVER.until),
                )
                with self._damage_told(), finders:
                    return ask(searched, finders)
        return None

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        """Tell errors that come of a damaged segment, which is not read through before, from all others."""
        try:
            yield
        except (Overtaken, ReaderError):
            raise
        except Exception as error:
            try:
                for segment in self._segments:
                    segment.arrays.check()
            except SegmentDamaged:
                raise self._damaged() from error
            raise

    def _answered(
        self,
        result: SearchResult,
        tree: Node,
        is_question: bool,
        limit: int,
        sort: Sort,
        with_facets: bool,
        cancelled: Callable[[], bool],
        searched: Searched,
        finders: Finders,
    ) -> SearchResult:
        """Return `result` with what is found for `tree`."""
        told = [
            *remarks(tree, finders.notes, finders.called),
            *unknown_languages(tree, searched.languages),
            *unseen(tree, finders.notes),
            *unread_figures(tree, searched.table.figures_to_come),
        ]
        watch = Watch(cancelled, monotonic() + LONGEST_SEARCH)  # from here on: notes are read slowly the first time
        answer = Answer(tree, searched, finders, watch, is_question=is_question)
        if not answer.total:
            told += in_notes(tree, finders.notes)
            told += unknown_publishers(
                tree, lambda asked: len(_keys(asked, searched, finders)) > 0, lambda: searched.labels.publishers.values
            )
        if not answer.total and answer.is_complete:
            told += like_nothing(tree, finders.called)
        return replace(
            result,
            parsed=written(answer.tree) if answer.total else result.parsed,
            total=answer.total,
            articles=answer.articles,
            hits=answer.hits(sort, limit),
            facets=answer.facets(result.query) if with_facets else (),
            corrected=spelling(result.query, tree, searched, watch) if answer.has_not_all else None,
            hint=" ".join(filter(None, [result.hint, *answer.hints, *told])) or None,
        )

    def _open_committed(self) -> None:
        """Open what was committed last."""
        committed = self._commits()
        if committed == self._committed:
            return
        self._let_go()
        try:
            self._segments = open_segments(index_folder(self._folder)) if committed else ()
        except (SegmentDamaged, EmptyIndexError, OSError) as error:
            if committed == self._commits():
                raise self._damaged() from error
            return  # files were gone because of another commit
        self._vocabulary, self._committed = Vocabulary(self._segments), committed

    def _together(self, labels: Labels) -> Searched:
        if self._searched is None or self._searched.labels is not labels:
            parts = [Part(segment, labels) for segment in self._segments]
            self._searched = Searched(parts, self._vocabulary, labels, self._table)
        return self._searched

    def _begin_with_new_catalog(self) -> None:
        """Forget the catalog that was thrown away: in the new one the same number is of another reading."""
        self._table.close()
        self._table, self._figures, self._searched = LabelTable(self._folder), FigurePassages(), None

    def _damaged(self) -> IndexDamaged:
        self._let_go()
        with suppress(OSError):
            damage_mark(self._folder).touch()
        return IndexDamaged("The index of this library is damaged; the next update builds it anew.")

    def _commits(self) -> Hashable:
        return commits(index_folder(self._folder))

    def _let_go(self) -> None:
        self._segments, self._committed, self._searched = (), None, None
        self._vocabulary = Vocabulary(())


def _keys(tree: Node, searched: Searched, finders: Finders) -> Sequence[int]:
    sought = with_key_words(tree, searched, NEVER)
    found = [
        part.postings.keys[Evaluation(part, searched, finders.keyed, NEVER).found(sought)] for part in searched.parts
    ]
    return np.sort(np.concatenate(found)).tolist() if found else ()
