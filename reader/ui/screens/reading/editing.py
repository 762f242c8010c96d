"""Opening an article's source file in the user's editor, at the line one is reading."""

import os
import shlex
import subprocess

from reader.articles.article import Article
from reader.articles.decoding import decode
from reader.errors import FileTrouble
from reader.files import read_bytes

WORDS_LOOKED_FOR = 6


def edit_source(article: Article, offset: int) -> None:
    """Run `$VISUAL`, else `$EDITOR`, else `vi` on the source of `article` until the user leaves it.

    Raises:
        FileTrouble: the source cannot be read, the editor cannot be run, or it says that it failed.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    line = source_line(article, offset)
    try:
        command = [*shlex.split(editor), f"+{line}", str(article.path)]
        code = subprocess.run(command, check=False).returncode  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        raise FileTrouble(f"The editor {editor} could not be run: {error}. Set $EDITOR to another one.") from error
    if code:
        raise FileTrouble(f"The editor {editor} ended with exit code {code}.")


def source_line(article: Article, offset: int) -> int:
    """Return the line (from 1) of the source file on which the passage at `offset` begins; 1 when it is not there."""
    passage = article.passage_at(offset)
    if passage is None:
        return 1
    words = passage.span.of(article.text).split()[:WORDS_LOOKED_FOR]
    source = decode(read_bytes(article.path), article.path)
    for count in range(len(words), 0, -1):
        at = source.find(" ".join(words[:count]))
        if at >= 0:
            return source.count("\n", 0, at) + 1
    return 1
