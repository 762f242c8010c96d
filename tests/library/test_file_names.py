"""Names for files that come into a library."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.file_names import free_names, safe_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ports reopen", "Ports reopen"),
        ("Ports: closed / reopened", "Ports - closed - reopened"),
        ("../../etc/passwd", "etc - passwd"),
        ("\x1b[31mred\x1b]0;x\x07\n two", "[31mred]0;x two"),
        ("  a \t\n b  ", "a b"),
        ("\u202egnp.exe", "gnp.exe"),
        (".hidden", "hidden"),
        ("~root", "root"),
        ('What? "Now"', "What Now"),
        ("出口下降 7.2%", "出口下降 7.2%"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("a" * 1000, "a" * 150),
        ("港" * 1000, "港" * 50),
        ("\udc80\ud800", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_names(words: str, name: str) -> None:
    """A title becomes a name that says the same, as far as a name can."""
    assert safe_name(words) == name


@given(st.text())
def test_any_title_is_harmless_in_a_name(words: str) -> None:
    """A name stays in its folder, is not hidden, can be printed, and is a name on every system."""
    name = safe_name(words)
    assert name == "" or Path(name).parts == (name,)
    assert not name.startswith((".", "~", " "))
    assert not set('/\\:*?"<>|').intersection(name)
    assert all(character.isprintable() for character in name)
    assert len(name.encode()) <= 151
    assert safe_name(name) == name


def test_free_names(tmp_path: Path) -> None:
    """A name that is taken gets a number, also where only the suffix or the case of letters differs."""
    for file in ("Ice.txt", "ice 2.pdf", "Ice 3"):
        (tmp_path / file).touch()
    assert [path.name for path in islice(free_names(tmp_path, "Ice", ".html"), 2)] == ["Ice 4.html", "Ice 5.html"]
    assert next(free_names(tmp_path, "Snow", ".html")).name == "Snow.html"
