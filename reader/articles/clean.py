"""Telling the furniture of a web page from the article: banners, menus, adverts, labels, lists of other stories.

A block is judged by what it says (tables in `furniture.py`), by its shape, and by where it stands: before the first
paragraph, after the last, or between. What is told apart is kept and can be shown; nothing is thrown away.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.articles.furniture import (
    ANYWHERE,
    COMMENTS,
    CONTROLS,
    COOKIES,
    EDGE,
    LONGEST_ENTRY,
    OTHER_STORIES,
    SECTIONS,
)
from reader.articles.sentences import ends_sentence, is_prose

_LONGEST_LABEL = 300
_LONGEST_BANNER = 1200
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MENU_SHARE = 0.6
"""Of a menu's words, at least so many belong to entries that menus have."""
_SEPARATED = re.compile(r"\w ?[|>›»•·/] ?\w")
_FEWEST_IN_A_ROW = 3
_FEWEST_SECTIONS_IN_A_ROW = 5
"""Fewer names of sections may be a title: "China Energy Trade"."""
_STORY_GOES_ON = 2
"""With so many paragraphs still to come, a list of other stories stands inside the article and ends before them."""


def find_furniture(blocks: Sequence[str], *, has_markup: bool = False) -> list[bool]:
    """Return for each of `blocks` (white space collapsed) whether it is furniture.

    With `has_markup` the page's own markup has told its parts already; only what no article says is furniture then.
    """
    folded = [block.casefold() for block in blocks]
    found = [_speaks_as_furniture(words) for words in folded]
    prose = [is_prose(block) and not told for block, told in zip(blocks, found, strict=True)]
    paragraphs = [place for place, is_paragraph in enumerate(prose) if is_paragraph]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(blocks), len(blocks))
    _mark_lists(folded, prose, found, first)
    if not has_markup:
        for place in (*range(first), *range(last + 1, len(blocks))):
            found[place] = found[place] or _is_edge_furniture(folded[place])
        _spare_the_title(folded, found, first)
    return found


def _speaks_as_furniture(words: str) -> bool:
    if "cookie" in words and len(words) <= _LONGEST_BANNER and COOKIES.search(words):
        return True
    return len(words) <= _LONGEST_LABEL and ANYWHERE.fullmatch(words) is not None


def _is_edge_furniture(words: str) -> bool:
    return len(words) <= _LONGEST_LABEL and (EDGE.fullmatch(words) is not None or _is_menu(words))


def _is_menu(words: str) -> bool:
    """Whether `words` are entries of a menu: one alone, or a row that a title would not be."""
    if ends_sentence(words):
        return False
    tokens = _TOKEN.findall(words)
    entries = list(_menu_entries(tokens))
    covered = sum(map(len, entries))
    if covered == len(tokens) and len(entries) == 1:
        return True
    if covered < _MENU_SHARE * len(tokens):
        return False
    controls = sum(entry in CONTROLS for entry in entries)
    rowed = len(entries) >= 2 and _SEPARATED.search(words) is not None
    return rowed or (controls >= 1 and len(entries) >= _FEWEST_IN_A_ROW) or len(entries) >= _FEWEST_SECTIONS_IN_A_ROW


def _menu_entries(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the menu entries among `tokens`, the longest where several begin at one place."""
    place = 0
    while place < len(tokens):
        for length in range(LONGEST_ENTRY, 0, -1):
            entry = tuple(tokens[place : place + length])
            if entry in SECTIONS or entry in CONTROLS:
                yield entry
                place += len(entry)
                break
        else:
            place += 1


def _mark_lists(folded: Sequence[str], prose: Sequence[bool], found: list[bool], first: int) -> None:
    """Mark the labels above other stories and comments, and what follows them up to the article or the end."""
    paragraphs_from = list(accumulate(reversed(prose), initial=0))[::-1]
    in_list = goes_on = False
    for place, words in enumerate(folded):
        if in_list and goes_on and (prose[place] or _leads_on(place, prose, found)):
            in_list = False
        if _opens_list(words):
            found[place] = True
            in_list = place >= first  # before the article a label stands alone: the title may come next
            goes_on = paragraphs_from[place] >= _STORY_GOES_ON
        elif in_list:
            found[place] = True


def _opens_list(words: str) -> bool:
    return len(words) <= _LONGEST_LABEL and bool(OTHER_STORIES.fullmatch(words) or COMMENTS.fullmatch(words))


def _leads_on(place: int, prose: Sequence[bool], found: Sequence[bool]) -> bool:
    """Whether the block may be the heading of the paragraph after it: a teaser stands before it already."""
    return place + 1 < len(prose) and prose[place + 1] and place >= 2 and found[place - 1] and found[place - 2]


def _spare_the_title(folded: Sequence[str], found: list[bool], first: int) -> None:
    """Keep one word such as "Energy" at the top when nothing else there could be the title."""
    if first >= len(found) or not all(found[:first]):
        return
    labels = [place for place in range(first) if tuple(folded[place].split()) in SECTIONS]
    if len(labels) == 1 and labels[0] == first - 1:
        found[labels[0]] = False
