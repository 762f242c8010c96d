"""What config.toml may say."""

import os
from pathlib import Path

import pytest

from reader.config import Settings, read_settings
from reader.errors import BadInput, FileTrouble


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    """Nothing need be set."""
    assert read_settings(tmp_path / "config.toml") == Settings()


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    """Theme, measure and keys are what the file says."""
    file = tmp_path / "config.toml"
    file.write_text('theme = "nord"\nmeasure = 80\n[keys]\n"shelf.sort" = "f3,s"\n')
    assert read_settings(file) == Settings(theme="nord", measure=80, keys={"shelf.sort": "f3,s"})


def test_ids_need_no_quotes(tmp_path: Path) -> None:
    """The points of an id make tables in TOML; it is the same id."""
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nshelf.sort = "f3"\n"list.down" = "n"\n')
    assert read_settings(file).keys == {"shelf.sort": "f3", "list.down": "n"}


def test_themes_are_taken(tmp_path: Path) -> None:
    """Themes of one's own are what the file says."""
    file = tmp_path / "config.toml"
    file.write_text('[themes.mine]\nprimary = "#2f6690"\ndark = false\n')
    assert read_settings(file).themes == {"mine": {"primary": "#2f6690", "dark": False}}


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ("colour = 1", "config.toml sets colour, which Reader does not know."),
        ('"\\u001b[2J" = 1', "config.toml sets \x1b[2J, which Reader does not know."),
        ("theme = 5", "theme to 5"),
        ("measure = 10", "a number from 40 to 120"),
        ("measure = 72.5", "a number from 40 to 120"),
        ("measure = 72.0", "a number from 40 to 120"),
        ("measure = true", "a number from 40 to 120"),
        ("keys = 3", "keys to 3"),
        ("[keys]\na = 1", "keys to"),
        ("themes = 3", "themes to 3"),
        ("[themes]\nmine = 1", "themes to"),
        ("[themes.mine]\nprimary = 1", "themes to"),
    ],
)
def test_what_makes_no_sense_is_left_out(tmp_path: Path, said: str, complaint: str) -> None:
    """A setting that is unknown or of a wrong type is named, and the rest holds."""
    file = tmp_path / "config.toml"
    file.write_text(f"{said}\n" if said.startswith("measure") else f"measure = 90\n{said}\n")
    settings = read_settings(file)
    assert len(settings.warnings) == 1
    assert complaint in settings.warnings[0]
    assert settings.measure == (72 if said.startswith("measure") else 90)
    assert (settings.theme, settings.keys) == (None, {})


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\0", b"a = 1\na = 2", b"a = " + b"[" * 100_000])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    """What is no TOML is refused in a sentence with the file's name."""
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(BadInput, match=r"config\.toml cannot be understood"):
        read_settings(file)


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    """A folder or a pipe in its place is named and not opened; a link to itself is as good as no file."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "itself").symlink_to("itself")
    for name in ("folder", "pipe"):
        with pytest.raises((BadInput, FileTrouble), match=name):
            read_settings(tmp_path / name)
    assert read_settings(tmp_path / "itself") == Settings()
