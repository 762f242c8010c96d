"""Opening an article of the library to be read, at the place where it was left, which is kept."""

import asyncio

from textual import on, work
from textual.message import Message
from textual.worker import Worker

from reader.articles.article import Article
from reader.errors import NothingFound, ReaderError
from reader.library import Library, OpenedArticle
from reader.places import Left
from reader.position import ALL_READ
from reader.ui.messages import HoldKeys, ReleaseKeys, Told
from reader.ui.screens.reading.goal import NOWHERE, Goal
from reader.ui.screens.reading.kept_place import KeptPlace
from reader.ui.screens.reading.quoting import QuotedText
from reader.ui.screens.reading.trail import Place
from reader.ui.widgets.passage_view import PassageView

SECONDS_BETWEEN_PLACES = 5.0


class OpenedText(QuotedText):
    """Opens one article after the other in the same viewer and keeps the place where each was left."""

    class Opened(Message):
        """Another article, or the same with other words found, is on display."""

        def __init__(self, opened: OpenedArticle) -> None:
            super().__init__()
            self.opened = opened

    class Gone(Message):
        """The article that was to be opened is not there any more."""

    class ReadOn(Message):
        """More of the article with the id `article` is read: so much in percent."""

        def __init__(self, article: str, progress: int) -> None:
            super().__init__()
            self.article = article
            self.progress = progress

    def __init__(self, library: Library, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Open articles of `library`, shown `measure` columns wide."""
        super().__init__(library, measure=measure, id=id)
        self._kept_place = KeptPlace(library.places)
        self._opening: Worker[None] | None = None
        self._read_at: Place | None = None
        """Where one was reading last, whatever was looked at from a list since."""

    def on_mount(self) -> None:
        """Keep the place now and then, so that even a killed program knows it."""
        self.set_interval(SECONDS_BETWEEN_PLACES, self.remember_position)

    @property
    def has_begun(self) -> bool:
        """Whether an article was opened, or is about to be."""
        return self._opening is not None

    def open(self, article: str, there: Goal = NOWHERE, *, query: str = "") -> None:
        """Show `article` with `there` in view, or where it was left, with the words of `query` marked."""
        shown = self.opened
        if shown is not None and shown.article.id == article and self._query == query:
            self._go_to(there)
        else:
            self._opening = self._open(article, there, query)

    def open_again(self) -> None:
        """Show the article on display as its file is now, whatever it is called, the same words on the same rows.

        Where it is gone, that is told, and its text stays.
        """
        is_another_coming = self._opening is not None and not self._opening.is_finished
        if self.opened is not None and not is_another_coming:
            self._open(self.opened.article.id, None, self._query)

    @work(exclusive=True, group="open")
    async def _open(self, reference: str, there: Goal | None, query: str) -> None:
        """Show an article with `there` in view, None for where one is in it by then."""
        try:
            opened = await asyncio.to_thread(self._find, reference, there, query)
        except NothingFound:
            self._tell_that_it_is_gone(reference)
        except ReaderError as trouble:
            self.notify(str(trouble), severity="error", markup=False)
        else:
            if self._kept_place.is_closed:
                return  # the program has ended meanwhile
            self.remember_position()  # it may be the same article
            left = await self._kept_place.left(opened.article.path)
            if self._kept_place.is_closed or not self.query(PassageView):
                return  # as above
            self._show(opened, left, there or self._goal_staying_in(opened.article), query)
            self._expect_queries()
        self.post_message(ReleaseKeys("article").set_sender(self))

    def _find(self, reference: str, there: Goal | None, query: str) -> OpenedArticle:
        if there is None and self.opened is not None:
            return self._library.open_again(self.opened.article, query)
        return self._library.open(reference, query)

    def _tell_that_it_is_gone(self, reference: str) -> None:
        news = f"{reference} is gone: it was deleted, moved or renamed"
        if self.opened is not None and self.opened.article.id == reference:
            news = f"{self.opened.article.file} is gone: its text stays here, and A lists your notes on it"
        self.post_message(Told(news).set_sender(self))
        self.post_message(self.Gone())

    @work(exclusive=True, group="expecting")
    async def _expect_queries(self) -> None:
        """Expect queries in what is read, which is no argument: that would stay until the worker is collected."""
        if self.opened is not None:
            await asyncio.to_thread(self._library.expect_queries, self.opened.article)

    def _goal_staying_in(self, article: Article) -> Goal:
        """Return the goal that keeps in view what is, in `article` as its file has become."""
        text = self.opened.article.text if self.opened is not None else ""
        return Goal(position=self.view.place.carried(text, article.text))

    def _show(self, opened: OpenedArticle, left: Left, there: Goal, query: str) -> None:
        self.remember_position()
        self._kept_place.begin(opened.article.path, left.progress)
        self._display(opened, query, there.position or left.position)
        self._go_to(there._replace(position=None))
        self._note_place()
        self.post_message(self.Opened(opened))

    def read_on(self) -> None:
        """Give the keyboard to the text, which keys typed ahead wait for if it is still being opened."""
        self.screen.set_focus(self.view)
        if self._opening is not None and not self._opening.is_finished:
            self.post_message(HoldKeys("article").set_sender(self))  # else it stops where a handler set it off
        else:
            self._note_place()

    # The place

    @on(PassageView.Moved)
    def _note_place(self) -> None:
        """Note where one is while reading; an article that is only looked at from a list keeps its old place."""
        if self.screen.focused is not self.view or self.opened is None or (place := self.place) is None:
            return
        self._read_at = place
        here = self.view.reading_place
        self._kept_place.note(place.position, round(here.fraction_read * ALL_READ) if here is not None else 0)

    def remember_position(self) -> None:
        """Keep the place where one is in the article on display, and how much of it is read by now."""
        progress = self._kept_place.keep()
        if self.opened is not None and progress is not None:
            self.post_message(self.ReadOn(self.opened.article.id, progress))

    def take_progress(self, article: str, progress: int) -> None:
        """Let so much of the article with this id count as read, as the user wishes."""
        if self.opened is not None and self.opened.article.id == article:
            self._kept_place.take(progress)

    async def on_unmount(self) -> None:
        """Keep the place for the next time."""
        await self._kept_place.close()
