"""What the pages of docs/ and the README show works as it is shown."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from reader.locations import bundled_seeds

ROOT = Path(__file__).parent.parent
PROGRAMS = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "annotations.md").read_text(encoding="utf-8"), re.S)


@pytest.fixture
def annotated(tmp_path: Path) -> Library:
    """A copy of the seeds as `articles`, with a note."""
    folder = shutil.copytree(bundled_seeds(), tmp_path / "articles", ignore=shutil.ignore_patterns(".reader"))
    library = Library([folder])
    article = library.article("high-tech-growth")
    library.notes.add(article, article.passages[3].span, note="check this", tags=["growth"])
    return library


@pytest.mark.parametrize("program", PROGRAMS, ids=["read", "change"])
def test_programs_of_the_page_on_notes_run(annotated: Library, program: str) -> None:
    """The page's own programs read and change notes, and Reader takes the change as its own."""
    folder = annotated.roots[0].parent
    ended = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    (note,) = Library(annotated.roots).notes.of(annotated.article("high-tech-growth"))
    if "print" in program:
        assert ended.stdout.split("\t")[0] == "high-tech-growth.md"
        assert ended.stdout.rstrip().endswith("check this")
    else:
        assert note.annotation.tags == ("growth", "2025")
        assert note.annotation.modified >= note.annotation.created
    assert not Library(annotated.roots).notes.troubles


def test_the_page_on_notes_names_every_key(annotated: Library) -> None:
    """No key of a stored page or note is left unexplained."""
    page = (ROOT / "docs" / "annotations.md").read_text(encoding="utf-8")
    (file,) = (annotated.roots[0] / ".reader" / "annotations").glob("*.json")
    stored = json.loads(file.read_text(encoding="utf-8"))
    keys = {key for key in (*stored, *stored["items"][0]) if key not in ("@context", "type", "target")}
    assert all(f"`{key}`" in page for key in keys)


def test_links_lead_somewhere() -> None:
    """Every relative link of the README, the changelog and the pages names a file that is there."""
    for page in (
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        *(ROOT / "docs").rglob("*.md"),
        *ROOT.glob("benchmarks/*.md"),
    ):
        for link in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert "://" in link or (page.parent / link).exists(), f"{page.name} links to {link}"
