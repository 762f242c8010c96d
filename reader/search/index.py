"""Searching the index of a library."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic, perf_counter
from typing import TypeVar

from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from reader.errors import ReaderError
from reader.search.among import keys_found
from reader.search.catalog import Catalog
from reader.search.collecting import Overtaken, Watch, collect
from reader.search.finders import Finders
from reader.search.hit import SearchResult, Sort
from reader.search.lookup import expanded, plain_query, whoosh_query
from reader.search.note import AllNotes, Notes
from reader.search.place import damage_mark, index_folder
from reader.search.query import last_begun, some_of, understood
from reader.search.remarks import in_notes, remarks, unseen
from reader.search.ruled_tables import Rulings
from reader.search.schema import make_schema
from reader.search.showing import hits_of, spelling
from reader.search.tree import Node, written

Found = TypeVar("Found")

LONGEST_SEARCH = 0.8
"""Seconds after which a search gives what it has found so far."""


_BEGUN = "No passage has the last word as typed; these have words that begin with it."
_SOME = "No passage has all of these words; these have some of them."
_STOPPED = "The search took too long and was stopped: there may be more."


class IndexDamaged(ReaderError):
    """The index cannot be read; the next update builds it anew."""


class SearchIndex:
    """The index in the cache `folder` of a library. One thread owns it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._catalog = Catalog(folder)
        self._searcher: Searcher | None = None
        self._state: frozenset[tuple[str, int, int]] = frozenset()

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        sort: Sort = Sort.RANK,  # noqa: ARG002 - the screen is built on it while it is being made
        rulings: Callable[[], Rulings] = dict,
        notes: Notes = AllNotes,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SearchResult:
        """Return the passages `query` finds, best first, at most `limit` of them; none where there is no index yet.

        Conditions on figures hold of them as the user ruled, those on notes of the user's `notes`; what these are is
        asked only where there are conditions. A search that is `cancelled` returns soon, with nothing.

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
            with suppress(Overtaken), Finders(self._folder, self._catalog, rulings, notes) as finders:
                asking = partial(self._answered, result, asked.tree, limit, cancelled, finders)
                result = self._looked_up(asking) or result
        return replace(result, took_ms=(perf_counter() - started) * 1000)

    def refresh(self) -> None:
        """Take in what was committed since; `search` does so by itself."""
        state = self._present_state()
        if state == self._state:
            return
        self._let_go()
        with suppress(EmptyIndexError, FileNotFoundError):
            index = FileIndex(FileStorage(str(index_folder(self._folder))), schema=make_schema())
            self._searcher = Searcher(index.reader(), weighting=BM25F(B=0.75, K1=1.6))
            self._state = state

    def close(self) -> None:
        """Let go of the files."""
        self._let_go()
        self._catalog.close()

    def passages(self, tree: Node, notes: Notes = AllNotes) -> Sequence[int]:
        """Return the keys of all passages that `tree`, which asks nothing of figures, finds, in order.

        Raises:
            IndexDamaged: the index cannot be read.
        """
        with Finders(self._folder, self._catalog, dict, notes) as finders:
            return self._looked_up(partial(_keys, tree, finders)) or ()

    def _looked_up(self, ask: Callable[[Searcher], Found], *, again: bool = True) -> Found | None:
        """Return what `ask` finds in the index; a first failure may come of an index just replaced, a second not."""
        try:
            self.refresh()
            return ask(self._searcher) if self._searcher is not None else None
        except (Overtaken, ReaderError):
            raise
        except Exception as error:  # damaged pickles raise anything
            self._let_go()
            if again:
                return self._looked_up(ask, again=False)
            damage_mark(self._folder).touch()
            raise IndexDamaged("The index of this library is damaged; the next update builds it anew.") from error

    def _answered(
        self,
        result: SearchResult,
        tree: Node,
        limit: int,
        cancelled: Callable[[], bool],
        finders: Finders,
        searcher: Searcher,
    ) -> SearchResult:
        """Return `result` with what is found for `tree`, or else for the first of its kin that finds something."""
        told = [*remarks(tree, finders.notes, finders.called), *unseen(tree, finders.notes)]
        watch = Watch(cancelled, monotonic() + LONGEST_SEARCH)  # from here on: notes are read slowly the first time
        for wish, remark in _wishes(tree):
            sought = expanded(finders.looked_up(wish), searcher.reader())
            found = collect(searcher, whoosh_query(sought), limit, watch)
            if not found.total:
                continue
            return replace(
                result,
                parsed=written(wish),
                total=found.total,
                hits=hits_of(found, sought, searcher, self._catalog, finders),
                corrected=spelling(result.query, tree, searcher, self._catalog) if remark is _SOME else None,
                hint=_sentences(result.hint, remark, *told, None if found.is_complete else _STOPPED),
            )
        return replace(
            result,
            corrected=spelling(result.query, tree, searcher, self._catalog),
            hint=_sentences(result.hint, *told, *in_notes(tree, finders.notes)),
        )

    def _present_state(self) -> frozenset[tuple[str, int, int]]:
        """Return what tells one commit from another; nothing where there is no index."""
        contents = ((path.name, path.stat()) for path in index_folder(self._folder).glob("*.toc"))
        with suppress(FileNotFoundError):  # replaced meanwhile: the next look will tell
            return frozenset((name, status.st_ino, status.st_mtime_ns) for name, status in contents)
        return frozenset()

    def _let_go(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
        self._searcher, self._state = None, frozenset()


def _keys(tree: Node, finders: Finders, searcher: Searcher) -> Sequence[int]:
    return keys_found(searcher, plain_query(expanded(finders.looked_up(tree), searcher.reader())))


def _wishes(tree: Node) -> Iterator[tuple[Node, str | None]]:
    """Yield what to look for in turn, until something is found, and what to say then."""
    yield tree, None
    if (begun := last_begun(tree)) is not None:
        yield begun, _BEGUN
    if (some := some_of(tree)) is not None:
        yield some, _SOME


def _sentences(*sentences: str | None) -> str | None:
    return " ".join(filter(None, sentences)) or None
