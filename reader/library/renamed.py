"""Files that were renamed or moved, known by their text: where each was left, and its marks, go with it."""

from collections import defaultdict
from collections.abc import Mapping

from reader.places import Places
from reader.state import State


def take_along(before: Mapping[str, str], after: Mapping[str, str], places: Places, state: State) -> None:
    """Have what is kept of articles by their paths follow those whose text is `after` at another path than `before`.

    Both tell the hash of the text at each path of the library.
    """
    if moved := _moved(before, after):
        places.carry(moved)
        state.carry_marks(moved)


def _moved(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Return the new paths by the former ones; of several with the same text the one with the same name is meant."""
    new_with = defaultdict[str, list[str]](list)
    for path in sorted(after.keys() - before.keys()):
        new_with[after[path]].append(path)
    moved = {}
    for path in sorted(before.keys() - after.keys()):
        if new := new_with[before[path]]:
            moved[path] = next((one for one in new if _name(one) == _name(path)), new[0])
    return moved


def _name(path: str) -> str:
    return path.rpartition("/")[2]
