"""`reader index --watch`: staying beside a window, for as long as that is open."""

import json
import os
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from threading import Thread

from reader.library.articles import Articles
from reader.library.keeping_up import Changed, Gone, KeepingUp
from reader.search.indexing.progress import Progress, UpdateReport

_NICENESS = 5
"""Whoever reads on the screen goes first."""


def keep_up_to_date(
    library: Articles,
    step: Callable[[Progress], None],
    changed: Callable[[UpdateReport, Collection[str]], None],
    gone: Callable[[str], None],
) -> None:
    """Keep the index of `library` up to date until standard input ends, as it does when who started this is gone.

    A line of it, an id as a JSON string, has that article read before others.

    Args:
        library: what to index.
        step: told how far it is.
        changed: told what an update did, and the ids of the articles that changed.
        gone: told, in a sentence, that the folders are not there; that they are there again, an update tells.
    """

    def tell(news: Progress | Changed | Gone) -> None:
        match news:
            case Changed(report, articles):
                changed(report, articles)
            case Gone(sentence):
                gone(sentence)
            case _:
                step(news)

    os.nice(_NICENESS)
    keeping = KeepingUp(library, tell)
    Thread(target=_listen, args=(keeping,), daemon=True).start()
    keeping.run()


def _listen(keeping: KeepingUp) -> None:
    """Pass on what comes, through a file of its own: nobody finishes with this one while it is waited for."""
    try:
        with open(sys.stdin.fileno(), "rb", closefd=False) as lines:
            for line in lines:
                with suppress(ValueError, RecursionError):
                    keeping.ask(str(json.loads(line)))
    finally:
        keeping.end()
