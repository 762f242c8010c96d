"""Tags as one line of text, and back."""

from collections.abc import Iterable

PARTING = ",，、；;"
"""What parts tags."""
_COMMAS = str.maketrans(dict.fromkeys(PARTING, ","))


def parsed_tags(line: str) -> tuple[str, ...]:
    """Return the tags in `line`, each once, in order.

    They are parted by commas or, when there is none, by blanks: so a tag may have several words. `#` before a tag
    may be left out.
    """
    line = line.translate(_COMMAS)
    words = line.split(",") if "," in line else line.split()
    tags = (" ".join(word.split()).lstrip("#").strip() for word in words)
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def written_tags(tags: Iterable[str]) -> str:
    """Return `tags` as a line that `parsed_tags` takes apart again."""
    tags = tuple(tags)
    needs_commas = any(" " in tag for tag in tags)
    return ", ".join(tags) + ("," if needs_commas and len(tags) == 1 else "")
