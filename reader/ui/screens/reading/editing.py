"""Opening an article's source file in the user's editor, at the line one is reading."""

from reader.articles.article import Article
from reader.articles.decoding import decode
from reader.files import read_bytes
from reader.ui.screens.outside import run_editor

WORDS_LOOKED_FOR = 6


def edit_source(article: Article, offset: int) -> None:
    """Open the source of `article` in the user's editor until the user leaves it.

    Raises:
        FileTrouble: the source cannot be read, the editor cannot be run, or it says that it failed.
    """
    run_editor(f"+{source_line(article, offset)}", str(article.path))


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
