"""`kill -9` at any instant, two hundred times: what was acknowledged is there afterwards, and work goes on.

READER_CRASH_ROUNDS asks for another number of rounds.
"""

import json
import os
import random
import re
from pathlib import Path

import pytest

from reader.annotations.store import AnnotationStore
from tests.durability.forge import Forge, Round

ROUNDS = int(os.environ.get("READER_CRASH_ROUNDS", "200"))
SHARES = [("command", 0.2, 0.06)] * 4 + [("screen", 0.05, 0.3)] * 4
"""How Reader runs, which share of the rounds it gets, and how many seconds it lives at most after its first note."""
TEXT = "Nine cranes were idle on Monday.\n" + "".join(f"\nCrane number {number} was busy.\n" for number in range(120))
TEMPORARY = re.compile(r"\..+\.tmp")
MOST_LEFT = 2
"""Temporary files that one killed writer leaves: a page's and its `.bak`'s."""


@pytest.mark.parametrize(("how", "share", "longest"), SHARES)
def test_nothing_acknowledged_is_lost(tmp_path: Path, how: str, share: float, longest: float) -> None:
    """After each round every note is there whose id was printed, or which the screen called saved; every file parses.

    Nothing piles up beside the files, and no lock stays behind: the next round adds its notes.
    """
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    library = tmp_path / "library"
    library.mkdir()
    (library / "port.txt").write_text(TEXT)
    acknowledged: set[str] = set()
    with Forge() as forge:
        for number in range(round(ROUNDS * share)):
            one = Round(how, str(library), f"round {number}", chance.uniform(0, longest))
            said = forge.acknowledged(one)
            acknowledged |= {*said}
            assert said, f"seed {seed}: nothing was acknowledged in {one}"
            assert state_after(library, acknowledged) == "", f"seed {seed}: after {one}"


def state_after(library: Path, acknowledged: set[str]) -> str:
    """Say what is wrong in `library`, in which the notes `acknowledged` should be; nothing where nothing is."""
    folder = library / ".reader" / "annotations"
    store = AnnotationStore(folder)
    notes = [one.note for one in store.of("port.txt")]
    names = [path.name for path in folder.iterdir()]
    left = [name for name in names if TEMPORARY.fullmatch(name)]
    for name in {*names} - {*left, ".lock"}:
        json.loads((folder / name).read_bytes())
    wrong = {
        "lost": acknowledged - {*notes},
        "kept twice": [note for note in notes if notes.count(note) > 1],
        "told": store.troubles,
        "left lying": left if len(left) > MOST_LEFT else [],
    }
    return " ".join(f"{what}: {which}" for what, which in wrong.items() if which)
