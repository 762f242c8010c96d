"""Bytes to text: UTF-8 first, then UTF-16, GB18030 and the Western code pages; what is no text is refused."""

import codecs
import re
from pathlib import Path

from reader.errors import BadInput

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"%PDF-", "a PDF"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
)
_CODE_PAGES = ["gb18030", "big5", "cp932", "euc_jp", "euc_kr", "cp1252"]
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]{3,20})")
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "shift_jis": "cp932",
    "euc-jp": "euc_jp",
    "euc-kr": "cp949",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-15": "iso8859_15",
    "iso-8859-2": "iso8859_2",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "koi8-r": "koi8_r",
}
"""What a page means by the encoding it declares: often an older and smaller one of the family."""
_HEAD = 2048
"""Bytes in which a page declares its encoding."""
_SAMPLE = 64 * 1024
"""Bytes looked at when guessing: enough to be sure, few enough to be quick."""
_HIGH_BYTES = bytes(range(0x80, 0x100))
_LATIN_SHARE = 0.7
_CHINESE_SHARE = 0.2
_MOST_CONTROLS = 0.02
"""A larger share of control characters than this is no text; stray ones and colour codes are."""
_MOST_BROKEN = 0.005
"""UTF-8 with fewer undecodable bytes than this is UTF-8 with damage, not another encoding."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Control characters that no text has a use for; ESC has one, it begins colour codes."""


def decode(content: bytes, path: Path) -> str:
    """Return the text in `content`, its byte order mark dropped and its line ends as they are.

    Raises:
        BadInput: `content` is no text; the sentence names `path`.
    """
    kind = next((name for signature, name in _SIGNATURES if content.startswith(signature)), None)
    if kind is not None:
        raise BadInput(f"{path} is not a text but {kind}; save the article as text, Markdown or HTML.")
    text = _decoded(content)
    if _is_binary(text):
        raise BadInput(f"{path} is not a text.")
    return text


def declared_encoding(name: str) -> str | None:
    """Return what a page or its server means by the encoding called `name`; None for UTF-8 and what is not known."""
    return _SUPERSETS.get(name.strip().lower())


def _decoded(content: bytes) -> str:
    """Return the text in the encoding that fits best."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if b"\0" in content[:_SAMPLE] and (encoding_16 := _utf_16_without_mark(content)):
        return content.decode(encoding_16, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _in_another_encoding(content)


def _utf_16_without_mark(content: bytes) -> str | None:
    """Return the byte order in which `content` is UTF-16: Latin letters and line ends have one byte that is NUL."""
    sample = content[:_SAMPLE]
    nuls = {"utf-16-be": sample[0::2].count(0), "utf-16-le": sample[1::2].count(0)}
    encoding = max(nuls, key=lambda order: nuls[order])
    if min(nuls.values()) * 10 > nuls[encoding]:
        return None
    is_latin = nuls[encoding] > _LATIN_SHARE * len(sample) / 2
    # Chinese has few such bytes, but many that ASCII with stray NULs has not.
    is_chinese = len(sample) - len(sample.translate(None, _HIGH_BYTES)) > _CHINESE_SHARE * len(sample)
    return encoding if is_latin or is_chinese else None


def _in_another_encoding(content: bytes) -> str:
    damaged = content.decode("utf-8", "replace")
    if damaged.count("\N{REPLACEMENT CHARACTER}") < _MOST_BROKEN * len(damaged):
        return damaged
    declared = _DECLARED.search(content, 0, _HEAD)
    encoding = declared_encoding(declared[1].decode()) if declared else None
    if encoding is not None:
        return content.decode(encoding, "replace")
    from charset_normalizer import from_bytes  # slow to import, and hardly ever needed

    best = from_bytes(content[:_SAMPLE], cp_isolation=_CODE_PAGES, enable_fallback=False).best()
    return content.decode(best.encoding if best is not None else "cp1252", "replace")


def _is_binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)
