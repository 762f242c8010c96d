"""What the user sets: keys and themes, and what is said of those that cannot be."""

import pytest

from reader.config import Settings
from reader.library import Library
from reader.ui.commands.keymap import chosen_keys
from reader.ui.terminal import fitting_theme
from reader.ui.themes import DARK, LIGHT, own_themes
from tests.ui.desk import at_desk


@pytest.mark.parametrize(
    ("wished", "in_force", "said"),
    [
        ({"shelf.sort": "s, F3"}, "s,f3", []),
        ({"search": "/,Ctrl+K"}, "slash,ctrl+k", []),
        ({"shelf.sort": "+,-"}, "plus,minus", []),
        ({"panel.leave": "escape,f5"}, "escape,f5", []),
        ({"shelf.srot": "x"}, None, ["shelf.srot, which is no command. Did you mean shelf.sort?"]),
        ({"xyzzy": "x"}, None, ["xyzzy, which is no command. `reader keys` lists them all."]),
        ({"shelf.sort": "hyperspace,f9"}, "f9", ["shelf.sort the key “hyperspace”, which does not exist."]),
        ({"shelf.sort": "ctr+s"}, "s", ["shelf.sort the key “ctr+s”, which does not exist."]),
        ({"shelf.sort": " ,"}, "s", ["shelf.sort no key, so it keeps its own."]),
        ({"shelf.sort": "f"}, "f", ["leaves f to both shelf.sort and shelf.filter: it does “Sort”"]),
        ({"shelf.sort": "q"}, "q", ["leaves q to both shelf.sort and quit: it does “Sort”. Give quit another key."]),
        ({"shelf.sort": "j"}, "j", ["leaves j to both shelf.sort and list.down: it does “Sort”"]),
        ({"shelf.sort": "f", "shelf.filter": "s"}, "f", []),
        (
            {"theme": "K"},
            "K",
            ["leaves K to theme and to annotation.keep, notes.keep, which come first. Give theme another key."],
        ),
    ],
)
def test_keys_are_taken_or_named(wished: dict[str, str], in_force: str | None, said: list[str]) -> None:
    """Each key is called as Textual calls it; what cannot be is named and leaves the default; a clash is named."""
    chosen = chosen_keys(wished)
    assert in_force is None or chosen.keymap[next(iter(wished))] == in_force
    assert len(chosen.warnings) == len(said)
    assert all(words in sentence for words, sentence in zip(said, chosen.warnings, strict=True))


def test_a_key_of_reading_is_free_on_other_screens() -> None:
    """The table of all figures and the notes of the library may have any key that is given only while one reads."""
    assert not chosen_keys({"table.sort": "n", "notes.group": "F", "why.reject": "o"}).warnings


def test_a_key_of_lists_is_free_where_there_is_none() -> None:
    """What is found in the article, and the box for it, may have any key that moves in lists."""
    assert not chosen_keys({"find.next": "j", "find_box.next": "k"}).warnings


async def test_a_key_given_elsewhere_stays_with_the_commands_that_share_it(library: Library) -> None:
    """`j` moves in the text still when selecting moves by another key."""
    async with at_desk(library, (120, 12), settings=Settings(keys={"select.down": "z"})) as desk:
        await desk.press("enter", "j", "j")
        assert desk.view.rows_shown.start == 2


async def test_a_rebound_key_works_and_the_old_one_does_not(library: Library) -> None:
    """A command comes by the user's key alone, as the key line says."""
    async with at_desk(library, settings=Settings(keys={"search": "ctrl+k"})) as desk:
        await desk.press("slash")
        assert desk.focused is not None
        assert desk.focused.id != "query"
        await desk.press("ctrl+k")
        await desk.type("turbine")
        await desk.see("Hits")


async def test_what_is_wrong_in_the_settings_is_said_at_the_start(library: Library) -> None:
    """An unknown command, a clash, a theme that is not there and a colour that is none are each told, and all works."""
    settings = Settings(
        theme="nrod", keys={"shelf.srot": "x", "shelf.sort": "f"}, themes={"mine": {"primary": "reddish"}}
    )
    async with at_desk(library, (160, 50), settings=settings) as desk:
        await desk.see("shelf.srot", "shelf.filter", "Did you mean nord?", "reddish")
        assert desk.app.theme == DARK.name


async def test_a_theme_of_ones_own_is_worn(library: Library) -> None:
    """A theme that config.toml makes is put on, its colours on Reader's own of that brightness."""
    settings = Settings(theme="mine", themes={"mine": {"dark": False, "background": "#ffffff"}})
    async with at_desk(library, settings=settings) as desk:
        assert desk.app.theme == "mine"
        assert desk.app.current_theme.primary == LIGHT.primary
        assert desk.view.background_colors[1].hex == "#FFFFFF"


def test_faults_of_a_theme_are_named() -> None:
    """What a theme cannot say is named, and the rest of it holds."""
    themes, faults = own_themes({"mine": {"primary": "#123456", "dark": "yes", "sky": "blue", "panel": True}})
    assert [theme.primary for theme in themes] == ["#123456"]
    assert themes[0].panel == DARK.panel
    assert len(faults) == 3
    assert "true or false" in faults[0]
    assert "a theme has primary" in faults[1]
    assert "a colour such as" in faults[2]


@pytest.mark.parametrize(
    ("color_system", "ground", "theme"),
    [
        ("truecolor", "", DARK.name),
        ("256", "15;0", DARK.name),
        ("truecolor", "0;15", LIGHT.name),
        ("256", "0;default;7", LIGHT.name),
        ("standard", "", "ansi-dark"),
        ("standard", "0;15", "ansi-light"),
        (None, "", "ansi-dark"),
    ],
)
def test_the_first_theme_fits_the_terminal(color_system: str | None, ground: str, theme: str) -> None:
    """Sixteen colours are the terminal's own, and a terminal that says that it is light is taken at its word."""
    assert fitting_theme(color_system, {"COLORFGBG": ground}) == theme
