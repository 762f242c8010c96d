"""The bodies of a W3C annotation: the comment and the tags, with what other programs put beside them."""

from typing import Any

_COMMENT = {"type": "TextualBody", "format": "text/markdown", "purpose": "commenting"}
_TAG = {"type": "TextualBody", "purpose": "tagging"}


def to_bodies(note: str, tags: tuple[str, ...], unknown: dict[str, Any]) -> list[Any]:
    """Return the bodies that say `note` and `tags`, then the bodies that are not ours, as `from_bodies` found them."""
    extras = unknown.get("tags", {})
    comment = [_COMMENT | {"value": note} | unknown.get("comment", {})] if note else []
    return [*comment, *(_TAG | {"value": tag} | extras.get(tag, {}) for tag in tags), *unknown.get("others", [])]


def from_bodies(body: Any) -> tuple[str, tuple[str, ...], dict[str, Any]]:
    """Return the comment, the tags and what else stands in a `body` of any shape.

    The first textual body that comments is the note. What else there is comes back under `comment` and `tags`
    (further keys of those bodies) and `others` (whole bodies), each only where there is something.
    """
    note: str | None = None
    tags: list[str] = []
    comment_extras: dict[str, Any] = {}
    tag_extras: dict[str, Any] = {}
    others: list[Any] = []
    for one in body if isinstance(body, list) else [body]:
        if _is_ours(one, "tagging"):
            tags.append(one["value"])
            if extras := _beyond(one, _TAG):
                tag_extras[one["value"]] = extras
        elif note is None and _is_ours(one, "commenting") and one["value"]:
            note = one["value"]
            comment_extras = _beyond(one, _COMMENT)
        else:
            others.append(one)
    unknown = {"comment": comment_extras, "tags": tag_extras, "others": others}
    return note or "", tuple(tags), {key: value for key, value in unknown.items() if value}


def _is_ours(body: Any, purpose: str) -> bool:
    return (
        isinstance(body, dict)
        and body.get("type") == "TextualBody"
        and body.get("purpose") == purpose
        and isinstance(body.get("value"), str)
    )


def _beyond(body: dict[str, Any], ours: dict[str, str]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key != "value" and (key, value) not in ours.items()}
