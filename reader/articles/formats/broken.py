"""The text of a web page so broken that a parser sees none: a script never closed, tags nested by the thousand."""

import re
from html import unescape

from reader.articles.formats.visible import BLOCKS
from reader.articles.page import PageWriter

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*+)[^<>]*+>|<[!?][^<>]*+>|<!--|-->")
_UNSEEN = [
    (re.compile(rf"<{name}\b.*?</{name}\s*>", re.IGNORECASE | re.DOTALL), re.compile(rf"</{name}\s*>", re.IGNORECASE))
    for name in ("script", "style", "title", "svg", "template")
] + [(re.compile("<!--.*?-->", re.DOTALL), re.compile("-->"))]
"""Parts that nobody sees, where they are closed: from beginning to end, and the end alone."""


def add_text_between_tags(writer: PageWriter, source: str) -> None:
    """Append what stands between the tags of `source`, a block from one block's tag to the next."""
    for whole, end in _UNSEEN:
        ends = [match.end() for match in end.finditer(source)]
        if ends:  # before the last end each part has one, so that nothing is gone through twice
            source = whole.sub("", source[: ends[-1]]) + source[ends[-1] :]
    for words in _TAG.sub(_break, source).split("\f"):
        writer.add(" ".join(unescape(words).split()))


def _break(tag: re.Match[str]) -> str:
    return "\f" if (tag[1] or "").lower() in BLOCKS else ""
