"""Articles for the tests, cut into one passage per line."""

from pathlib import Path

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.span import Span


def article_of(text: str, file: str = "port.txt", metadata: Metadata | None = None) -> Article:
    """Return `text` as an article; a line that starts with `# ` is a heading."""
    passages = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        kind = PassageKind.HEADING if line.startswith("# ") else PassageKind.PARAGRAPH
        passages.append(Passage(number, kind, Span(start, start + len(line))))
        start += len(line) + 1
    path = Path("/library", file)
    return Article(file.removesuffix(".txt"), file, path, metadata or Metadata(), text, tuple(passages))


def span_of(article: Article, words: str, nth: int = 1) -> Span:
    """Return where `words` stand for the `nth` time."""
    start = -1
    for _ in range(nth):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))
