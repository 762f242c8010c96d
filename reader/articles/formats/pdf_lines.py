"""Lines of pages to paragraphs: words divided at line ends put together, what stands on every page taken out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.articles.formats import plain
from reader.printable import printable

_EDGE = 2
"""So many first and last lines of a page may be its header and footer."""
_FEWEST_PAGES = 3
"""On fewer pages nothing can be said to repeat."""
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?\W{0,3}\d{1,4}(?: ?(?:of|/|\|) ?\d{1,4})?\W{0,3}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_COMPOUND = re.compile(r"\b[^\W\d_]++(?:-[^\W\d_]++)+")
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]\Z")
_LONGEST_WORD = 60
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its lines put together."""

    words: str
    is_one_line: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """What the pages say: paragraphs, across pages, and the lines that stood on many of them."""

    paragraphs: tuple[Paragraph, ...]
    running: tuple[str, ...]
    """Headers and footers as they first stood, page numbers left out."""


def flowing(pages: Sequence[str]) -> Flow:
    """Return the text of `pages`, each in lines, as it flows from one to the next."""
    lines = [[line.rstrip() for line in printable(page).splitlines()] for page in pages]
    edges = [_edges(page) for page in lines]
    often = Counter(key for page, places in zip(lines, edges, strict=True) for key in {_key(page[at]) for at in places})
    running: dict[str, str] = {}
    kept: list[str] = []
    for page, places in zip(lines, edges, strict=True):
        for at, line in enumerate(page):
            if at in places and _is_running(line, often[_key(line)], len(pages)):
                running.setdefault(_key(line), line.strip())
            else:
                kept.append(line)
    shown = tuple(line for line in running.values() if not _PAGE_NUMBER.fullmatch(line))
    return Flow(tuple(_paragraphs("\n".join(kept))), shown)


def _edges(page: Sequence[str]) -> set[int]:
    """Return which lines of a page may be its header or footer."""
    written = [at for at, line in enumerate(page) if line.strip()]
    return {*written[:_EDGE], *written[-_EDGE:]}


def _key(line: str) -> str:
    """Return what is the same of a line on every page, whatever its number."""
    return _DIGITS.sub("#", " ".join(line.split()).casefold())


def _is_running(line: str, pages_with_it: int, pages: int) -> bool:
    """Whether a line at the edge of a page is none of the text; left and right pages may have other headers."""
    if pages > 1 and _PAGE_NUMBER.fullmatch(line.strip()):
        return True
    return pages >= _FEWEST_PAGES and pages_with_it > 1 and pages_with_it * 2 + 1 >= pages


def _paragraphs(text: str) -> Iterator[Paragraph]:
    compounds = frozenset(map(str.lower, _COMPOUND.findall(text)))
    for block in plain.blocks_of(text):
        lines = [line.strip() for line in block.span.of(text).split("\n")]
        yield Paragraph(_joined(lines, compounds), is_one_line=len(lines) == 1)


def _joined(lines: Sequence[str], compounds: frozenset[str]) -> str:
    """Return `lines` as one; a word divided at a line's end loses its hyphen unless it has it elsewhere too."""
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        divided, rest = _DIVIDED.search(before[-_LONGEST_WORD:]), _FIRST_WORD.match(line)
        if divided is not None and rest is not None and rest.group()[0].islower():
            if f"{divided[1]}-{rest.group()}".lower() not in compounds:
                pieces[-1] = pieces[-1][:-1]
        elif not (_WIDE.match(before[-1:]) and _WIDE.match(line[:1])) and not before.endswith("-"):
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
