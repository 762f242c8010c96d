"""Any bytes may stand in a file, and nearly any in its name."""

import os
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from reader.search.catalog.catalog import Catalog
from tests.search.shelves import CHIPS, Shelf

NAMES = st.binary(min_size=1, max_size=40).map(lambda name: name.translate(bytes(range(256)), b"/\0"))
SUFFIXES = st.sampled_from([b".txt", b".md", b".html", b".TXT", b".htm", b"", b".txt.txt"])
CONTENTS = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.builds(
        lambda marks, text: "".join(marks).encode() + text,
        st.lists(
            st.sampled_from(["---\n", "# ", "<p>", "</p>", "<!--", "\x00", "\ufeff", "\r", "5 percent ", "title: "])
        ),
        st.binary(max_size=60),
    ),
)
FILES = st.dictionaries(st.tuples(NAMES, SUFFIXES).map(b"".join), CONTENTS, max_size=6)


@given(FILES)
@example({b"caf\xe9\n\x1b[2J.txt": b"\xff\xfeT\x00i\x00n\x00", b".txt": b"hidden", b"two\n.md": CHIPS.encode()})
def test_whatever_files_hold_they_are_indexed_or_named(files: dict[bytes, bytes]) -> None:
    """Each file becomes an article or a sentence, what was fine is found, and a second look finds nothing to do."""
    with tempfile.TemporaryDirectory() as name:
        shelf = Shelf.of(Path(name), fine=CHIPS)
        written = sum(_write(os.fsencode(shelf.folder) + b"/" + file, content) for file, content in files.items())
        report = shelf.update()
        assert not report.busy
        assert report.articles + len(report.troubles) == len(shelf.found.files) + len(shelf.found.troubles)
        assert report.articles <= written + 1
        assert {"fine", "fine.txt"} & shelf.articles("wafers lindau")
        with Catalog(shelf.cache) as catalog:
            assert catalog.figures_to_come() == 0
            for entry in catalog.entries():
                assert catalog.article(entry.id) is not None
        assert shelf.update().changed == 0


def _write(path: bytes, content: bytes) -> bool:
    """Write a file, unless the system takes no such name."""
    try:
        with Path(os.fsdecode(path)).open("xb") as file:
            file.write(content)
    except OSError:
        return False
    return True
