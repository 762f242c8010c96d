"""Tags: how they are kept, and what they are as single words."""

from collections.abc import Iterable


def tidy(tags: Iterable[str]) -> tuple[str, ...]:
    """Return `tags` without white space around them, each once, empty ones left out."""
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))


def as_word(tag: str) -> str:
    """Return `tag` for what has no blanks in tags: `export controls` is `export-controls`."""
    return "-".join(tag.split())
