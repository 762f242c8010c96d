"""Values read from JSON that anybody may have written: of the kind that is expected, or as good as none."""

from typing import Any


def words(value: object) -> str:
    """Return `value` where it is text, else nothing."""
    return value if isinstance(value, str) else ""


def fields(value: object) -> dict[str, Any]:
    """Return `value` where it is an object, else one without fields."""
    return value if isinstance(value, dict) else {}
