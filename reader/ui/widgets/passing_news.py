"""Passing news: what just happened, told for a few seconds."""

from typing import TYPE_CHECKING

from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.timer import Timer

_SECONDS_TOLD = 4.0


class PassingNews(Widget):
    """A line that tells news among other things; a subclass paints it."""

    news: reactive[str] = reactive("")
    """What just happened, `Note saved`; empty for nothing."""
    _until: "Timer | None" = None

    def tell(self, news: str) -> None:
        """Tell what just happened, for a few seconds."""
        if self._until is not None:
            self._until.stop()
        self.news = news
        self._until = self.set_timer(_SECONDS_TOLD, self._be_silent)

    def _be_silent(self) -> None:
        self.news = ""
