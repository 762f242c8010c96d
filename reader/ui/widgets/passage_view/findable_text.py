"""Findable text: looking for words in the article one reads."""

from reader.articles.article import Article
from reader.articles.findable import Findable, Found
from reader.position import Position
from reader.ui.widgets.passage_view import said
from reader.ui.widgets.passage_view.found_marks import FoundMarks
from reader.ui.widgets.passage_view.selectable_text import SelectableText

NOT_FOUND = "not found"
FROM_THE_TOP, FROM_THE_END = "Round to the beginning", "Round to the end"


class FindableText(SelectableText):
    """Marks where the words looked for stand, hits of a search put aside meanwhile, and goes from one to the next."""

    _findable: Findable | None = None
    """The text that is shown, made ready."""
    _words = ""
    _found: Found | None = None
    _number: int | None = None
    """Which place found one has come to, counted from 0."""
    _found_from = Position(0, 0, None)
    """Where one was when one began to look."""

    @property
    def is_finding(self) -> bool:
        """Whether something is looked for."""
        return self._found is not None

    @property
    def has_found(self) -> bool:
        """Whether one has come to what is looked for."""
        return self._number is not None

    def open(self, article: Article, *, at: int = 0) -> None:
        """Show `article`, nothing looked for."""
        self.end_finding()
        self._findable = None
        super().open(article, at=at)

    def watch_show_boilerplate(self) -> None:
        """Look through what is shown now."""
        super().watch_show_boilerplate()
        self._findable = None
        if self.is_finding:
            self._found_from = self.place
            self.find(self._words)

    def begin_finding(self) -> None:
        """Look from here on; what takes a moment in a long text is done before anything is typed."""
        self._found_from = self.place
        self.call_after_refresh(self._prepare)

    def find(self, words: str) -> None:
        """Mark `words` wherever they stand and come to the first from where one began; back there if there is none."""
        self._words = words
        self._found = self._prepare().find(words)
        self._number = None
        self.return_to(self._found_from)
        if len(self._found):
            self._come_to_place(self._found.first_from(self._found_from.offset))
        else:
            self._show_found("")

    def step_found(self, step: int) -> None:
        """Come to the next place found, or with -1 to the previous one, round the end."""
        if self._found and self._number is not None:
            self._come_to_place(self._number + step)

    def end_finding(self) -> None:
        """Look for nothing any more; the reader stays where what was found led to."""
        self._words = ""
        if self._found is not None:
            self._found = self._number = None
            self._show_again(self._painter.set_found(None))
            self.post_message(said.FindEnded(self))
            self.refresh_bindings()

    def give_up_finding(self) -> None:
        """Look for nothing any more, and go back to where one began."""
        if self.is_finding:
            self.return_to(self._found_from)
        self.end_finding()

    def _prepare(self) -> Findable:
        """Return the text that is shown, made ready."""
        if self._findable is None:
            shown = (passage.span for passage in self.layout_shown.passages)
            self._findable = Findable(self.layout_shown.text, shown)
        return self._findable

    def _come_to_place(self, number: int) -> None:
        if self._found is None:
            return
        self._number = number % len(self._found)
        news = "" if number == self._number else FROM_THE_TOP if number > 0 else FROM_THE_END
        self._show_again(self._painter.set_figure(None))
        self.reveal(self._found[self._number])
        self._show_found(news)

    def _show_found(self, news: str) -> None:
        if self._found is None:
            return
        self._show_again(self._painter.set_found(FoundMarks(self._found, self._number)))
        position = NOT_FOUND if self._words.strip() else ""
        if self._number is not None:
            position = f"{self._number + 1:,}/{len(self._found):,}"
        self.post_message(said.Found(self, position, news))
        self.refresh_bindings()
