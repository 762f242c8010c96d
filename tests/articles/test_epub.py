"""EPUB books, as one gets them and as nobody should."""

import io
import struct
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.articles.article import Article, PassageKind
from reader.articles.formats import archive
from reader.articles.formats.epub import read
from reader.articles.reading import parse_article
from reader.errors import BadInput

PATH = Path("tarn.epub")
CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>Ana Brandt</dc:creator>
<dc:creator>Li Wei</dc:creator><dc:publisher>Tarn Press</dc:publisher><dc:date>2025-03-04T00:00:00Z</dc:date>
<dc:language>en-GB</dc:language></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="i" href="ice.png" media-type="image/png"/>
<item id="x" href="../../etc/passwd" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="i"/><itemref idref="b"/><itemref idref="a"/>
<itemref idref="x"/><itemref idref="gone"/></spine></package>"""
CHAPTER = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h1>{0}</h1>{1}</body></html>'
ONE = CHAPTER.format("The ice", "<p>About 400 ships wait outside of the harbour.</p>")
TWO = CHAPTER.format("The thaw", "<p>In March 12 of them could leave.</p>")
MEMBERS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": PACKAGE.format(doctype="", title="Ice on the Tarn"),
    "OPS/nav.xhtml": CHAPTER.format("Contents", "<nav><a>The ice</a></nav>"),
    "OPS/text/one.xhtml": ONE,
    "OPS/text/two b.xhtml": TWO,
    "OPS/ice.png": "\x89PNG",
}


def epub(changes: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """Return a book of two chapters, with members changed, or left out where that is None."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in {**MEMBERS, **(changes or {})}.items():
            if content is not None:
                book.writestr(name, content)
    return file.getvalue()


def article(content: bytes) -> Article:
    return parse_article(content, PATH, file="tarn.epub")


def refused(content: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words) as told:
        read(content, PATH)
    assert "tarn.epub" in str(told.value)


def test_a_book() -> None:
    """Its chapters are read in their order, each once, under its title, without contents and pictures."""
    book = article(epub())
    assert [(passage.kind, passage.span.of(book.text)) for passage in book.passages] == [
        (PassageKind.TITLE, "Ice on the Tarn"),
        (PassageKind.HEADING, "The ice"),
        (PassageKind.PARAGRAPH, "About 400 ships wait outside of the harbour."),
        (PassageKind.HEADING, "The thaw"),
        (PassageKind.PARAGRAPH, "In March 12 of them could leave."),
    ]
    known = book.metadata
    assert (known.title, known.authors, known.publisher) == ("Ice on the Tarn", ("Ana Brandt", "Li Wei"), "Tarn Press")
    assert (known.date, known.language) == ("2025-03-04", "en")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"META-INF/container.xml": None}, "lacks META-INF/container.xml"),
        ({"META-INF/container.xml": ""}, "makes no sense"),
        ({"META-INF/container.xml": "<x/>"}, "does not say where"),
        ({"META-INF/container.xml": CONTAINER.replace("OPS/", "../../")}, "lacks"),
        ({"OPS/book.opf": None}, "lacks OPS/book.opf"),
        ({"OPS/text/one.xhtml": None, "OPS/text/two b.xhtml": None}, "no text"),
        ({"OPS/text/one.xhtml": b"\x00\x01" * 500}, "not a text"),
        (
            {"META-INF/encryption.xml": '<e><CipherReference URI="OPS/text/one.xhtml"/></e>'},
            "protected against copying",
        ),
        ({"OPS/text/one.xhtml": "<p>" + "ice " * 5_000_000}, "unpacks to far more"),
        ({"OPS/book.opf": b" " * 20_000_000}, "unpacks to far more"),
    ],
    ids=[
        "no container",
        "empty",
        "nowhere",
        "out",
        "no package",
        "no chapters",
        "binary",
        "locked",
        "bomb",
        "package as bomb",
    ],
)
def test_what_cannot_be_read(changes: dict[str, str | bytes | None], words: str) -> None:
    """It is refused in a sentence that names it and says why."""
    refused(epub(changes), words)


def test_locked_fonts_do_not_matter() -> None:
    """Books of open text often lock their fonts."""
    locked = {"META-INF/encryption.xml": '<e><CipherReference URI="OPS/font.otf"/></e>'}
    assert article(epub(locked)).text == article(epub()).text


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE package ["
        + '<!ENTITY a "ice">'
        + "".join(
            f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
        )
        + "]>",
        '<!DOCTYPE package [<!ENTITY i SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE package SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    ],
    ids=["a billion", "a file", "from elsewhere"],
)
def test_entities_are_not_read(doctype: str) -> None:
    """No entity of a book's own is expanded, neither in its package nor in a chapter."""
    package = PACKAGE.format(doctype=doctype, title="Ice &i;")
    chapter = doctype.replace("package", "html") + CHAPTER.format("The ice", "<p>&i; is cold.</p>")
    text = article(epub({"OPS/text/one.xhtml": chapter})).text
    with suppress(BadInput):  # a package that is too clever makes no sense
        text += article(epub({"OPS/book.opf": package})).text
    assert len(text) < 1_000
    hostname = Path("/etc/hostname")
    assert not hostname.exists() or hostname.read_text().strip() not in text


def test_lists_that_are_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is only listed costs memory too, and is refused before."""
    refused(epub({f"{number}": b"" for number in range(12_000)}), "files in it")
    monkeypatch.setattr(archive, "_LONGEST_LIST", 100)
    refused(epub(), "too many files")


@pytest.mark.parametrize(
    "content", [b"", b"PK\3\4", b"no archive", b"PK\5\6" + b"\xff" * 18, b"PK\6\7" + bytes(16) + b"PK\5\6" + bytes(18)]
)
def test_what_is_no_archive(content: bytes) -> None:
    """It is refused in a sentence, however much it looks like one."""
    refused(content, "empty|no archive|too many files|lacks")


def test_members_that_lie() -> None:
    """What a member says of its size is not believed: unpacking is counted."""
    content = epub({"OPS/text/one.xhtml": "<p>" + "ice " * 5_000_000})
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        size = book.getinfo("OPS/text/one.xhtml").file_size
    refused(content.replace(struct.pack("<I", size), struct.pack("<I", 100)), "unpacks|cannot be unpacked")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.data())
def test_any_damage(data: st.DataObject) -> None:
    """A book damaged anywhere is read as far as it goes, or refused in a sentence."""
    content = bytearray(epub())
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=8)
    ):
        content[place] = value
    with suppress(BadInput):
        read(bytes(content), PATH)
