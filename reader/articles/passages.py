"""Blocks to passages: what each block of an article is for its reader.

What markup told stays. The rest is told by a block's words and by its place: furniture first, then what speaks for
itself, then the head of the article, then headings between paragraphs, then what stands at the end.
"""

from reader.articles.article import Passage, PassageKind
from reader.articles.captions import is_caption
from reader.articles.clean import find_furniture
from reader.articles.formats import plain
from reader.articles.head import tell_head
from reader.articles.headings import tell_headings
from reader.articles.notes import is_biography, is_credits, is_note
from reader.articles.page import Page
from reader.articles.telling import Telling

_LAST_BLOCKS = 3
"""A note on the author, or credits, stand among so many last blocks."""


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return the passages of plain `text` as it stands, so that their offsets are offsets in `text`."""
    return tell_apart(Page(text, plain.blocks_of(text)))


def tell_apart(page: Page) -> tuple[Passage, ...]:
    """Return the blocks of `page` as passages, each with its kind."""
    telling = Telling.of(page)
    _tell_furniture(telling)
    _tell_what_speaks_for_itself(telling)
    tell_head(telling, page.metadata.title)
    if not telling.has_headings:
        tell_headings(telling)
    _tell_end(telling)
    kinds = (kind or PassageKind.PARAGRAPH for kind in telling.kinds)
    return tuple(
        Passage(number, kind, block.span, _level(kind, block.level))
        for number, (block, kind) in enumerate(zip(page.blocks, kinds, strict=True))
    )


def _tell_furniture(telling: Telling) -> None:
    """Tell page furniture; a title that markup gives is none, whatever it says."""
    for place, is_furniture in enumerate(find_furniture(telling.lines, has_markup=telling.has_headings)):
        if is_furniture and telling.kinds[place] is not PassageKind.TITLE:
            telling.kinds[place] = PassageKind.BOILERPLATE


def _tell_what_speaks_for_itself(telling: Telling) -> None:
    for place, words in enumerate(telling.lines):
        if telling.kinds[place] is not None:
            continue
        if is_caption(words):
            telling.kinds[place] = PassageKind.CAPTION
        elif is_note(words):
            telling.kinds[place] = PassageKind.NOTE
        elif plain.BULLET.match(words) or plain.NUMBERED.match(words):
            telling.kinds[place] = PassageKind.BULLET


def _tell_end(telling: Telling) -> None:
    """Tell what stands at the end about the author."""
    rest = telling.read_places()
    for place in rest[1:][-_LAST_BLOCKS:]:
        if telling.kinds[place] is not None:
            continue
        if is_credits(telling.lines[place]):
            telling.kinds[place] = PassageKind.BYLINE
        elif is_biography(telling.lines[place]):
            telling.kinds[place] = PassageKind.NOTE


def _level(kind: PassageKind, told: int) -> int:
    """Return the depth of a passage; what markup does not tell is a title, a section or an entry of the first order."""
    match kind:
        case PassageKind.TITLE:
            return 1
        case PassageKind.HEADING:
            return max(told, 2)
        case PassageKind.BULLET:
            return max(told, 1)
        case _:
            return 0
