"""The seeds: what a new user meets first is whole, and told in words of the project's own."""

import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.articles.article import PassageKind
from reader.articles.reading import read_article

REPO = Path(__file__).resolve().parents[1]
SEEDS = REPO / "seeds"
SHARED = REPO.parent / "shared"


@dataclass(frozen=True)
class Seed:
    """What one seed must hold; its figures are named as they stand there."""

    name: str
    title: str
    figures: tuple[str, ...]
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    captions: int = 0
    sections: int = 0
    bullets: int = 0
    notes: int = 0


EXPECTED = (
    Seed(
        "high-tech-growth",
        "High tech sets the pace for China's industry",
        (
            "4.7 percent",
            "7.2 percent",
            "11.3 percent",
            "81.6 percent",
            "+39.7%",
            "25.5 percent",
            "+45.2%",
            "17.5 percent",
        ),
        authors=("Warwick Powell",),
        publisher="CGTN",
        date="2025-11-14",
        captions=4,
        sections=7,
        bullets=5,
        notes=1,
    ),
    Seed(
        "manufacturing-recovery",
        "High-tech manufacturing leads China's industrial recovery",
        (
            "9.3 percent",
            "28.5 percent",
            "105.1 percent",
            "43.1 percent",
            "42.2 percent",
            "86.2 percent",
            "almost 50 percent",
            "6.8%",
            "18.9%",
        ),
        authors=("Li Haoran", "Yan Yan", "Guo Bowei"),
        publisher="CGTN",
        captions=4,
        sections=4,
        notes=1,
    ),
    Seed("beyond-the-worlds-factory", "Beyond the world's factory: Chinese manufacturing turns to innovation", ()),
    Seed(
        "five-year-plan",
        "China's next five-year plan bets on technology",
        (
            "4.8 percent",
            "5.2 percent",
            "slowest growth in a year",
            "around 5 percent",
            "27 percent",
            "$328.6 billion",
            "fastest rise in six months",
            "12.4 percent",
            "$1 trillion",
            "6.2 percent",
            "6.4 percent",
            "3.7 percent",
            "tenth quarter running",
            "up to 40 percent",
            "as much as a quarter",
            "number two general",
            "eight other senior commanders",
            "first time in six decades",
            "nearly one sixth",
        ),
        authors=("Nick Beams",),
        publisher="WSWS",
        date="2025-10-24",
    ),
    Seed(
        "new-productive-forces",
        "What China means by 'new productive forces'",
        (
            "5.2 per cent",
            "over 200 mature industrial clusters",
            "29 per cent",
            "exceeded 1 trillion yuan",
            "4.5 per cent",
            "10 major national supercomputing centres",
            "3.38 million",
            "more than 11 years",
            "more than 6 million",
            "3.327 billion yuan",
            "8.1 per cent",
            "2.64 per cent",
        ),
        authors=("Guo Tianqi",),
        notes=1,
    ),
)

each_seed = pytest.mark.parametrize("seed", EXPECTED, ids=lambda seed: seed.name)


def front_matter_and_body(seed: Seed) -> tuple[dict[str, Any], str]:
    """Return the parsed front matter of a seed and the Markdown below it."""
    _, front_matter, body = (SEEDS / f"{seed.name}.md").read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front_matter), body


def test_the_folder_holds_these_seeds_and_nothing_else() -> None:
    """What is in `seeds/` ships in the wheel, so no file stands there unlooked at; a reader's notes are hidden."""
    assert sorted(path.name for path in SEEDS.glob("[!.]*")) == sorted(f"{seed.name}.md" for seed in EXPECTED)


@each_seed
def test_front_matter_says_what_is_known_and_no_more(seed: Seed) -> None:
    """A key whose value is unknown is left out; every seed owns up to being a digest."""
    known: dict[str, Any] = {"title": seed.title, "language": "en", "kind": "digest"}
    if seed.authors:
        known["authors"] = list(seed.authors)
    if seed.publisher:
        known["publisher"] = seed.publisher
    front_matter, _ = front_matter_and_body(seed)
    date = front_matter.pop("date", None)
    assert front_matter == known
    assert (date and date.isoformat()) == seed.date


@each_seed
def test_the_body_opens_with_the_title_and_goes_on(seed: Seed) -> None:
    """Whoever opens the file in an editor sees the same title as on the shelf, and an article under it."""
    _, body = front_matter_and_body(seed)
    heading, _, article = body.strip().partition("\n")
    assert heading == f"# {seed.title}"
    assert len(article.split()) > 400


@each_seed
def test_every_figure_stands_once(seed: Seed) -> None:
    """No figure was lost or told twice while the words around it changed."""
    _, body = front_matter_and_body(seed)
    found = {figure: len(re.findall(rf"(?<![\w.+$]){re.escape(figure)}(?!\w)", body)) for figure in seed.figures}
    assert found == dict.fromkeys(seed.figures, 1)


@each_seed
def test_the_reader_knows_what_a_seed_says_of_itself(seed: Seed) -> None:
    """The shelf shows a seed's title, authors, publisher and date, and leaves unknown what the seed leaves out."""
    known = read_article(SEEDS / f"{seed.name}.md").metadata
    assert (known.title, known.authors, known.publisher, known.date) == (
        seed.title,
        seed.authors,
        seed.publisher,
        seed.date,
    )
    assert (known.language, known.kind) == ("en", "digest")


@each_seed
def test_the_reader_tells_the_passages_of_a_seed_apart(seed: Seed) -> None:
    """Pictures, sections and notes are shown as such, and nothing of a seed is hidden as page furniture."""
    kinds = Counter(passage.kind for passage in read_article(SEEDS / f"{seed.name}.md").passages)
    assert kinds[PassageKind.TITLE] == 1
    assert kinds[PassageKind.CAPTION] == seed.captions
    assert kinds[PassageKind.HEADING] == seed.sections
    assert kinds[PassageKind.BULLET] == seed.bullets
    assert kinds[PassageKind.NOTE] == seed.notes
    assert kinds[PassageKind.BOILERPLATE] == 0


@pytest.mark.skipif(
    not (SHARED / "own_words.py").is_file(), reason="the sources of the seeds are not in ../shared beside the repo"
)
def test_no_sentence_is_taken_from_a_source() -> None:
    """Eight words in a row are never the same as in the article a seed tells of."""
    command = [sys.executable, str(SHARED / "own_words.py"), str(SEEDS), str(SHARED / "seeds")]
    check = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert check.returncode == 0, check.stdout + check.stderr
