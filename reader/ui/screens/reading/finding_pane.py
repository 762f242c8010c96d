"""The left of the reading screen: the finder with the library behind it, which indexes and searches."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace

from textual import on
from textual.message import Message

from reader.articles.arrangement import Arrangement
from reader.articles.article import PassageKind
from reader.library import Library
from reader.search.by_article import PAGE
from reader.search.hit import SearchQuestion, SearchResult, Sort
from reader.search.indexing.progress import Stage
from reader.search.language.fields import KIND
from reader.search.language.narrowing import begins_like, like
from reader.ui.garbage import passing_over_what_comes
from reader.ui.messages import IndexFinished, IndexProgressed, SearchAnswered, ShelfRead, Told, WorkFailed
from reader.ui.screens.reading.indexing import Indexing
from reader.ui.screens.reading.shelving_pane import ShelvingPane
from reader.ui.screens.search_thread import SearchThread
from reader.ui.widgets.hit_list import SORTS, HitList
from reader.ui.widgets.query_box import QueryBox

_ORDERS: Sequence[Sort] = tuple(SORTS)
_FOUND_EVERYWHERE = SearchQuestion(f"{KIND.name}:{PassageKind.PARAGRAPH}", 1)
"""What finds something in every library, so that all that finds and shows hits has been used once."""
NOTHING_YET = "Nothing found yet: the library is still being indexed."


class FindingPane(ShelvingPane):
    """Brings the index up to date behind the shelf, and answers queries as they are typed."""

    class Answered(Message):
        """The hits of the newest query are on display; `hint` says what of it could not be taken as written."""

        def __init__(self, hint: str) -> None:
            self.hint = hint
            super().__init__()

    def __init__(self, library: Library, kept: Arrangement | None = None, *, id: str | None = None) -> None:  # noqa: A002
        """Find in `library`, whose shelf was `kept` like this."""
        super().__init__(library, kept, id=id)
        self._question = SearchQuestion("", PAGE)
        self._searched_for = ""
        self._kept_sort = Sort.RANK
        self._searching = SearchThread[SearchQuestion, SearchAnswered](self._find, lambda said: said, self.post_message)
        self._indexing: Indexing | None = None
        self._is_growing = False
        """Whether the index does not hold yet what is on disk."""
        self._is_prepared = False
        """Whether the thread has imported what it searches with."""

    def on_mount(self) -> None:
        """Begin to work."""
        self._searching.start()

    def look_at_library(self) -> None:
        """See how the shelf and the index are by now."""
        super().look_at_library()
        self.bring_up_to_date()

    def on_unmount(self) -> None:
        """Let the workers go."""
        self._searching.stop()
        if self._indexing is not None:
            self._indexing.stop()

    @property
    def searched_for(self) -> str:
        """What the hits were found by, which is not always all as typed; empty while the shelf is on display."""
        return self._searched_for if self._question.query else ""

    def bring_up_to_date(self) -> None:
        """Read what changed on disk, unless that is going on already."""
        if self._indexing is None or not self._indexing.is_alive():
            self._indexing = Indexing(self._library.roots, self.post_message)
            self._indexing.start()
            self._is_growing = True

    def hurry(self, article: str) -> None:
        """Have the article with this id indexed before others: somebody reads it."""
        if self._indexing is not None:
            self._indexing.hurry(article)

    @on(IndexProgressed)
    def _expect_more(self, event: IndexProgressed) -> None:
        self._is_growing = event.stage is not Stage.FIGURES

    @on(ShelfRead)
    def _look_for_more(self) -> None:
        if self._is_growing:
            self._ask_again()

    @on(IndexFinished)
    def _look_for_all(self, event: IndexFinished) -> None:
        self._is_growing = False
        if event.changed:
            self._ask_again()

    # The hits

    def on_descendant_focus(self) -> None:
        """Import search and open the index while the first word is typed: that takes longer than to find it."""
        if self.box.has_focus and not self._is_prepared:
            self._is_prepared = True
            self._searching.ask(_FOUND_EVERYWHERE)

    def _find(self, question: SearchQuestion, /, *, cancelled: Callable[[], bool]) -> SearchAnswered:
        """Answer `question`, in the thread that searches."""
        with passing_over_what_comes() if question is _FOUND_EVERYWHERE else nullcontext():
            return SearchAnswered(question, self._result(question, cancelled))

    def _result(self, question: SearchQuestion, cancelled: Callable[[], bool]) -> SearchResult:
        return self._library.search(
            question.query,
            limit=question.limit,
            sort=question.sort,
            with_facets=question.with_facets,
            cancelled=cancelled,
        )

    def _ask(self, question: SearchQuestion) -> None:
        self._question = question
        if question.query:
            self._searching.ask(question)
        else:
            self._searching.forget()

    def _ask_again(self) -> None:
        """Ask once more what is on display: there may be other hits by now."""
        if self._question.query:
            self._searching.ask(self._question)

    @on(QueryBox.QueryChanged)
    def _search(self, event: QueryBox.QueryChanged) -> None:
        sort = Sort.RANK if begins_like(event.query) else self._kept_sort  # all is somehow like a passage
        self._ask(SearchQuestion(event.query.strip(), PAGE, sort, with_facets=self.facets.display))

    @on(HitList.MoreRequested)
    def _fetch_more(self) -> None:
        self._ask(replace(self._question, limit=self._question.limit * 2))

    @on(HitList.FacetsRequested)
    def _count_facets(self) -> None:
        """Ask for what the hits have in common, too: it is not counted while nobody looks at it."""
        self._ask(replace(self._question, with_facets=True))
        self.await_answer()

    @on(HitList.SortRequested)
    def _sort(self) -> None:
        """Ask for the hits in the next order, which is kept for queries to come."""
        following = _ORDERS[(_ORDERS.index(self._question.sort) + 1) % len(_ORDERS)]
        self._kept_sort = following
        self._ask(replace(self._question, sort=following, limit=PAGE))
        self.await_answer()
        self.post_message(Told(f"Hits {SORTS[following]}").set_sender(self))

    def ask_like(self, file: str, passage: int) -> None:
        """Look for passages about the same as a passage of the article in `file`, and go to them."""
        self.ask(like(file, passage), entering=True)
        self.box.cursor_position = 0  # what is asked stands at the beginning, and names of files are long

    @on(WorkFailed)
    def _give_up(self) -> None:
        self._is_growing = False
        self.expect_no_answer()

    @on(SearchAnswered)
    def _show_hits(self, event: SearchAnswered) -> None:
        event.stop()
        if not self.box.words or event.question != self._question:  # it has been cleared, or goes on
            return
        self._searched_for = event.result.parsed
        self.show_result(event.result, event.question.sort)
        if self._is_growing:
            self.hits.empty_text = NOTHING_YET
        self.post_message(self.Answered(event.result.hint or ""))
