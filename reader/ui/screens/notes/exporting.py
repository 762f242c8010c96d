"""Exporting notes to a file, asked for from any screen."""

import asyncio
from pathlib import Path
from typing import Any

from textual.app import App

from reader.annotations.exchange import FORMATS, Annotated
from reader.errors import NothingFound, ReaderError
from reader.files import write_atomically
from reader.library import Library
from reader.ui.screens.notes.export_question import ExportQuestion, ExportWish, Scope
from reader.ui.screens.writing import may_write, path_named

_NO_NOTES = "There are no notes to export yet. In an article, a annotates what is selected, a figure or a passage."
_NONE_CHOSEN = "There are no such notes: choose others, or all."


async def export_notes(app: App[Any], library: Library, *, query: str, article: str | None) -> None:
    """Ask what to export and where to, write it and tell; to be called in a worker.

    `query` says which notes are filtered and `article` which one is at hand; without them all are offered. What cannot
    be written is asked for again.
    """
    if not await asyncio.to_thread(library.notes.counts):
        app.notify(_NO_NOTES, markup=False)
        return
    scopes = [Scope.ALL, *([Scope.FILTERED] if query else []), *([Scope.ARTICLE] if article else [])]
    wish = ExportWish(Scope.FILTERED if query else Scope.ALL)
    is_again = False
    while (answer := await app.push_screen_wait(ExportQuestion(wish, scopes, begin_at_name=is_again))) is not None:
        wish, is_again = answer, True
        try:
            path = path_named(wish.name)
            annotated = await asyncio.to_thread(_chosen, library, wish.scope, query, article)
            if not await may_write(app, path):
                continue
            many = await asyncio.to_thread(_write, annotated, wish.form, path)
            app.notify(f"{many:,} {'note is' if many == 1 else 'notes are'} in {path}.", markup=False)
        except ReaderError as trouble:
            app.notify(str(trouble), severity="error", timeout=10, markup=False)
        else:
            return


def _chosen(library: Library, scope: Scope, query: str, article: str | None) -> list[Annotated]:
    annotated = library.annotated(query if scope is Scope.FILTERED else "")
    chosen = [one for one in annotated if scope is not Scope.ARTICLE or one.article.id == article]
    if not chosen:
        raise NothingFound(_NONE_CHOSEN)
    return chosen


def _write(annotated: list[Annotated], form: str, path: Path) -> int:
    """Write the notes and return how many there are."""
    write_atomically(path, FORMATS[form](annotated).encode())
    return sum(len(one.annotations) for one in annotated)
