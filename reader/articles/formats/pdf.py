"""PDF: the text of its pages, read by pypdf within limits, and what its properties say that makes sense."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING, Any

from reader.articles.article import Metadata, PassageKind
from reader.articles.dates import iso_date
from reader.articles.formats.pdf_lines import flowing
from reader.articles.page import Page, PageWriter
from reader.errors import BadInput
from reader.printable import one_line

if TYPE_CHECKING:
    from pypdf import PdfReader

MISSING = "to read PDF files, install Reader with pypdf: pipx install --force '.[pdf]' in its folder"
_LONGEST_STREAM = 8_000_000
"""Bytes, unpacked: a page's drawing, a font; pictures are not unpacked."""
_SIGNATURE = b"%PDF-"
_HEAD = 1024
"""Bytes in which the signature stands."""
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft \w+ - |powerpoint |slide \d|document\d*\Z|title\Z)"
    r"|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|pptx?|xlsx?|rtf|html?)\Z",
    re.IGNORECASE | re.DOTALL,
)
_NO_NAME = re.compile(
    r"(?:user|admin\w*|owner|unknown|author|anonymous|root|pc|windows\b.*)\Z|.*[\d@\\/]", re.IGNORECASE
)
_BETWEEN_NAMES = re.compile(r"\s*(?:;|,|&|、|，|\band\b)\s*")
_LONGEST_PROPERTY = 300
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its warnings are written over the screen


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take; beyond, it is no article."""

    pages: int = 2_000
    characters: int = 10_000_000
    seconds: float = 60.0
    """Of the processor's time."""


class _TooLong(Exception):
    """Reading takes too much of the processor's time."""


_LIMITS = Limits()


def read(content: bytes, path: Path, limits: Limits = _LIMITS) -> Page:
    """Return the text of the PDF `content` in paragraphs, and what it says of itself; the sentences name `path`.

    Raises:
        BadInput: it is none, is damaged, protected, too long, without text, or pypdf is not installed.
    """
    if _SIGNATURE not in content[:_HEAD]:
        raise BadInput(f"{path} is {'no PDF' if content else 'empty'}.")
    try:
        from pypdf import PdfReader, apply_configuration
        from pypdf.errors import DependencyError
    except ImportError:
        raise BadInput(f"{path} is a PDF; {MISSING}.") from None
    until = thread_time() + limits.seconds
    try:
        with apply_configuration(
            zlib_maximum_output_length=_LONGEST_STREAM,
            lzw_maximum_output_length=_LONGEST_STREAM,
            run_length_maximum_output_length=_LONGEST_STREAM,
            array_based_stream_maximum_output_length=_LONGEST_STREAM,
        ):
            return _page(PdfReader(BytesIO(content)), path, limits, until)
    except BadInput:
        raise
    except _TooLong:
        raise BadInput(f"{path} takes more than {limits.seconds:.0f} seconds to read; it was left out.") from None
    except DependencyError:
        raise BadInput(f"{path} is encrypted; save it without a password.") from None
    except Exception as error:  # damaged files raise anything
        raise BadInput(f"{path} is a damaged PDF and cannot be read: {one_line(str(error))[:100]}.") from error


def _page(document: "PdfReader", path: Path, limits: Limits, until: float) -> Page:
    if document.is_encrypted and not document.decrypt(""):
        raise BadInput(f"{path} is protected by a password; save it without one.")
    pages = _texts(document, path, limits, until)
    flow = flowing(pages)
    if not flow.paragraphs:
        raise BadInput(f"{path} has no text, only pictures of it perhaps; read it with a program that recognises text.")
    writer = PageWriter()
    for paragraph in flow.paragraphs:
        writer.add(paragraph.words, stands_apart=paragraph.is_one_line)
    for line in flow.running:
        writer.add(line, PassageKind.BOILERPLATE)
    return writer.page(_metadata(document.metadata or {}))


def _texts(document: "PdfReader", path: Path, limits: Limits, until: float) -> list[str]:
    """Return the text of each page, in lines."""
    many = len(document.pages)
    if many > limits.pages:
        raise BadInput(f"{path} has {many:,} pages; PDFs of up to {limits.pages:,} are read.")

    def look_at_clock(*_: Any) -> None:
        if thread_time() > until:
            raise _TooLong

    texts: list[str] = []
    characters = 0
    for page in document.pages:
        look_at_clock()
        texts.append(page.extract_text(visitor_operand_before=look_at_clock))
        characters += len(texts[-1])
        if characters > limits.characters:
            raise BadInput(f"{path} has more than {limits.characters:,} characters; PDFs of up to that are read.")
    return texts


def _metadata(properties: Mapping[str, Any]) -> Metadata:
    title = _said(properties, "/Title")
    authors = [name for name in _BETWEEN_NAMES.split(_said(properties, "/Author")) if name and not _NO_NAME.match(name)]
    written = _DATE.match(_said(properties, "/CreationDate"))
    return Metadata(
        title=title if title and not _NO_TITLE.match(title) else None,
        authors=tuple(authors),
        date=iso_date("-".join(filter(None, written.groups()))) if written else None,
    )


def _said(properties: Mapping[str, Any], name: str) -> str:
    """Return a property in one line; empty where it is none, or too long to be one."""
    value = properties.get(name)
    words = " ".join(str(value).split()) if isinstance(value, str) else ""
    return words if len(words) <= _LONGEST_PROPERTY else ""
