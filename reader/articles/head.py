"""The head of an article: its title, its standfirst, and the lines that say who wrote it and when."""

import re
from itertools import zip_longest

from reader.articles.article import PassageKind
from reader.articles.dates import find_timestamp
from reader.articles.headings import LONGEST_TITLE, could_be_title
from reader.articles.names import NAME, names_in_byline, opens_byline
from reader.articles.sentences import ends_sentence, is_prose
from reader.articles.telling import Telling

_STANDFIRST_LENGTHS = range(40, 401)
_LONGER_THAN_HEADING = 60
_LONGEST_BYLINE = 120
_NAMES_WRITER = re.compile(
    rf"\b(?:writes|reports|argues|explains|asks) (?:{NAME}|[A-Z]{{2}})|{NAME},? (?:writes|reports|argues|explains)\b"
)
_SOURCE = re.compile(r"(?:source|来源|稿源)\s?[:：]", re.IGNORECASE)
_PASSED_OVER = frozenset({PassageKind.CAPTION, PassageKind.NOTE, PassageKind.BYLINE})


def tell_head(telling: Telling, known_title: str | None) -> None:
    """Tell the title, the standfirst and the bylines of `telling`; front matter may have named the title already."""
    title = _find_title(telling, known_title)
    if title is not None:
        telling.kinds[title] = PassageKind.TITLE
    after = [place for place in telling.read_places() if title is None or place > title]
    for place, following in zip_longest(after, after[1:]):
        if telling.kinds[place] in _PASSED_OVER:
            continue
        if telling.kinds[place] is not None:
            return
        if _is_byline(telling.lines[place], names_alone=title is not None and telling.stands_apart[place]):
            telling.kinds[place] = PassageKind.BYLINE
        elif title is not None and following is not None and _is_standfirst(telling, place, following):
            telling.kinds[place] = PassageKind.STANDFIRST
        else:
            return


def _find_title(telling: Telling, known: str | None) -> int | None:
    """Return the block that is the title, if there is one: behind a caption or a note only headings follow."""
    if PassageKind.TITLE in telling.kinds:
        return telling.kinds.index(PassageKind.TITLE)
    for place in telling.read_places()[:-1]:
        words = telling.lines[place]
        if known is not None and words.casefold() == " ".join(known.split()).casefold():
            return place
        if telling.kinds[place] is not None:
            return None
        if _is_byline(words, names_alone=False):
            telling.kinds[place] = PassageKind.BYLINE
        elif known is None and not telling.has_headings and (could_be_title(words) or _is_small_title(telling, place)):
            return place
        else:
            return None
    return None


def _is_small_title(telling: Telling, place: int) -> bool:
    """Whether a text all in small letters, as abstracts are collected in, has its title in this block by itself."""
    words, *rest = telling.lines[place:]
    if len(words) > LONGEST_TITLE or not words[0].islower() or not rest or not telling.stands_apart[place + 1]:
        return False
    return is_prose(rest[0]) and len(words) < len(rest[0]) and all(map(str.islower, (words, *rest)))


def _is_byline(words: str, *, names_alone: bool) -> bool:
    """Whether a block says who wrote, for whom, or when; with `names_alone`, names alone do so."""
    if len(words) > _LONGEST_BYLINE:
        return False
    if find_timestamp(words) is not None:
        return True
    if ends_sentence(words):
        return False
    return _SOURCE.match(words) is not None or ((names_alone or opens_byline(words)) and bool(names_in_byline(words)))


def _is_standfirst(telling: Telling, place: int, following: int) -> bool:
    """Whether the block under the title sums the article up."""
    words = telling.lines[place]
    if len(words) not in _STANDFIRST_LENGTHS or not telling.stands_apart[place]:
        return False
    if telling.is_emphasised[place] or _NAMES_WRITER.search(words):
        return True
    if _is_byline(telling.lines[following], names_alone=True):
        return True
    return len(words) > _LONGER_THAN_HEADING and not ends_sentence(words) and is_prose(telling.lines[following])
