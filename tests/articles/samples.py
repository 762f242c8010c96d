"""What the tests of articles share: the invented articles in tests/data/articles."""

from pathlib import Path

from reader.articles.article import Article
from reader.articles.reading import parse_article, read_article

DATA = Path(__file__).parents[1] / "data" / "articles"


def parse(text: str, name: str = "article.txt") -> Article:
    """Return the article that a file called `name` with `text` in it is read as."""
    return parse_article(text.encode(), Path(name), file=name)


def sample(name: str) -> Article:
    """Return one of the invented articles."""
    return read_article(DATA / name)


def outline(article: Article) -> list[tuple[str, str]]:
    """Return kind and beginning of each passage."""
    return [(str(passage.kind), passage.span.of(article.text)[:30]) for passage in article.passages]
