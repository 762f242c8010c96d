"""Conditions on notes: what `tag:growth`, `color:green`, `verdict:disputed`, `has:note` ask for."""

from collections.abc import Collection
from dataclasses import dataclass

from reader.search.language.conditions import Unusable, choices
from reader.search.language.fields import COLOR, HAS, TAG, VERDICT, Field

NOTE_FIELDS = (TAG, COLOR, VERDICT)
"""The fields that only notes have, beside the words of `note`; `has` is one of figures too."""


@dataclass(frozen=True, slots=True)
class NoteCondition:
    """What one note must be like; `typed` is how it was asked for, after the colon.

    It is one of `values`. Which tags `typed` means is known only when it is asked: there are none here.
    """

    field: str
    typed: str
    values: tuple[str, ...] = ()


def note_condition(field: Field, typed: str) -> NoteCondition:
    """Return what `typed` after `field` and a colon asks for.

    Raises:
        Unusable: that is nothing, or nothing yet.
    """
    plain = " ".join(typed.split())
    if field in (COLOR, VERDICT, HAS):
        return NoteCondition(field.name, plain, choices(field, plain))
    tag = plain.lstrip("#")
    if not tag.rstrip("*"):
        raise Unusable(field.wants, is_begun=True)
    return NoteCondition(field.name, tag)


def tags_called(typed: str, tags: Collection[str]) -> frozenset[str]:
    """Return those of `tags` that `typed` is, or else begins, whatever the case; with a `*` all that begin so."""
    wanted = typed.rstrip("*").casefold()
    same = frozenset(tag for tag in tags if _plain(tag) == wanted)
    if same and not typed.endswith("*"):
        return same
    return frozenset(tag for tag in tags if _plain(tag).startswith(wanted))


def _plain(tag: str) -> str:
    return " ".join(tag.split()).casefold()
