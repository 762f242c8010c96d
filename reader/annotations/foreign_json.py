"""JSON that somebody else may have written: read with care, for it may be damaged, or made to do damage."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_DEEPEST = 100
"""Levels of nesting; what has more could exhaust Python's stack when it is written again."""


class Damaged(ValueError):
    """A file is no JSON, or no usable one; the message is the part of a sentence that says where: "at line 3"."""


def read_json(content: bytes, parse_constant: Callable[[str], Any] | None = None) -> Any:
    """Return what `content` says; `parse_constant` makes what it likes of `NaN` and its like, as in `json.loads`.

    Raises:
        Damaged: it is no JSON, or not UTF-8.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=parse_constant)
    except json.JSONDecodeError as error:
        raise Damaged(f"at line {error.lineno}") from None
    except UnicodeDecodeError as error:
        lines_before = content.count(b"\n", 0, error.start)
        raise Damaged(f"at line {lines_before + 1}") from None
    except (ValueError, RecursionError):
        raise Damaged("by a number or a nesting too large to be read") from None


def levels(document: Any) -> Iterator[list[Any]]:
    """Yield what stands at each level of `document`, from the outermost on.

    Raises:
        Damaged: there are too many levels.
    """
    level = [document]
    for _ in range(_DEEPEST):
        yield level
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return
    raise Damaged(f"by a nesting of more than {_DEEPEST} levels")


def refuse_deep_nesting(document: Any) -> None:
    """Go through `document`.

    Raises:
        Damaged: it has too many levels.
    """
    for _ in levels(document):
        pass


def text_at(record: dict[str, Any], key: str, default: str | None = None) -> str:
    """Return the text that `record` has at `key`, `default` where it has nothing there.

    Raises:
        ValueError: it is no text.
    """
    text = record.get(key, default)
    if not isinstance(text, str):
        raise ValueError(key)  # noqa: TRY004 - what a file says is a matter of values
    return text


def _children(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
