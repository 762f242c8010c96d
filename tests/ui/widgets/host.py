"""An app around one widget, and the things widgets are shown in these tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from rich.style import Style
from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation, State
from reader.articles.article import PassageKind
from reader.articles.entry import ShelfEntry
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind
from reader.figures.placed import PlacedFigure
from reader.search.hit import Hit, Snippet

M = TypeVar("M", bound=Message)

HOSTILE = [
    "",
    " ",
    "[/x]",
    "[@click=app.quit]quit[/]",
    "\x1b]52;c;aGk=\x07\x1b[31mred",
    "\u202etxt.elif\u2066",
    "two\nlines\r\nand\u2028three\ttabs",
    "\udcff broken bytes",
    "国产芯片产量同比增长百分之十二点五，出口也有所增加",
    "👩‍🔬👍🏽❤️🇨🇳 e\u0301\u0301\u0301",
    "\u0301" * 10_000,
    "x" * 10_000,
    "word " * 2_000,
]
"""Titles, quotes and queries that nobody should write and somebody will."""


class Host(App[None]):
    """Shows one widget, keeps every message that comes up from it, and counts how often all is laid out."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget
        self.heard: list[Message] = []
        self.layouts = 0

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self.widget

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self.widget, self._count_layout)

    def _count_layout(self, _: Screen[object]) -> None:
        self.layouts += 1

    @on(Message)
    def _hear(self, message: Message) -> None:
        self.heard.append(message)

    def heard_of(self, kind: type[M]) -> list[M]:
        """Return the messages of `kind`, the first one first."""
        return [message for message in self.heard if isinstance(message, kind)]

    @property
    def screen_lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        width, height = self.size
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 (there is no public way to read the screen)
        assert len(strips) == height
        assert all(strip.cell_length == width for strip in strips)
        return [strip.text for strip in strips]

    def style_at(self, words: str) -> Style:
        """Return the style of the first piece of the screen that holds `words`."""
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 (as above)
        return next(segment.style or Style() for strip in strips for segment in strip if words in segment.text)


def entry(id: str, title: str = "Robot makers lift output", **known: object) -> ShelfEntry:  # noqa: A002
    """Return a shelf entry about which `known` is known."""
    return ShelfEntry(id=id, file=f"{id}.txt", path=Path(f"{id}.txt"), title=title, **known)  # type: ignore[arg-type] # as given


def entries(count: int) -> Sequence[ShelfEntry]:
    """Return so many articles, titled in order."""
    return [entry(f"{n}", f"Article {n:05}", publisher="Harbour Post", date="2025-11-14") for n in range(count)]


def hit(article: str, passage: int, text: str = "Output rose.", *found: Span, **known: object) -> Hit:
    """Return a hit on a passage with the snippet `text`."""
    known = {"title": f"About {article}", "kind": PassageKind.PARAGRAPH, "score": 1.0} | known
    span = Span(0, len(text))
    snippet = Snippet(text, found)
    return Hit(article=article, file=article, passage=passage, snippet=snippet, span=span, spans=found, **known)  # type: ignore[arg-type] # as given


def placed(
    id: str,  # noqa: A002 (the annotation's word)
    quote: str = "orders returned",
    *,
    note: str = "",
    tags: tuple[str, ...] = (),
    color: Color = Color.YELLOW,
    state: State = State.ANCHORED,
) -> PlacedAnnotation:
    """Return an annotation of `quote`."""
    span = Span(0, len(quote))
    when = "2025-11-20T10:00:00Z"
    annotation = Annotation(id, "a.txt", span, quote, "", "", "", 1, when, when, note=note, tags=tags, color=color)
    return PlacedAnnotation(annotation, state, None if state is State.ORPHAN else span)


def figure(start: int, text: str = "12.4 percent", **known: object) -> Figure:
    """Return a figure that stands at `start`."""
    known = {"kind": Kind.PERCENT, "value": 12.4, "direction": Direction.NONE} | known
    return Figure(span=Span(start, start + len(text)), text=text, **known)  # type: ignore[arg-type] # as given


def placed_figure(figure: Figure, article: str = "port", title: str = "Port news", **known: object) -> PlacedFigure:
    """Return `figure` as it stands in an article."""
    known = {"file": f"{article}.md", "date": "2025-10-02", "passage": 0} | known
    return PlacedFigure(figure=figure, article=article, title=title, **known)  # type: ignore[arg-type] # as given
