"""Hard-wrapped prose: paragraphs that came in lines broken at one width, as news agencies and mail programs send them.

A line was broken for want of room where the word that begins the next one would not have fitted on it. Tables, verse,
lists and addresses break their lines for other reasons; whatever is in doubt keeps its lines.
"""

import re
from collections.abc import Iterable
from itertools import compress, pairwise

from reader.articles.span import Span

_NARROWEST = 50
"""Characters; lines that are all shorter were not broken for want of room."""
_SURE = 2
"""So many lines broken for want of room show that a text is hard-wrapped; then one does for the paragraphs around."""
_COLUMNS = re.compile(r"[^\s.?!:;\"”’')] {2,}\S|\S {3,}\S")
"""What stands between the columns of a table; two blanks may also stand behind a sentence."""

_ENDS, _CLOSING = (".", "?", "!", ":", ";"), "\"”’')]"


def hard_wrapped(text: str, paragraphs: Iterable[Span]) -> list[bool]:
    """Return of each of the `paragraphs` of `text` whether it is prose whose line ends mean nothing."""
    in_lines = [_lines_of_prose(text, span) for span in paragraphs]
    widths = [max(map(len, lines), default=0) for lines in in_lines]
    sure = [
        width >= _NARROWEST and _forced(lines, width) >= _SURE for lines, width in zip(in_lines, widths, strict=True)
    ]
    if not any(sure):
        return sure
    sure_widths = sorted(compress(widths, sure))
    usual = sure_widths[len(sure_widths) // 2]
    return [
        is_sure or _forced(lines, max(usual, width)) > 0
        for lines, width, is_sure in zip(in_lines, widths, sure, strict=True)
    ]


def _lines_of_prose(text: str, span: Span) -> list[str]:
    """Return the lines of a paragraph, the first with what stands before it; none where they are not words in a row.

    Of the letters, which words consist of for the most part, those of the first two lines are counted.
    """
    if text.find("\n", span.start, span.end) < 0:
        return []
    begin = text.rfind("\n", 0, span.start) + 1
    lines = [line.rstrip() for line in text[begin : span.end].split("\n")]
    words = [line.lstrip() for line in lines]
    indents = {len(line) - len(word) for line, word in zip(lines[1:], words[1:], strict=True)}
    if len(indents) > 1 or not all(words) or any("  " in line and _COLUMNS.search(line) for line in words):
        return []
    opening = words[0] + words[1]
    is_prose = sum(map(str.isalpha, opening)) * 2 > len(opening)
    return lines if is_prose and sum(map(_ends_sentence, lines[:-1])) * 2 < len(lines) else []


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING).endswith(_ENDS)


def _forced(lines: list[str], width: int) -> int:
    """Return how many of `lines` were broken for want of room at `width`; 0 where any was broken for another reason.

    The first may be short, where the name of a place was cut from before it, but not end a sentence.
    """
    forced = [_is_forced(line, following, width) for line, following in pairwise(lines)]
    is_opening_cut = bool(forced) and not forced[0] and not _ends_sentence(lines[0])
    return sum(forced) if all(forced[is_opening_cut:]) else 0


def _is_forced(line: str, following: str, width: int) -> bool:
    word = len(following.split(maxsplit=1)[0])
    return width - len(line) - 1 < word < width / 2
