"""Looking up a name of several words that stands in a text, the longest that a table knows."""

from collections.abc import Mapping

from reader.figures.pattern import pattern

_WORD = pattern(r"[\s-]{0,8}([^\W\d_]+(?:[.’'][^\W\d_]+)*)(\.?)(?!\w)")
_MOST_WORDS = 5
_MOST_CHARACTERS = 15


def names_by_word(grouped: Mapping[str, str]) -> dict[str, str]:
    """Return what each name stands for, from names with commas between them under what they stand for."""
    return {name: meaning for meaning, names in grouped.items() for name in names.split(",") if name}


def beginnings(names: Mapping[str, str]) -> frozenset[str]:
    """Return the first words of `names`, with which a text must go on to hold one of them."""
    return frozenset(name.split(" ", 1)[0].rstrip(".") for name in names)


def longest_name(
    text: str, end: int, limit: int, names: Mapping[str, str], first: frozenset[str]
) -> tuple[int, str] | None:
    """Return where the longest of `names` after `end` ends, in the singular or plural, and what the table says of it.

    Names are in lower case, with spaces where a text may have hyphens; `first` are their beginnings.
    """
    found: tuple[int, str] | None = None
    so_far = ""
    for count in range(_MOST_WORDS):
        match = _WORD.match(text, end, limit)
        if match is None:
            break
        word = match[1].lower()
        if count == 0 and first.isdisjoint(_stems(word)):
            return None
        for stem in _stems(word):
            if (meaning := names.get(so_far + stem)) is not None:
                found = match.end(1), meaning
        so_far += word + match[2] + " "
        end = match.end()
    return found


def longest_beginning(text: str, end: int, limit: int, names: Mapping[str, str]) -> tuple[int, str] | None:
    """Return the same of the longest of `names` that the text at `end` begins with: Chinese parts no words."""
    if end >= limit or text[end] < "\u4e00":
        return None
    for length in range(min(_MOST_CHARACTERS, limit - end), 0, -1):
        if meaning := names.get(text[end : end + length]):
            return end + length, meaning
    return None


def _stems(word: str) -> tuple[str, ...]:
    """Return `word`, and what it would be the plural of."""
    if not word.endswith("s"):
        return (word,)
    return (word, word[:-1], word[:-2]) if word.endswith("es") else (word, word[:-1])
