"""Blocks to passages: what each block of an article is for its reader.

What markup told stays. The rest is told by a block's words and by its place: furniture first, then what speaks for
itself (captions, notes, entries of lists), then the head of the article, then headings between paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.article import Passage, PassageKind
from reader.articles.captions import is_caption
from reader.articles.clean import ends_sentence, find_furniture, is_prose
from reader.articles.dates import find_timestamp
from reader.articles.formats import plain
from reader.articles.headings import could_be_heading, could_be_title
from reader.articles.names import NAME, names_in_byline, opens_byline
from reader.articles.notes import is_biography, is_credits, is_note
from reader.articles.page import Page

_STANDFIRST_LENGTHS = range(40, 401)
_LONGEST_BYLINE = 120
_FEW_WORDS = 4
"""What a timestamp may say besides the date: a name, a section, an agency."""
_LAST_BLOCKS = 3
"""A note on the author, or credits, stand among so many last blocks."""
_LISTED = 3
"""So many short lines in a row are a list or a table, not headings."""
_LONGER_THAN_HEADING = 60
_WRITES = re.compile(
    rf"\b(?:writes|reports|argues|explains|asks) (?:{NAME}|[A-Z]{{2}})|{NAME},? (?:writes|reports|argues|explains)\b"
)


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return the passages of plain `text` as it stands, so that their offsets are offsets in `text`."""
    return tell_apart(Page(text, plain.blocks_of(text)))


def tell_apart(page: Page) -> tuple[Passage, ...]:
    """Return the blocks of `page` as passages, each with its kind."""
    telling = _Telling.of(page)
    telling.tell_furniture()
    telling.tell_what_speaks_for_itself()
    telling.tell_head(page.metadata.title)
    telling.tell_headings()
    telling.tell_end()
    return tuple(
        Passage(number, kind or PassageKind.PARAGRAPH, block.span, _level(kind, block.level))
        for number, (block, kind) in enumerate(zip(page.blocks, telling.kinds, strict=True))
    )


def _level(kind: PassageKind | None, told: int) -> int:
    match kind:
        case PassageKind.TITLE:
            return 1
        case PassageKind.HEADING:
            return max(told, 2)
        case PassageKind.BULLET:
            return max(told, 1)
        case _:
            return 0


