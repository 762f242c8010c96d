"""Searching in a real terminal: letter by letter, narrowed, sorted, asked again, and kept for the next time."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from tests.terminal import Terminal
from tests.ui.desk import make_library
from tests.ui.real_library import copy_of_seeds

REUTERS = Path(__file__).parents[3] / "shared" / "corpora" / "reuters.tar.gz"
NEWSWIRES = 300
"""Articles of the large collection that are enough to search while they are indexed."""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A small library, indexed."""
    return make_library(tmp_path / "library")


def type_and_see(terminal: Terminal, library: Library, words: str, *, before: str = "") -> None:
    """Type `words` behind what stands in the box, and see after each letter how many hits it has."""
    for end in range(1, len(words) + 1):
        terminal.type(words[end - 1])
        see_hits(terminal, library, before + words[:end])


def see_hits(terminal: Terminal, library: Library, query: str) -> None:
    """Wait for the query in the box, and for as many hits as the library finds for it."""
    total = library.search(query.strip()).total
    terminal.wait_for(query.strip(), f"/{total:,} hits" if total else "Nothing found")


def leave(terminal: Terminal) -> None:
    """Quit, whatever has the keyboard."""
    terminal.type("Ctrl+Q")
    assert terminal.wait_for_exit() == 0


def test_hits_follow_each_letter(library: Library) -> None:
    """Every letter has its own answer on the screen, and so have two words near each other."""
    with Terminal(str(library.roots[0])) as terminal:
        terminal.wait_for("Harbour traffic", "passage 0/")
        terminal.type("/")
        type_and_see(terminal, library, "turbine hall")
        terminal.type("Ctrl+U")
        terminal.wait_for("Articles")
        terminal.type("cranes NEAR/2 spring")
        see_hits(terminal, library, "cranes NEAR/2 spring")
        assert "Nothing found" in terminal.text
        terminal.type("\x7f" * len("2 spring"), "4 spring")
        see_hits(terminal, library, "cranes NEAR/4 spring")
        leave(terminal)


def test_the_bundled_articles_are_searched_as_one_types(tmp_path: Path) -> None:
    """The first query of somebody new has hits from its first letters on, and Enter leads to one and into the text."""
    seeds = copy_of_seeds(tmp_path / "library")
    with Terminal(str(seeds)) as terminal:
        terminal.wait_for("Articles", "passage ")
        terminal.type("/")
        type_and_see(terminal, Library([seeds]), "semic")
        terminal.type("Enter", "Enter")
        terminal.wait_for("a Annotate")
        leave(terminal)


def test_hits_are_narrowed_sorted_and_followed(library: Library) -> None:
    """`f` and Enter narrow the query in the box, `s` sorts, `~` asks for more of the same; Backspace takes it back."""
    with Terminal(str(library.roots[0])) as terminal:
        terminal.wait_for("Harbour traffic", "passage 0/")
        terminal.type("/", "percent", "Enter")
        see_hits(terminal, library, "percent")
        terminal.wait_for("f Narrow", "s Sort")
        terminal.type("f")
        terminal.wait_for("Narrow by", "Weekly Engine", "Year", "2025")
        terminal.type("Enter")
        terminal.wait_for('publisher:"', "✓", "Query before")
        terminal.wait_until(lambda text: "in 1 article" in text, "the hits of one publisher")
        terminal.type("\x7f")
        terminal.wait_until(lambda text: "✓" not in text and "publisher:" not in text, "the query before")
        see_hits(terminal, library, "percent")
        terminal.type("f")
        terminal.wait_until(lambda text: "Narrow by" not in text, "the hits alone")
        for order in ("newest first", "by title", "best first"):
            terminal.type("s")
            terminal.wait_for(f"Hits, {order}")
        terminal.type("~")
        terminal.wait_for("│ like:", "hits")
        terminal.wait_until(lambda text: "percent" not in text.splitlines()[1], "what is asked now")
        terminal.type("\x7f")
        see_hits(terminal, library, "percent")
        leave(terminal)


def test_queries_are_completed_kept_and_saved(library: Library) -> None:
    """Tab completes field and value; a saved search and the one before stand under the empty box the next time."""
    asked = 'publisher:"Harbour Post"'
    with Terminal(str(library.roots[0])) as terminal:
        terminal.wait_for("Harbour traffic", "passage 0/")
        terminal.type("/", "publ")
        terminal.wait_for("publisher:", "Complete")
        terminal.type("Tab", "har")
        terminal.wait_for("publisher:har", "Harbour Post")
        terminal.type("Tab")
        see_hits(terminal, library, asked)
        terminal.type("Ctrl+S")
        terminal.wait_for("Save this search")
        terminal.type("the port", "Enter")
        terminal.wait_for("Saved as the port")
        terminal.type("Ctrl+U", "blossom", "Enter")
        see_hits(terminal, library, "blossom")
        leave(terminal)
    with Terminal(str(library.roots[0])) as terminal:
        terminal.wait_for("Harbour traffic", "passage ")
        terminal.type("/")
        terminal.wait_for("Earlier")
        terminal.type("Up")
        terminal.wait_for("the port", "blossom")
        terminal.type("Enter")
        see_hits(terminal, library, asked)
        leave(terminal)


def test_a_library_is_searched_while_it_is_first_indexed(tmp_path: Path) -> None:
    """Without an index, newswires are found from the first letters on, and all of them in the end."""
    if not REUTERS.exists():
        pytest.skip("the newswires are not here: ../shared/corpora/reuters.tar.gz")
    folder = tmp_path / "library"
    with tarfile.open(REUTERS) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python before 3.11.4 has none
        archive.extractall(folder, members=_some(archive))
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("Articles")
        terminal.type("/")
        for letter in "coffee":
            terminal.type(letter)
            terminal.wait_until(lambda text: "Hits" in text or "Nothing found" in text, "an answer")
        with_coffee = [path for path in folder.rglob("*.txt") if "coffee" in path.read_text("latin-1").lower()]
        terminal.wait_for("coffee", f" in {len(with_coffee)} articles")
        leave(terminal)


def _some(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Yield the first articles of `archive`."""
    files = (member for member in archive if member.isfile())
    return (member for member, _ in zip(files, range(NEWSWIRES), strict=False))
