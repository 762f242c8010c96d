"""Somebody who works at the screen while other things go on: searches, reads, annotates, looks at the figures."""

import random
import time
from collections.abc import Callable

from tests.terminal import Terminal

_QUERIES = ("percent", "harbour", "semiconductors", "item7", '"high-tech manufacturing"', "percent:>40", "集成")
_TEXT = "a Annotate"
_SHELF = "s Sort  f Filter  r Read"
_QUERY_BOX = "Back to the shelf"
"""What the footer says where the text, the shelf, the query box has the keyboard."""
_PATIENCE = 5.0
"""Seconds after which one gives up what one was about to do: the article may have just been deleted."""


class AtWork:
    """A person at `terminal`, where Reader shows its shelf; at each look at the screen, something else happens."""

    def __init__(self, terminal: Terminal, chance: random.Random, at_each_look: Callable[[], object]) -> None:
        self._terminal, self._chance, self._at_each_look = terminal, chance, at_each_look
        self.notes: list[str] = []
        """Those that were said to be saved."""
        self._to_do: list[Callable[[], object]] = []

    def do_something(self) -> None:
        """Do something, not twice before everything else, and come back to the shelf."""
        if not self._to_do:
            self._to_do = [self._search, self._read, self._annotate, self._look_at_figures, self._arrange_shelf]
            self._chance.shuffle(self._to_do)
        self._to_do.pop()()
        while not self._sees(_SHELF, patience=1.0):
            self._terminal.type("Escape")

    def _search(self) -> None:
        """Type a query, and perhaps read what it finds."""
        self._terminal.type("/")
        if not self._sees(_QUERY_BOX):
            return
        for letter in self._chance.choice(_QUERIES):
            self._terminal.type(letter)
            self._look()
        if self._sees(" hits") and self._chance.random() < 0.5:
            self._terminal.type("Enter")
            self._sees("f Narrow")
            self._terminal.type("Enter")
            self._page_through()
            self._terminal.type("/")
            self._sees(_QUERY_BOX)
        self._terminal.type("Ctrl+U")

    def _read(self) -> None:
        """Open an article from the shelf."""
        for _ in range(self._chance.randrange(20)):
            self._terminal.type(self._chance.choice("jjjkGg"))
            self._look()
        self._terminal.type("Enter")
        self._page_through()

    def _page_through(self) -> None:
        if self._sees(_TEXT):
            for key in self._chance.choices([" ", "b", "}", "{", "]", "[", "n"], k=8):
                self._terminal.type(key)
                self._look()

    def _annotate(self) -> None:
        """Write a note on a passage of some article."""
        self._read()
        self._terminal.type("a")
        if not self._sees("Your note"):
            return
        note = f"note {len(self.notes)} of mine"
        self._terminal.type(note, "Ctrl+S")
        if self._sees("Note saved"):
            self.notes.append(note)

    def _look_at_figures(self) -> None:
        """Filter and sort the figures of all articles."""
        self._terminal.type("F")
        if not self._sees("Figures of the library", "f Filter"):
            return
        self._terminal.type("f")
        if self._sees("To the figures"):
            self._terminal.type("percent:>", str(self._chance.randrange(90)), "Enter")
            self._sees("f Filter")
        self._terminal.type("s", "G", "F")

    def _arrange_shelf(self) -> None:
        """Filter and sort the shelf."""
        self._terminal.type("f")
        if not self._sees("Show all"):
            return
        self._terminal.type(self._chance.choice(["harb", "chip", "high"]), "Enter")
        self._sees(_SHELF)
        self._terminal.type("s")
        self._look()
        self._terminal.type("Escape")

    def _look(self) -> None:
        self._sees(patience=0.0)

    def _sees(self, *words: str, patience: float = _PATIENCE) -> bool:
        """Whether all of `words` come to stand on the screen."""
        end = time.monotonic() + patience

        def is_over(text: str) -> bool:
            self._at_each_look()
            return all(word in text for word in words) or time.monotonic() > end

        text = self._terminal.wait_until(is_over, "the screen")
        return all(word in text for word in words)
