"""A JSON document from elsewhere: read with care, for it may be damaged, or made to do damage."""

import json
import math
from collections.abc import Iterable
from typing import Any

from reader.errors import BadInput

_DEEPEST = 100


def looks_like_json(content: bytes) -> bool:
    """Whether `content` begins as an object or an array does."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def read_document(content: bytes, name: str) -> Any:
    """Return what the JSON in `content`, the file called `name`, says.

    Raises:
        BadInput: it is no JSON, holds what JSON has no number for, or is nested too deeply to be written again.
    """
    try:
        document = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise BadInput(f"{name} is damaged at line {error.lineno}. Nothing was imported.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{name} is not UTF-8, as JSON has to be. Nothing was imported.") from None
    except (ValueError, RecursionError):
        raise BadInput(f"{name} has a number or a nesting that cannot be read. Nothing was imported.") from None
    level: list[Any] = [document]
    for _ in range(_DEEPEST):
        if any(isinstance(value, float) and not math.isfinite(value) for value in level):
            raise BadInput(f"{name} has a number too large to be read. Nothing was imported.")
        level = [child for parent in level for child in _children(parent)]
    if level:
        raise BadInput(f"{name} is nested more than {_DEEPEST} levels deep. Nothing was imported.")
    return document


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _children(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
