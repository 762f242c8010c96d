"""Where a page was fetched from: a last line of its file that says so, in the words in which browsers say it.

`<!-- saved from url=(0033)https://… -->`: a comment in HTML and Markdown, behind a `%` one in PDF, in an EPUB the
comment of its archive. All before it is the page as it came.
"""

import re

_MARK = re.compile(rb"\n%?<!-- saved from url=\((\d{4})\)([!-=?-~]{1,9000}) -->\n\Z")
_LONGEST = 10_000
"""Bytes at the end of a file in which a mark is looked for."""
_END_OF_ARCHIVE = b"PK\5\6"
_END_LENGTH = 22
"""Bytes of the record that ends an archive without a comment; the last two tell the length of the comment."""


def with_source(content: bytes, url: str, suffix: str) -> bytes:
    """Return `content`, fetched from `url`, with the line that says so; `suffix` names its format."""
    address = url.replace(">", "%3E").encode("ascii", "replace")
    mark = b"\n%s<!-- saved from url=(%04d)%s -->\n" % (b"%" if suffix == ".pdf" else b"", len(address), address)
    end = content[-_END_LENGTH:]
    if suffix == ".epub" and end.startswith(_END_OF_ARCHIVE) and end.endswith(b"\0\0"):
        return content[:-2] + len(mark).to_bytes(2, "little") + mark
    return content + mark


def split_source(content: bytes) -> tuple[bytes, str | None]:
    """Return `content` without the line that says where it is from, and the address in that line."""
    mark = _MARK.search(content, max(len(content) - _LONGEST, 0))
    if mark is None or int(mark[1]) != len(mark[2]):
        return content, None
    return content[: mark.start()], mark[2].decode()
