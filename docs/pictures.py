"""Takes the pictures of the README from the live app: `make pictures`.

Each is the screen after real keys on a copy of the bundled seeds, saved as SVG in docs/pictures.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

PICTURES = Path(__file__).parent / "pictures"
SECONDS_FOR_ANSWERS = 0.5


async def take(name: str, library: Path, keys: Sequence[str], *, size: tuple[int, int], theme: str) -> None:
    """Press `keys` in the app on `library`; a key `…` waits for answers. Save the screen as `name`.svg."""
    from reader.config import Settings
    from reader.library import Library
    from reader.ui.app import ReaderApp

    opened = Library([library])
    opened.bring_up_to_date()
    app = ReaderApp(opened, Settings(theme=theme))
    async with app.run_test(size=size) as pilot:
        await pilot.pause(SECONDS_FOR_ANSWERS)
        for key in keys:
            if key == "…":
                await pilot.pause(SECONDS_FOR_ANSWERS)
            else:
                await pilot.press(key)
        await pilot.pause(SECONDS_FOR_ANSWERS)
        app.save_screenshot(f"{name}.svg", str(PICTURES))
        print(PICTURES / f"{name}.svg")


async def main() -> None:
    """Take all pictures in a home of their own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        seeds = Path(__file__).parent.parent / "seeds"
        library = shutil.copytree(seeds, home / "articles", ignore=shutil.ignore_patterns(".reader"))
        search = ["slash", *"high-tech output", "…", "enter", "enter", "…"]
        note = ["v", "w", "w", "w", "w", "a", "…", *"Check against the NBS release.", "tab", *"growth", "ctrl+s", "…"]
        await take("reading", library, [*search, *note, "j", "j"], size=(130, 38), theme="reader-dark")
        await take(
            "search",
            library,
            ["slash", *"technology growth", "…", "enter", "j", "…"],
            size=(120, 32),
            theme="reader-dark",
        )
        facets = ["slash", *"output", "…", "enter", "f", "…", "j"]
        await take("facets", library, facets, size=(120, 32), theme="reader-light")
        table = ["F", "…", "f", *"percent:>5 change:up", "enter", "s", "j", "j", "…"]
        await take("figures", library, table, size=(130, 32), theme="reader-dark")
        comparison = ["equals_sign", *"high-tech", "…", "enter", "enter", "…"]
        await take("comparison", library, comparison, size=(120, 24), theme="reader-light")
        disputed = ["slash", *'"semiconductor equipment"', "…", "enter", "enter", "…", "]", "]", "]", "a", "…"]
        disputed += [*"From which base? Ask the authors.", "alt+d", "tab", *"growth, base", "ctrl+s", "…"]
        open_question = ["slash", *"fell 27 percent", "…", "enter", "enter", "…", "a", "…"]
        open_question += [*"To America alone; see the total.", "tab", *"trade", "tab", "3", "ctrl+s", "…"]
        all_notes = [*disputed, *open_question, "A", "…", "j", "j", "j"]
        await take("notes", library, all_notes, size=(130, 30), theme="reader-dark")
        await take("light", library, [*search, "number_sign", "…"], size=(130, 38), theme="reader-light")


if __name__ == "__main__":
    asyncio.run(main())
