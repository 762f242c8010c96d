"""Quoting: what is copied leaves with its citation."""

from textual import on, work

from reader.ui.clipboard import copy
from reader.ui.messages import Told
from reader.ui.rendering.citation import citation, markdown_citation
from reader.ui.screens.reading.shown_text import ShownText
from reader.ui.widgets.passage_view import PassageView


class QuotedText(ShownText):
    """Copies words of the article on display."""

    @on(PassageView.CopyRequested)
    def _quote(self, event: PassageView.CopyRequested) -> None:
        if self.opened is not None:
            form = markdown_citation if event.as_markdown else citation
            self._copy(form(self.opened.article, event.span, event.text), as_markdown=event.as_markdown)

    @work(exclusive=True, group="copying", description="copying")
    async def _copy(self, quotation: str, *, as_markdown: bool) -> None:
        what = "Copied as Markdown" if as_markdown else "Copied with its citation"
        self.post_message(Told(await copy(self.app, quotation, what)).set_sender(self))
