"""The page as JSON, the way it lies in a file: written one record after the other, and read whatever is in it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from reader.annotations.foreign_json import Damaged, read_json, refuse_deep_nesting
from reader.annotations.moments import read_moment
from reader.annotations.page import SCHEMA, Kept, Page, is_our_schema
from reader.annotations.record import CONTEXT, from_record
from reader.errors import BadInput
from reader.json_text import json_text

_OURS = {"@context": CONTEXT, "type": "AnnotationPage"}.items()
_ITEMS, _DELETED = "items", "reader:deleted"
_KEYS = ("reader:schema", "reader:file", _ITEMS, "reader:removed", _DELETED)


def page_to_json(page: Page) -> bytes:
    """Return the stored form of `page`: the same notes give the same bytes, one item after the other as they came."""
    members = {
        **{key: _text(value, 1) for key, value in _OURS},
        "reader:schema": _text(page.schema, 1),
        "reader:file": _text(page.file, 1),
        _ITEMS: _list_text(page.kept, page.unread),
        "reader:removed": _text(dict(page.removed), 1),
    }
    if page.deleted or page.unread_deleted:
        members[_DELETED] = _list_text(page.deleted, page.unread_deleted)
    members |= {key: _text(value, 1) for key, value in page.unknown.items()}
    return "{{\n {}\n}}\n".format(",\n ".join(f"{_text(key, 0)}: {text}" for key, text in members.items())).encode()


def _list_text(kept: Mapping[str, Kept], unread: Iterable[Any]) -> str:
    texts = [*(one.text for one in kept.values()), *(_text(item, 2) for item in unread)]
    return "[\n  {}\n ]".format(",\n  ".join(texts)) if texts else "[]"


def _text(value: Any, depth: int) -> str:
    """Return `value` as it is written `depth` steps in."""
    return json_text(value).rstrip("\n").replace("\n", "\n" + " " * depth)


def page_from_json(content: bytes, file: str | None, known: Page | None = None) -> Page:
    """Return the page that `content` holds; `file` is the article it belongs to, None to ask the page itself.

    Records that are as they were on the page `known` are not read again.

    Raises:
        Damaged: `content` is no page.
    """
    document = _load(content)
    named = document.get("reader:file")
    schema = document.get("reader:schema", SCHEMA)
    items, removed = document.get(_ITEMS, []), document.get("reader:removed", {})
    deleted = document.get(_DELETED, [])
    if not is_our_schema(schema):  # another shape is no damage
        items = items if isinstance(items, list) else []
        removed, deleted = {}, []
    unknown = {key: value for key, value in document.items() if key not in _KEYS and (key, value) not in _OURS}
    refuse_deep_nesting(unknown)
    page = Page(
        file=file if file is not None else named if isinstance(named, str) else "",
        removed=_removed(removed),
        unknown=unknown,
        schema=schema,
    )
    for key, value in ((_ITEMS, items), (_DELETED, deleted)):
        if not isinstance(value, list):
            raise Damaged(f"in “{key}”")
    return _with_items(page, items, deleted, known or page)


def _load(content: bytes) -> dict[str, Any]:
    document = read_json(content)
    if not isinstance(document, dict):
        raise Damaged("from the first line on")
    return document


def _removed(stored: Any) -> dict[str, str]:
    if not isinstance(stored, dict):
        raise Damaged("in “reader:removed”")
    try:
        return {name: read_moment(when) for name, when in stored.items()}
    except (ValueError, TypeError):
        raise Damaged("in “reader:removed”") from None


def _with_items(page: Page, items: list[Any], deleted: list[Any], known: Page) -> Page:
    kept: dict[str, Kept] = {}
    unread: list[Any] = []
    unread_deleted: list[Any] = []
    troubles: list[str] = []
    for item, others in [*((item, unread) for item in items), *((item, unread_deleted) for item in deleted)]:
        try:
            one = _kept(item, page.file, known)
        except BadInput as trouble:
            others.append(item)
            troubles.append(str(trouble))
            continue
        name = one.annotation.id
        if name not in kept or kept[name].modified < one.modified:
            kept[name] = one
    read = replace(page, unread=tuple(unread), unread_deleted=tuple(unread_deleted), troubles=tuple(troubles))
    return replace(read, kept=kept).settled()


def _kept(item: Any, file: str, known: Page) -> Kept:
    """Return what the record `item` stands for: as it was on the page `known`, where it is the same."""
    name = item.get("id") if isinstance(item, dict) else None
    if known.file == file and isinstance(name, str):
        before = known.kept.get(name) or known.deleted.get(name)
        if before is not None and before.record == item:
            return before
    refuse_deep_nesting(item)
    return Kept(from_record(item, file), item)
