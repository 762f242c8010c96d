"""Expected trouble: each error carries a sentence for the user and the exit code of the command line.

    ReaderError             expected trouble of any kind
    ├── NothingFound   1    asked for an article, a quote or a hit that is not there
    ├── BadInput       2    a path, an option or a file's content that makes no sense here
    └── FileTrouble    3    the system would not let a file be read or written

They are raised low and caught once, at the edge: a notification on screen, a line on stderr in a command.
Anything else that is raised is a bug.
"""

from collections.abc import Iterable

from reader.printable import one_line

_MOST_TOLD = 100


class ReaderError(Exception):
    """Expected trouble, told in one sentence that says what happened and what now."""

    exit_code = 3

    def __init__(self, sentence: str) -> None:
        """Keep `sentence`, made harmless for a terminal: it often quotes a file's name."""
        super().__init__(one_line(sentence))


class NothingFound(ReaderError):
    """What was asked for is not there."""

    exit_code = 1


class BadInput(ReaderError):
    """What was given makes no sense here: a missing path, a file that is no text, a wrong option."""

    exit_code = 2


class FileTrouble(ReaderError):
    """A file could not be read or written."""

    exit_code = 3


def first_told(sentences: Iterable[str]) -> list[str]:
    """Return `sentences` of trouble, of very many the first and how many more there are: nobody reads a thousand."""
    told = list(sentences)
    more = len(told) - _MOST_TOLD
    return told if more <= 0 else [*told[:_MOST_TOLD], f"And {more:,} more like these."]
