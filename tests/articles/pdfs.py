"""PDF files, written by hand as small as they can be: what they say on each page, and what is wrong with them."""

import zlib
from collections.abc import Iterable, Mapping, Sequence

_HEIGHT = 14


def pdf(
    *pages: Sequence[str],
    info: Mapping[str, str] | None = None,
    contents: Iterable[bytes] = (),
    more: Sequence[bytes] = (),
) -> bytes:
    """Return a PDF with the lines of `pages`.

    Args:
        pages: each a list of lines.
        info: the properties of the document.
        contents: drawings of further pages, written out.
        more: further objects, from number 4 on.
    """
    drawings = [_drawn(lines) for lines in pages] + list(contents)
    first = 4 + len(more)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(drawings)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawings)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    for at, drawing in enumerate(drawings):
        resources = "/Resources << /Font << /F 3 0 R >> /XObject << /X 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources}"
            f" /Contents {first + 2 * at + 1} 0 R >>".encode()
        )
        objects.append(stream(drawing))
    trailer = ""
    if info is not None:
        objects.append("<< {} >>".format(" ".join(f"/{name} ({value})" for name, value in info.items())).encode())
        trailer = f" /Info {len(objects)} 0 R"
    return _written(objects, trailer)


def stream(data: bytes, entries: str = "") -> bytes:
    """Return the object of a packed stream."""
    packed = zlib.compress(data)
    return b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream" % (len(packed), entries.encode(), packed)


def _drawn(lines: Sequence[str]) -> bytes:
    drawing = ["BT /F 12 Tf 72 770 Td"]
    for line in lines:
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        drawing.append(f"({escaped}) Tj 0 -{_HEIGHT} Td")
    return "\n".join([*drawing, "ET"]).encode("latin-1")


def _written(objects: Sequence[bytes], trailer: str) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        written += b"%010d 00000 n \n" % place
    written += f"trailer << /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(written)
