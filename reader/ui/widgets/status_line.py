"""The status line: where the reader is, and what goes on meanwhile."""

from math import ceil

from textual.reactive import reactive
from textual.strip import Strip

from reader.articles.article import Article, PassageKind
from reader.ui.rendering.status import Place, Status, status_parts
from reader.ui.widgets.painter import COMPONENTS, TONES_CSS, Painter
from reader.ui.widgets.passing_news import PassingNews

_WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""


class StatusLine(PassingNews):
    """One line; each thing it says is set on its own."""

    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = f"""
    StatusLine {{
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        {TONES_CSS}
    }}
    """

    place: reactive[Place | None] = reactive(None)
    """Where the reader is in an article."""
    message: reactive[str] = reactive("")
    """What goes on meanwhile, `indexing 120/7,769`; empty for nothing."""
    hits: reactive[str] = reactive("")
    """Which hit is on display, of how many: `3/17`; empty for none."""
    found: reactive[str] = reactive("")
    """Which place found in the article is on display, of how many: `3/17`; empty while nothing is looked for there."""
    prompt: reactive[str] = reactive("")
    """What is asked of the reader, to be answered with the next key; it stands where news stands."""
    notes: reactive[int] = reactive(0)
    """How many annotations the article has."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._painter = Painter(self)
        self._article: Article | None = None
        self._hint = ""

    def show_article(self, article: Article, notes: int) -> None:
        """Say that `article`, with so many `notes`, is on display, at its beginning."""
        self._article = article
        self.notes = notes
        self.show_place(next((passage.id for passage in article.passages if passage.kind.is_read), 0), 0.0)

    def show_place(self, passage: int, fraction_read: float) -> None:
        """Say that the reader is in the passage with this id, with that part of the text behind."""
        if self._article is None:
            return
        passages = self._article.passages
        is_title = bool(passages) and passages[passage].kind is PassageKind.TITLE
        last = passages[-1].id if passages else 0
        minutes = ceil(self._article.words * (1 - fraction_read) / _WORDS_A_MINUTE)
        here = None if is_title else passage
        self.place = Place(self._article.title, here, last, round(fraction_read * 100), minutes_left=minutes)

    def tell_hint(self, hint: str) -> None:
        """Tell what a query could not be taken as; what was told of the one before holds no more."""
        if hint or self.news == self._hint:
            self.tell(hint)
        self._hint = hint

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Return the line, as wide as there is room."""
        news = self.prompt or self.news
        status = Status(self.place, self.message, self.hits, self.notes, news, self.found)
        return self._painter.paint(status_parts(status, self.content_size.width))
