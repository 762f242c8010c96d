"""An article's text with the bar below it in which one types what to find there."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from reader.ui.messages import Told
from reader.ui.widgets.find_bar import FindBar, FindBox
from reader.ui.widgets.passage_view import PassageView


class ArticleText(Vertical):
    """Leads what is typed in the bar to the text, and what the text found back to the bar."""

    def __init__(self, *, measure: int) -> None:
        """Show text `measure` columns wide."""
        super().__init__()
        self._view = PassageView(measure=measure)
        self._bar = FindBar()

    def compose(self) -> ComposeResult:
        """Put the bar below the text."""
        yield self._view
        yield self._bar

    @on(PassageView.FindRequested)
    def _open_bar(self) -> None:
        self._bar.open()

    @on(Input.Changed)
    def _find(self, event: Input.Changed) -> None:
        event.stop()
        self._view.find(event.value)

    @on(FindBox.StepRequested)
    def _step(self, event: FindBox.StepRequested) -> None:
        self._view.step_found(event.step)

    @on(Input.Submitted)
    def _read_on(self, event: Input.Submitted) -> None:
        """Go to the text, unless there is nothing to go to."""
        event.stop()
        if not event.value.strip():
            self._give_up()
        elif self._view.has_found:
            self.screen.set_focus(self._view)

    @on(FindBox.Left)
    def _give_up(self) -> None:
        self._view.give_up_finding()
        self._close_bar()

    @on(PassageView.Found)
    def _show_position(self, event: PassageView.Found) -> None:
        self._bar.show(event.position)
        if event.news:
            self.post_message(Told(event.news))

    @on(PassageView.FindEnded)
    def _close_bar(self) -> None:
        if self._bar.has_focus_within:
            self.screen.set_focus(self._view)
        self._bar.close()
