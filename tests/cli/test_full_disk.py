"""A cache that cannot be written: what is known is told all the same, and that it may not be all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Run

resource = pytest.importorskip("resource", reason="the system sets no limits")

LARGEST = 1_000
"""Bytes; more than any command prints, fewer than catalog and index have."""


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond a few bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


ASKED = (["list"], ["search", "wafers"], ["search", "percent:>5"], ["figures"], ["compare", "chips output"])


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_what_is_known_is_told(run: Run, library: Path, arguments: list[str]) -> None:
    """Where all is read already nothing is written; where not, the answer is what was known, said in one line."""
    assert run("-L", library, "index").code == 0
    before = run("-L", library, *arguments)
    with full_disk():
        assert run("-L", library, *arguments) == before
        (library / "new.txt").write_text("Output of chips rose 9 percent, and more wafers were shipped.")
        ran = run("-L", library, *arguments)
    assert (ran.code, ran.out) == (0, before.out)
    assert ran.err.count("\n") == before.err.count("\n") + 1
    assert "cannot be written" in ran.err
    assert "The answer is from what is known so far." in ran.err
    assert "new" in run("-L", library, "list").out


@pytest.mark.parametrize("arguments", [*ASKED, ["index"]], ids=" ".join)
def test_where_nothing_is_known_that_is_told(run: Run, library: Path, arguments: list[str]) -> None:
    """Without a catalog, and with no place to make one, a sentence says so."""
    with full_disk():
        ran = run("-L", library, *arguments)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.endswith("it may be closed to you, or its disk full.\n")


def test_an_index_is_not_made_where_a_catalog_is(run: Run, library: Path, home: Path) -> None:
    """Words cannot be searched without an index: that is trouble, and no empty answer."""
    assert run("-L", library, "index").code == 0
    (toc,) = home.rglob("*.toc")
    toc.unlink()
    with full_disk():
        assert run("-L", library, "list").code == 0
        ran = run("-L", library, "search", "wafers")
    assert (ran.code, ran.out) == (3, "")
