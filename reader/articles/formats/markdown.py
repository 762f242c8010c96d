"""Markdown: its blocks as plain text, marks of headings, emphasis and links gone, with what front matter says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.articles.article import PassageKind
from reader.articles.formats import plain
from reader.articles.formats.front_matter import split_front_matter
from reader.articles.page import Page, PageWriter

_PARSER = MarkdownIt("commonmark").enable("table")
_MARKS = re.compile(r"[\n\[!*_`<&|~\\]")
_MOST_MARKS = 50_000
"""The parser takes up to 40 microseconds for each; what has more, a huge table or an attack, is read as it stands."""


def read(text: str) -> Page:
    """Return the blocks of `text` as plain text, and what its front matter says."""
    metadata, body = split_front_matter(text)
    if len(_MARKS.findall(body)) > _MOST_MARKS:
        return replace(plain.read(body), metadata=metadata)
    writer = PageWriter()
    place = _Place()
    tokens = _PARSER.parse(body)
    for opening, token in zip([None, *tokens], tokens, strict=False):
        place.enter(token)
        match token.type:
            case "inline" if opening is not None and opening.type == "heading_open":
                writer.add_heading(_words(token.children or []), int(opening.tag[1:]))
            case "inline" if not place.in_table:
                _add_paragraph(writer, token.children or [], place)
            case "fence" | "code_block":
                writer.add(token.content, PassageKind.PARAGRAPH)
            case "html_block":
                _add_html(writer, token.content)
            case "inline":
                place.cells.append(_words(token.children or []))
            case "tr_close":
                writer.add(" | ".join(place.cells), PassageKind.PARAGRAPH)
                place.cells.clear()
    return writer.page(metadata)


class _Place:
    """Where in the nested blocks of a page one is."""

    def __init__(self) -> None:
        self.lists = 0
        self.quotes = 0
        self.in_table = False
        self.cells: list[str] = []
        self.marker: str | None = None
        """What stands before the first paragraph of a list's entry: its number, or nothing; None elsewhere."""

    def enter(self, token: Token) -> None:
        """Take note of what `token` opens or closes."""
        if token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self.lists += token.nesting
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type in ("table_open", "table_close"):
            self.in_table = token.nesting == 1
        elif token.type == "list_item_open":
            self.marker = f"{token.info}. " if token.info else ""


def _add_paragraph(writer: PageWriter, children: Sequence[Token], place: _Place) -> None:
    marker, place.marker = place.marker, None
    if marker is not None:
        writer.add(marker + _words(children), PassageKind.BULLET, place.lists)
    elif place.quotes:
        writer.add(_words(children), PassageKind.QUOTE)
    elif children and children[0].type == "image":
        # A picture's words are the caption beside it, else what was written for those who do not see it.
        writer.add(_words(children).strip() or children[0].content, PassageKind.CAPTION)
    else:
        writer.add(_words(children), is_emphasised=_is_emphasised(children))


def _words(children: Sequence[Token]) -> str:
    """Return the text of inline `children` without their marks and without pictures."""
    return "".join(_word(child) for child in children)


def _word(child: Token) -> str:
    match child.type:
        case "text" | "code_inline":
            return child.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case _:
            return ""


def _is_emphasised(children: Sequence[Token]) -> bool:
    """Whether one pair of emphasis marks holds all of the block."""
    seen = [child for child in children if child.type != "text" or child.content]
    if len(seen) < 3 or seen[0].type not in ("em_open", "strong_open"):
        return False
    return all(child.level > 0 for child in seen[1:-1]) and seen[-1].nesting == -1


def _add_html(writer: PageWriter, source: str) -> None:
    from reader.articles.formats.visible import add_visible_text  # its parser is slow to import, and seldom needed here

    add_visible_text(writer, source)