@dataclass(slots=True)
class _Telling:
    """The work of telling the blocks of one page apart; a block's kind is None until it is told."""

    lines: list[str]
    """The words of each block, white space collapsed."""
    kinds: list[PassageKind | None]
    has_headings: bool
    """Whether markup told the headings, so that none need be guessed."""

    @classmethod
    def of(cls, page: Page) -> "_Telling":
        lines = [" ".join(block.span.of(page.text).split()) for block in page.blocks]
        kinds = [block.kind for block in page.blocks]
        return cls(lines, kinds, any(kind in (PassageKind.TITLE, PassageKind.HEADING) for kind in kinds))

    def tell_furniture(self) -> None:
        """Tell page furniture; a title that markup gives is none, whatever it says."""
        for place, is_furniture in enumerate(find_furniture(self.lines, has_markup=self.has_headings)):
            if is_furniture and self.kinds[place] is not PassageKind.TITLE:
                self.kinds[place] = PassageKind.BOILERPLATE

    def tell_what_speaks_for_itself(self) -> None:
        """Tell captions, notes and entries of lists."""
        for place in self._untold():
            words = self.lines[place]
            if is_caption(words):
                self.kinds[place] = PassageKind.CAPTION
            elif is_note(words):
                self.kinds[place] = PassageKind.NOTE
            elif plain.BULLET.match(words) or plain.NUMBERED.match(words):
                self.kinds[place] = PassageKind.BULLET

    def tell_head(self, known_title: str | None) -> None:
        """Tell the title, the standfirst, and the lines that say who wrote and when."""
        rest = [place for place, kind in enumerate(self.kinds) if kind is not PassageKind.BOILERPLATE]
        title = self._find_title(rest, known_title)
        if title is not None:
            self.kinds[title] = PassageKind.TITLE
        after = [place for place in rest if title is None or place > title]
        for number, place in enumerate(after):
            if self.kinds[place] in (PassageKind.CAPTION, PassageKind.NOTE, PassageKind.BYLINE):
                continue
            if self.kinds[place] is not None:
                return
            following = after[number + 1] if number + 1 < len(after) else None
            if self._is_byline(place, has_title=title is not None):
                self.kinds[place] = PassageKind.BYLINE
            elif title is not None and self._is_standfirst(place, following):
                self.kinds[place] = PassageKind.STANDFIRST
            else:
                return

    def tell_headings(self) -> None:
        """Tell headings in text without markup: short lines with a paragraph, or what belongs to one, after them."""
        if self.has_headings:
            return
        rest = [place for place, kind in enumerate(self.kinds) if kind is not PassageKind.BOILERPLATE]
        short = [
            self.kinds[place] in (None, PassageKind.BULLET) and could_be_heading(self.lines[place]) for place in rest
        ]
        number = 0
        while number < len(rest):
            end = number
            while end < len(rest) and short[end]:
                end += 1
            if (
                0 < end - number < _LISTED
                and end < len(rest)
                and self._is_led_by_heading(rest[end], self.lines[rest[end - 1]])
            ):
                for place in rest[number:end]:
                    self.kinds[place] = PassageKind.HEADING
            number = max(end, number + 1)

    def tell_end(self) -> None:
        """Tell what stands at the end about the author."""
        rest = [place for place, kind in enumerate(self.kinds) if kind is not PassageKind.BOILERPLATE]
        for place in rest[-_LAST_BLOCKS:]:
            if self.kinds[place] is not None:
                continue
            if is_credits(self.lines[place]):
                self.kinds[place] = PassageKind.BYLINE
            elif place != rest[0] and is_biography(self.lines[place]):
                self.kinds[place] = PassageKind.NOTE

    def _untold(self) -> list[int]:
        return [place for place, kind in enumerate(self.kinds) if kind is None]

    def _find_title(self, rest: Sequence[int], known: str | None) -> int | None:
        """Return the block that is the title, if there is one: behind a caption or a note only headings follow."""
        if PassageKind.TITLE in self.kinds:
            return self.kinds.index(PassageKind.TITLE)
        for place in rest[:-1]:
            if known is not None and self.lines[place].casefold() == " ".join(known.split()).casefold():
                return place
            if self.kinds[place] is not None:
                return None
            if self._is_byline(place, has_title=False):
                self.kinds[place] = PassageKind.BYLINE
            elif known is None and not self.has_headings and could_be_title(self.lines[place]):
                return place
            else:
                return None
        return None

    def _is_byline(self, place: int, *, has_title: bool) -> bool:
        """Whether the block says who wrote or when; a bare name only does so below a title."""
        words = self.lines[place]
        if len(words) > _LONGEST_BYLINE or ends_sentence(words):
            return False
        timestamp = find_timestamp(words)
        if timestamp is not None and len(timestamp.beside.split()) <= _FEW_WORDS:
            return True
        return (has_title or opens_byline(words)) and bool(names_in_byline(words))

    def _is_standfirst(self, place: int, following: int | None) -> bool:
        """Whether the block under the title sums the article up."""
        words = self.lines[place]
        if following is None or len(words) not in _STANDFIRST_LENGTHS:
            return False
        if _WRITES.search(words) or self._is_byline(following, has_title=True):
            return True
        return len(words) > _LONGER_THAN_HEADING and not ends_sentence(words) and is_prose(self.lines[following])

    def _is_led_by_heading(self, place: int, heading: str) -> bool:
        """Whether the block at `place` may stand under `heading`."""
        if self.kinds[place] in (PassageKind.CAPTION, PassageKind.BULLET, PassageKind.QUOTE):
            return True
        words = self.lines[place]
        return (
            self.kinds[place] is None and len(words) > len(heading) and (is_prose(words) or words.endswith((":", "：")))
        )
