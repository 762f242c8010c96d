"""What is imported: notes as a file from elsewhere has them, with what it says of the articles they are on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.annotations.annotation import Annotation, Color
from reader.articles.span import Span

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:[^\s<>\"{}|\\^`\x00-\x20\ud800-\udfff]+")
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says of an article; what it does not say is empty."""

    file: str = ""
    """Its path in the library that the notes come from."""
    url: str = ""
    title: str = ""

    def __str__(self) -> str:
        return self.title or self.url or self.file or "an article without a name"


@dataclass(frozen=True, slots=True)
class Imported:
    """A note and the article it is on.

    Without a `text_hash` its span is no more than a hint; without a quote it is on the article as a whole.
    """

    annotation: Annotation
    source: Source
    utf16: Span | None = None
    """Where it stands, counted in UTF-16 units: turned into code points once the text is known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The notes of a file, and for each that is passed over a reason, as "a reply"."""

    notes: tuple[Imported, ...]
    skipped: tuple[str, ...] = ()


def reading(found: Iterable[Imported | str]) -> Reading:
    """Return what was `found`: notes, and the reasons why others are passed over."""
    found = list(found)
    return Reading(
        tuple(one for one in found if isinstance(one, Imported)), tuple(one for one in found if isinstance(one, str))
    )


def foreign_note(
    source: Source,
    *,
    quote: str,
    note: str = "",
    tags: tuple[str, ...] = (),
    color: Color = Color.YELLOW,
    created: str = "",
    modified: str = "",
    name: str = "",
    span: Span | None = None,
    utf16: Span | None = None,
    prefix: str = "",
    suffix: str = "",
    passage: int = 0,
    location: str = "",
    figure: dict[str, Any] | None = None,
) -> Imported | str:
    """Return a note that another program wrote, or the reason why it is none.

    Args:
        source: the article it is on.
        quote: the words it is on; none for a note on the whole article.
        note: what the user said of them.
        tags: as `tags_of` reads them.
        color: the nearest of ours.
        created: when it was made.
        modified: when it was last changed, if that was later.
        name: what the other program calls it; one that is no IRI gets an IRI made of it, or of what the note says.
        span: where it might stand.
        utf16: the same in UTF-16 units.
        prefix: the words before it.
        suffix: the words after it.
        passage: the passage it might stand in.
        location: what tells it from a note that says the same elsewhere.
        figure: the figure it is about, as stored.
    """
    if not quote.strip() and not note.strip():
        return "neither a quote nor a note"
    annotation = Annotation(
        id=iri(name, source, quote, note, tags, created, span or utf16, passage, location),
        file=source.file,
        span=span or _NOWHERE,
        quote=quote if quote.strip() else "",
        prefix=prefix,
        suffix=suffix,
        text_hash="",
        passage=passage,
        created=created,
        modified=modified or created,
        note=note,
        tags=tags,
        color=color,
        figure=figure,
        extractor="",
    )
    return Imported(annotation, source, utf16)


def iri(name: str, *said: object) -> str:
    """Return `name` where it is an IRI, else one that is always the same for that name, or for what is `said`."""
    if _IRI.fullmatch(name):
        return name
    content = name or repr(said)
    return uuid5(NAMESPACE_URL, "urn:x-reader:" + content.encode("utf-8", "backslashreplace").decode()).urn
