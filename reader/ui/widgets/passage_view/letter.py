"""The letter of a mark: the key after `m` or `'` is waited for."""

from textual import events

from reader.ui.widgets.passage_view import said
from reader.ui.widgets.passage_view.findable_text import FindableText

BACK = "'"
"""What stands in place of a letter for where one was before the last jump."""
_PROMPTS = {
    False: "Mark this place with a letter, A–Z for the whole library; Esc gives up",
    True: "Go to which mark? A letter, ' for where you were; Esc gives up",
}


class LetterText(FindableText):
    """Takes one key as a letter after it was asked for one."""

    _is_jump: bool | None = None
    """Whether the letter waited for is one to go to, or to set; None while none is waited for."""

    def await_letter(self, *, is_jump: bool) -> None:
        """Take the next key as the letter of a mark."""
        self._is_jump = is_jump
        self.post_message(said.LetterAwaited(self, _PROMPTS[is_jump]))

    def on_key(self, event: events.Key) -> None:
        """Take the letter that was asked for; any other key gives up."""
        if self._is_jump is None:
            return
        event.stop()
        event.prevent_default()
        typed = event.character or ""
        is_letter = typed.isascii() and typed.isalpha()
        self._answer(typed if is_letter or (self._is_jump and typed == BACK) else "")

    def on_blur(self) -> None:
        """Wait no longer when another panel gets the keyboard."""
        if self._is_jump is not None:
            self._answer("")

    def _answer(self, letter: str) -> None:
        if self._is_jump is not None:
            self.post_message(said.LetterAnswered(self, letter, self._is_jump))
            self._is_jump = None
