"""Cells of the catalog, read: those of a damaged file may hold anything, and what was never written is told."""

import json
from typing import Any, TypeVar

Json = TypeVar("Json", list[Any], dict[str, Any])


class CellDamaged(Exception):
    """A cell holds what was never written into it."""


def read_text(cell: object) -> str:
    """Return a text, which is written as it is.

    Raises:
        CellDamaged: it is no text.
    """
    if not isinstance(cell, str):
        raise CellDamaged(f"{cell!r} is no text.")
    return cell


def read_number(cell: object) -> int:
    """Return a whole number, which is written as it is.

    Raises:
        CellDamaged: it is no such number.
    """
    if not isinstance(cell, int):
        raise CellDamaged(f"{cell!r} is no whole number.")
    return cell


def read_json(cell: object, kind: type[Json]) -> Json:
    """Return what is written as JSON, a list or an object.

    Raises:
        CellDamaged: it is no JSON, or of another kind.
    """
    try:
        said = json.loads(read_text(cell))
    except (ValueError, RecursionError) as error:
        raise CellDamaged(f"{cell!r} is no JSON.") from error
    if not isinstance(said, kind):
        raise CellDamaged(f"{cell!r} is no {kind.__name__}.")
    return said
