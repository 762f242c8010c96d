"""The article: one document as plain text, cut into passages, with what is known of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from reader.articles.span import Span

EXTRACTOR = "1"
"""Version of the way from file to text; raised when the same file would give other text or other passages."""


class PassageKind(StrEnum):
    """What a passage is for the person reading."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    QUOTE = "quote"
    NOTE = "note"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"

    @property
    def is_read(self) -> bool:
        """Whether such passages are shown unasked, indexed and searched for figures."""
        return self is not PassageKind.BOILERPLATE


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of an article's text: the `id`-th, counted from 0 in reading order, boilerplate included."""

    id: int
    kind: PassageKind
    span: Span
    level: int = 0
    """Depth of a heading (title 1, section 2, …) or of a bullet (1, 2, …); 0 elsewhere."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; what is unknown stays None and is never invented."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    """ISO 8601: `2025-11-14`, or `2025-11` or `2025` when no more is known."""
    language: str | None = None
    """BCP 47 primary tag: `en`, `zh`."""
    kind: str | None = None
    """What the front matter says the document is, `digest` for the bundled seeds."""
    url: str | None = None


@dataclass(frozen=True)
class Article:
    """One document of a library.

    `text` is the extracted plain text, safe to print, never changed afterwards: every span of the program counts
    code points in it. `text[p.span.start:p.span.end]` is a passage's text.
    """

    id: str
    """Names the article within its library: its path in the library without the suffix."""
    file: str
    """Its path in the library, with forward slashes."""
    path: Path
    """Where the file is."""
    metadata: Metadata
    text: str
    passages: tuple[Passage, ...] = field(repr=False)

    @property
    def title(self) -> str:
        """The title, or the file's name when none is known."""
        return self.metadata.title or self.path.stem

    @cached_property
    def text_hash(self) -> str:
        """`sha256:` and the digest of the text: the same text is the same article, whatever its file is called."""
        return "sha256:" + sha256(self.text.encode()).hexdigest()

    @cached_property
    def words(self) -> int:
        """Words to read, boilerplate left out; a CJK character counts as one."""
        return sum(count_words(passage.span.of(self.text)) for passage in self.passages if passage.kind.is_read)

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    def passage_at(self, offset: int) -> Passage | None:
        """Return the passage that holds `offset`, or else the last one that begins before it."""
        index = bisect_right(self._starts, offset) - 1
        return self.passages[max(index, 0)] if self.passages else None


def count_words(text: str) -> int:
    """Return how many words `text` has; each CJK character is one."""
    spaced, cjk = _cjk().subn(" ", text)
    words = spaced.split()
    return cjk + sum(any(map(str.isalnum, word)) for word in words) if cjk else len(words)


@cache
def _cjk() -> re.Pattern[str]:
    """Return what finds CJK characters: it takes as long to compile as the rest of this file, and few count words."""
    return re.compile("[\u3040-\u9fff\uac00-\ud7af]")
