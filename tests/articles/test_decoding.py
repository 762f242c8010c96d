"""Bytes to text."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.decoding import decode
from reader.errors import BadInput

PATH = Path("some/article.txt")
CHINESE = "统计显示，今年前三个季度该市工业增加值同比增长百分之五点三，好于预期。\n"
FRENCH = "Le port a remplacé deux tiers de ses grues\xa0; l'électricité coûte 12 % de moins.\n"
ENGLISH = "The café’s owner said “naïve” forecasts cost £3 million – or so – last year.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE + ENGLISH, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE + ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (CHINESE, "gb18030"),
        ("价格上涨\n", "gbk"),
        (FRENCH, "latin-1"),
        (ENGLISH, "cp1252"),
        ("El año pasado la producción creció según la compañía.", "cp1252"),
        ("caf\xe9", "cp1252"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    """Text comes back as it was written, whichever of the encodings it was saved in, and without a byte order mark."""
    assert decode(text.encode(encoding), PATH) == text


def test_declared_encoding() -> None:
    """A page that declares its encoding is read in it, where a guess would find another."""
    page = '<meta charset="windows-1251"><p>Да</p>'
    assert decode(page.encode("cp1251"), PATH) == page


def test_line_ends() -> None:
    """Line ends are kept: offsets in what was given stay right."""
    assert decode(b"a\r\nb\rc\n", PATH) == "a\r\nb\rc\n"


def test_damaged_utf_8() -> None:
    """One broken byte in a long UTF-8 text does not make all its other characters wrong."""
    content = (CHINESE * 50).encode() + b"\xff" + CHINESE.encode()
    assert decode(content, PATH) == CHINESE * 50 + "\N{REPLACEMENT CHARACTER}" + CHINESE


def test_colour_codes_are_text() -> None:
    """Escape sequences make no binary file: they are shown as symbols later."""
    assert decode(b"\x1b[31mred\x1b[0m", PATH) == "\x1b[31mred\x1b[0m"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "PNG"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x7fELFrest", "program"),
        (b"%PDF-1.7\nrest", "PDF"),
        (b"\xff\xd8\xff\xe0rest", "JPEG"),
        (bytes(64), "not a text"),
        (b"hello\0" * 20, "not a text"),
        (random.Random(1).randbytes(4000), "not a text"),
    ],
)
def test_no_text(content: bytes, kind: str) -> None:
    """A file that is no text is refused in a sentence that names it and says what it looks like."""
    with pytest.raises(BadInput) as refusal:
        decode(content, PATH)
    assert str(PATH) in str(refusal.value)
    assert kind in str(refusal.value)


@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    """Whatever the bytes, there is a text that can be kept as UTF-8 or a refusal, never a crash."""
    try:
        text = decode(content, PATH)
    except BadInput:
        return
    assert text.encode().decode() == text


@given(st.text(max_size=200))
def test_utf_8_is_kept(text: str) -> None:
    """Valid UTF-8 that is accepted is never taken for another encoding."""
    content = text.encode("utf-8", "replace")
    try:
        decoded = decode(content, PATH)
    except BadInput:
        return
    if "\0" not in text:
        expected = content.removeprefix(b"\xef\xbb\xbf").decode()
        assert decoded == expected
