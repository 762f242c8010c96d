"""A folder full of harm on the screen."""

from pathlib import Path

from tests.cli.conftest import CHIPS
from tests.hostile_folders import MAKERS, emptiness, removed
from tests.ui.desk import at_desk, make_library
from tests.ui.test_hostile_articles import is_harmless


async def test_a_folder_full_of_harm_is_read(tmp_path: Path) -> None:
    """With every kind of harm in one folder the good article is shown, found and annotated, and nothing gets out."""
    folder = tmp_path / "library"
    folder.mkdir()
    for make, _ in MAKERS.values():
        if make is not emptiness:  # empty files come first on the shelf, and the first is opened
            make(folder)
    try:
        async with at_desk(make_library(folder, {"0 chips.txt": CHIPS}), (120, 40)) as desk:
            await desk.see("An odd name")
            await desk.press("slash", *"wafers", "enter")
            await desk.see("1/1", "Chip exports climb")
            await desk.press("enter")
            await desk.see("3.4 million wafers")
            assert all(map(is_harmless, desk.lines))
            assert desk.app.is_running
    finally:
        removed(folder)
