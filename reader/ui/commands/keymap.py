"""The keys the user chose in place of the defaults: checked against the commands, and as Textual takes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, format_key, key_to_character

from reader.ui.commands.places import PLACES, WIDE

_MODIFIERS = ("ctrl", "shift", "alt", "meta", "super", "hyper")
_NAMED = frozenset([*(key.value for key in Keys), *KEY_NAME_REPLACEMENTS.values()])

_WITHOUT_LISTS = frozenset(
    {"search", "text", "selecting", "finding", "find box", "note", "filter", "notes filter", "why"}
)
"""Places in which no list has the keyboard."""
_NOT_READING = frozenset({"all figures", "filter", "deleted notes", "all notes", "notes filter", "comparison", "why"})
"""Places on other screens than the one on which one reads."""
_WIDEST_LAST = ("lists", *WIDE)
"""Places that are around others."""


@dataclass(frozen=True, slots=True)
class ChosenKeys:
    """The keys in force; `warnings` are sentences on what cannot be done as it was asked."""

    keymap: Mapping[str, str]
    """Each command's id to its keys, parted by commas; empty where the defaults are in force."""
    warnings: tuple[str, ...] = ()


def chosen_keys(wished: Mapping[str, str]) -> ChosenKeys:
    """Return the keys in force when the user wants those of `wished`, by command id.

    Whatever makes no sense is left at its default and named; of two commands that would share a key where both are in
    force, it is said which one the key gives.
    """
    if not wished:
        return ChosenKeys({})
    defaults = {one.id: _keys_of(one.key) for _, one in _commands() if one.id}
    chosen: dict[str, list[str]] = {}
    warnings: list[str] = []
    for name, keys in wished.items():
        if name not in defaults:
            warnings.append(f"config.toml sets keys for {name}, which is no command.{_nearest(name, defaults)}")
            continue
        known = [key for key in _keys_of(keys) if _is_key(key)]
        unknown = [key for key in _keys_of(keys) if not _is_key(key)]
        warnings += [f"config.toml gives {name} the key “{key}”, which does not exist." for key in unknown]
        if known:
            chosen[name] = known
        elif not unknown:
            warnings.append(f"config.toml gives {name} no key, so it keeps its own.")
    # All of them: Textual takes a key from every command that shares it with one that is given another.
    keymap = {name: chosen.get(name, keys) for name, keys in defaults.items()}
    added = {name: frozenset(keys).difference(defaults[name]) for name, keys in chosen.items()}
    in_force = {name: ",".join(keys) for name, keys in keymap.items()}
    return ChosenKeys(in_force, (*warnings, *_clashes(keymap, added)))


def _commands() -> Iterator[tuple[str, Binding]]:
    return ((place, binding) for place, bindings in PLACES.items() for binding in bindings)


def _keys_of(keys: str) -> list[str]:
    """Return the keys of a list parted by commas, each as Textual calls it."""
    return [_normal(key) for key in keys.split(",") if key.strip()]


def _normal(key: str) -> str:
    """Return `key` as Textual calls it: `slash` for `/`, `ctrl+s` for `Ctrl+S`."""
    key = key.strip()
    if len(key) == 1:
        return next(iter(Binding.make_bindings([Binding(key, "", "")]))).key
    *modifiers, last = key.split("+")
    return "+".join([*map(str.lower, modifiers), last.lower()])


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+")
    is_known = last in _NAMED or key in _NAMED or key_to_character(last) is not None
    return is_known and all(modifier in _MODIFIERS for modifier in modifiers)


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f" Did you mean {near[0]}?" if near else " `reader keys` lists them all."


def _clashes(keymap: Mapping[str, Sequence[str]], added: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield a sentence for each key that the user gave a command where others have it, both being in force there."""
    winners: dict[tuple[Binding, str], list[Binding]] = {}
    for (place, one), (other_place, other) in combinations(_commands(), 2):
        if not (one.id and other.id) or one.id == other.id or not _are_together(place, other_place):
            continue
        shared = set(keymap[one.id]).intersection(keymap[other.id])
        wins, loses = (other, one) if _is_around(place, other_place) else (one, other)
        for key in sorted(shared & (added.get(one.id, frozenset()) | added.get(other.id, frozenset()))):
            winners.setdefault((loses, key), []).append(wins)
    for (loses, key), winning in winners.items():
        yield f"config.toml leaves {format_key(key)} to {_outcome(winning, loses)}. Give {loses.id} another key."


def _outcome(winning: Sequence[Binding], loses: Binding) -> str:
    """Return who shares a key, and whose it is."""
    if len(winning) == 1:
        return f"both {winning[0].id} and {loses.id}: it does “{winning[0].description}”"
    return f"{loses.id} and to {', '.join(str(wins.id) for wins in winning)}, which come first"


def _are_together(place: str, other: str) -> bool:
    """Whether the keys of both places are in force at once somewhere."""
    places = {place, other}
    if place == other or "everywhere" in places:
        return True
    return ("reading" in places and not places & _NOT_READING) or ("lists" in places and not places & _WITHOUT_LISTS)


def _is_around(place: str, other: str) -> bool:
    """Whether `place` is all around `other`, whose keys come first."""
    return _width(place) > _width(other)


def _width(place: str) -> int:
    return _WIDEST_LAST.index(place) if place in _WIDEST_LAST else -1
