"""Words of folded text, compared as a reader would: a slip of the pen is no other word, another number is."""

import re
from dataclasses import dataclass

from reader.annotations.numbers import is_number_word

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[\u3040-\u9fff\uac00-\ud7af]|[^\W\d\u3040-\u9fff\uac00-\ud7af]+|%")
_SHORTEST_WITH_SLIP, _LONGEST_WITH_SLIP = 4, 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case, or a CJK character, and where it stands."""

    text: str
    start: int
    end: int


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text[start:end]` with their places in `text`."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.group().lower(), *match.span()) for match in matches]


def same_word(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter added, dropped, changed, or two swapped."""
    if one == other:
        return True
    longest = max(len(one), len(other))
    if abs(len(one) - len(other)) > 1 or not _SHORTEST_WITH_SLIP <= longest <= _LONGEST_WITH_SLIP:
        return False
    return _is_slip(one, other) and not (is_number_word(one) or is_number_word(other))


def _is_slip(one: str, other: str) -> bool:
    one, other = _without_common_start(one, other)
    one, other = _without_common_start(one[::-1], other[::-1])
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _without_common_start(one: str, other: str) -> tuple[str, str]:
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common += 1
    return one[common:], other[common:]
