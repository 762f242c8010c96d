"""What users call an article: which files of a library a name may mean."""

import os
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path

from reader.articles.shelf import ArticleFile
from reader.files import home_expanded

_MOST_LISTED = 5


def files_called(reference: str, files: Sequence[ArticleFile]) -> list[ArticleFile]:
    """Return those of `files` that `reference` names, by its first meaning that fits: id, file, path, name, stem."""
    wanted = home_expanded(Path(reference))
    places = (wanted.absolute(), Path(os.path.realpath(wanted)))
    tests: tuple[Callable[[ArticleFile], bool], ...] = (
        lambda file: file.id == reference,
        lambda file: file.file == reference,
        lambda file: file.path in places,
        lambda file: file.path.name == reference,
        lambda file: file.path.stem == reference,
    )
    return next((called for test in tests if (called := [file for file in files if test(file)])), [])


def listed(names: Iterable[str]) -> str:
    """Return `names` as a choice between them, the first few of many."""
    first = [*islice(names, _MOST_LISTED + 1)]
    return " or ".join(first[:_MOST_LISTED]) + (" …" if len(first) > _MOST_LISTED else "")
