"""The card that says why each number of a passage is, or is not, a figure, and takes the reader's decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.articles.article import Article, Passage
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.figures.find import claims
from reader.figures.ruled import Ruling
from reader.figures.settling import Claim
from reader.figures.why import reasons
from reader.ui.commands.why import WHY
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.side_panel import FigureList

NO_NUMBER = "There is no number in this passage."
SHOWN = 4
"""Numbers seen at once."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader says of `figure`; None takes back what was said before."""

    figure: Figure
    ruling: Ruling | None


class Why(ModalScreen[Decision | None]):
    """Lists the numbers of a passage with the reasons for the one under the cursor."""

    DEFAULT_CSS = f"""
    Why {{
        align: center middle;
        & > Vertical {{
            width: 86;
            max-width: 96%;
            height: auto;
            max-height: 94%;
            padding: 0 1;
            background: $surface;
            border: round $primary;
            border-title-color: $foreground;
            border-subtitle-color: $text-muted;
        }}
        & FigureList {{ height: auto; max-height: {SHOWN * 3}; }}
        & VerticalScroll {{ height: auto; max-height: 14; margin: 1 0 0 0; }}
        & Static {{ height: auto; padding: 0 1; }}
    }}
    """
    BINDINGS = [*WHY]
    AUTO_FOCUS = "FigureList"

    def __init__(self, mentions: Sequence[Figure], claims: Sequence[Claim], about: Span | None) -> None:
        """Show `mentions`, the numbers of a passage, with what the kinds `claims` there, beginning at `about`."""
        super().__init__()
        self._mentions = mentions
        self._claims = claims
        self._about = about

    @classmethod
    def of(cls, article: Article, passage: Passage, mentions: Iterable[Figure], about: Span | None) -> Self:
        """Return the card for `passage` of `article`, which has these `mentions`."""
        known = article.metadata
        return cls(
            [mention for mention in mentions if passage.span.covers(mention.span)],
            claims(article.text, passage.span, published=known.date, language=known.language),
            about,
        )

    def compose(self) -> ComposeResult:
        """Show the numbers above the reasons."""
        with Vertical() as card:
            card.border_title = "Why"
            card.border_subtitle = "y a figure · n none · Backspace as the rules say · Esc"
            yield FigureList()
            with VerticalScroll(can_focus=False):
                yield Static(NO_NUMBER, markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the number one asked about."""
        numbers = self.query_one(FigureList)
        numbers.empty_text = ""
        numbers.rows = self._mentions
        if self._about is not None:
            numbers.go_to((self._about.start, self._about.end))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key of the list that leads to another screen: here it does nothing."""
        return action != "all_figures" and super().check_action(action, parameters)

    @on(FigureList.Highlighted)
    def _say_why(self, event: FigureList.Highlighted[Figure]) -> None:
        self.query_one(Static).update("\n".join(reasons(event.row, self._claims)))

    @on(FigureList.FigureChosen)
    def _close(self) -> None:
        self.dismiss(None)

    def action_rule(self, ruling: str) -> None:
        """Return what the reader says of the number under the cursor."""
        figure = self.query_one(FigureList).row_at_cursor
        if figure is not None:
            self.dismiss(Decision(figure, Ruling(ruling) if ruling else None))
