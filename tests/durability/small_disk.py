"""Adds notes in a folder until its disk is full, then makes room and adds one more; prints what came of it.

Called as `python -m tests.durability.small_disk FOLDER`. Prints how many notes were acknowledged, the refusal, how many
are there then, and how many once there is room again.
"""

import sys
from pathlib import Path

from reader.annotations.store import AnnotationStore
from reader.errors import FileTrouble
from tests.annotations.test_store import note


def main(folder: Path) -> None:
    """Fill the disk of `folder`."""
    store = AnnotationStore(folder / "annotations")
    (folder / "something else").write_bytes(b"x" * 12_000)
    kept = 0
    try:
        while True:
            store.put(note(said=f"number {kept}"))
            kept += 1
    except FileTrouble as refusal:
        shown = len(AnnotationStore(folder / "annotations").of("port.txt"))
        (folder / "something else").unlink()
        store.put(note())
        later = len(AnnotationStore(folder / "annotations").of("port.txt"))
        sys.stdout.write(f"{kept}\n{refusal}\n{shown}\n{later}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
