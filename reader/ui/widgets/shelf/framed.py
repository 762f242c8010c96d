"""What the frame of the shelf says: what stands in it, how many articles, in which order."""

from reader.articles.arrangement import Arrangement

TITLE = "Articles"


def subtitle(shelf: Arrangement) -> str:
    """Return how many articles are shown, of how many where a filter leaves some out, and their order."""
    if not shelf.rows:
        return ""
    total = len(shelf.rows)
    count = f"{shelf.shown:,} of {total:,}" if shelf.filter.strip() else f"{total:,}"
    return f"{count}, by {shelf.order}"
