"""Small tables, written as words in a row so that a page holds them."""


def word_set(listed: str) -> frozenset[str]:
    """Return the words of `listed` as a set."""
    return frozenset(listed.split())
