"""Hits put together article by article."""

from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.by_article import PAGE, by_article
from reader.search.hit import Hit, Snippet


def hit(article: int, passage: int) -> Hit:
    """Return a hit on a passage of an article."""
    file, where = f"{article}.txt", Span(0, 4)
    return Hit(file, file, file, passage, PassageKind.PARAGRAPH, 1.0, Snippet("text"), where, ())


HITS = st.lists(st.integers(0, 6), max_size=3 * PAGE).map(
    lambda articles: [hit(article, nth) for nth, article in enumerate(articles)]
)


@given(HITS)
def test_articles_follow_each_other_as_their_best_hits_do(hits: list[Hit]) -> None:
    """On a page each article's hits stand together in their order, and articles in that of their first ones."""
    page = hits[:PAGE]
    together = by_article(page)
    assert sorted(together, key=lambda one: one.passage) == page
    firsts = dict.fromkeys(one.article for one in page)
    assert together == [one for article in firsts for one in page if one.article == article]


@given(HITS, st.integers(0, 3))
def test_what_follows_later_moves_nothing(hits: list[Hit], pages: int) -> None:
    """The rows of the pages that are here are the first rows of all, so that none is passed over."""
    here = hits[: pages * PAGE]
    assert by_article(hits)[: len(here)] == by_article(here)
