"""Marking: places that were given a letter, to come back to in this session or a later one."""

from textual import on

from reader.library import Library
from reader.state import State
from reader.ui.messages import Told
from reader.ui.screens.reading.goal import Goal
from reader.ui.screens.reading.travelled_text import TravelledText
from reader.ui.widgets.passage_view import PassageView
from reader.ui.widgets.passage_view.letter import BACK


class MarkedText(TravelledText):
    """Sets marks in the articles of the library and goes to them: small letters in one article, capitals in any."""

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Keep marks on articles of `library`, shown `measure` columns wide, in `state`."""
        super().__init__(library, measure=measure, id=id)
        self._state = state

    @on(PassageView.LetterAnswered)
    def _take_letter(self, event: PassageView.LetterAnswered) -> None:
        if not event.letter or self.opened is None:
            return
        if not event.is_jump:
            self._set_mark(event.letter)
        elif event.letter == BACK:
            self.go_where_one_was()
        else:
            self._go_to_mark(event.letter)

    def _set_mark(self, letter: str) -> None:
        if self.opened is not None:
            self._state.set_mark(letter, self.opened.article.path, self.view.place)
            self.post_message(Told(f"Marked: '{letter} leads back here"))

    def _go_to_mark(self, letter: str) -> None:
        if self.opened is None:
            return
        here = self.opened.article
        marks = self._state.marks(here.path)
        mark = marks.get(letter)
        if mark is None:
            self.post_message(Told(_no_mark(letter, sorted(marks))))
            return
        article = here.id if mark.article == here.path else str(mark.article)
        self.go(article, Goal(position=mark.position), query=self._query)


def _no_mark(letter: str, marks: list[str]) -> str:
    where = "" if letter.isupper() else " in this article"
    others = f"there are {', '.join(marks)}" if marks else "m and a letter sets one"
    return f"There is no mark {letter}{where}; {others}"
