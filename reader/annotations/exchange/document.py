"""A JSON document of notes from elsewhere."""

import math
from collections.abc import Iterable
from typing import Any

from reader.annotations.foreign_json import Damaged, levels, read_json
from reader.errors import BadInput


def looks_like_json(content: bytes) -> bool:
    """Whether `content` begins as an object or an array does."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def read_document(content: bytes, name: str) -> Any:
    """Return what the JSON in `content`, the file called `name`, says.

    Raises:
        BadInput: it is no JSON, holds what JSON has no number for, or is nested too deeply to be written again.
    """
    try:
        document = read_json(content, parse_constant=_refuse)
        for level in levels(document):
            _refuse_infinity(level)
    except Damaged as damage:
        raise BadInput(f"{name} is damaged {damage}. Nothing was imported.") from None
    return document


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _refuse_infinity(values: Iterable[Any]) -> None:
    if any(isinstance(value, float) and not math.isfinite(value) for value in values):
        raise Damaged("by a number too large to be read")
