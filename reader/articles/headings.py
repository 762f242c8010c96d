"""Titles and headings in text without markup: their shape, and the paragraphs under them."""

import re

from reader.articles.article import PassageKind
from reader.articles.sentences import breaks_off, ends_sentence, is_sentence
from reader.articles.telling import Telling

LONGEST_TITLE = 200
_LONGEST_HEADING = 120
_MOST_WORDS = 18
_MOST_CHINESE_CHARACTERS = 40
_LISTED = 3
"""So many short lines in a row are a list or a table, not headings."""
_OPENS = re.compile(r"(?:&[a-z]{2,5};)?[\"'“‘«(\[（【「『《<¿¡#$€£¥]*[^\W_]")
_GOES_ON = (".", "。", ",", ";", ":", "，", "；", "：", "、", "-", "–", "—")
_UNDER_HEADINGS = frozenset({PassageKind.CAPTION, PassageKind.BULLET, PassageKind.QUOTE})


def could_be_title(words: str) -> bool:
    """Whether `words` have the shape of a title."""
    return len(words) <= LONGEST_TITLE and _is_headline(words)


def tell_headings(telling: Telling) -> None:
    """Tell short lines with a paragraph, or what belongs to one, after them."""
    rest = telling.read_places()
    first = 0
    while first < len(rest):
        end = first
        while end < len(rest) and _could_be_heading(telling, rest[end]):
            end += 1
        if 0 < end - first < _LISTED and end < len(rest) and _is_headed(telling, rest[end], rest[end - 1]):
            for place in rest[first:end]:
                telling.kinds[place] = PassageKind.HEADING
        first = max(end, first + 1)


def _could_be_heading(telling: Telling, place: int) -> bool:
    """Whether a block has the place and the shape of a heading; "1. Costs" is one too where no list goes on."""
    words = telling.lines[place]
    if telling.kinds[place] not in (None, PassageKind.BULLET) or not telling.stands_apart[place]:
        return False
    if len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_WORDS or not _is_headline(words):
        return False
    chinese = 0 if words.isascii() else sum("\u3040" <= character <= "\u9fff" for character in words)
    return chinese <= _MOST_CHINESE_CHARACTERS and not words.endswith(("!", "！", "”", '"', "…"))


def _is_headed(telling: Telling, place: int, heading: int) -> bool:
    """Whether the block at `place` may stand under the one at `heading`."""
    if telling.kinds[place] in _UNDER_HEADINGS:
        return telling.kinds[place] is not telling.kinds[heading]
    words = telling.lines[place]
    if telling.kinds[place] is not None or len(words) <= len(telling.lines[heading]) or words[0].islower():
        return False
    return is_sentence(words) or words.endswith((":", "："))


def _is_headline(words: str) -> bool:
    """Whether `words` begin as a title does and do not end as running text does."""
    opening = _OPENS.match(words)
    if opening is None or opening.group()[-1].islower():
        return False
    if words.isupper():
        return not words.endswith(_GOES_ON[1:])
    return (
        not words.endswith(_GOES_ON) and not breaks_off(words) and not (ends_sentence(words) and words[-1] in ")）’'")
    )
