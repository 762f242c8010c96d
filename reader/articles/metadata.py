"""What is known of an article."""

from collections.abc import Sequence

from reader.articles.article import Metadata, Passage
from reader.articles.page import Page


def metadata_of(page: Page, passages: Sequence[Passage]) -> Metadata:
    """Return what is known of the article."""
    return page.metadata
