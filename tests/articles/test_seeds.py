"""The five articles beside the checkout, held against their hand labels; skipped where they are not."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.articles.article import Article
from reader.articles.reading import read_article

SHARED = Path(__file__).parents[2] / ".." / "shared"
LABELS = SHARED / "figures" / "seeds_gold.json"
pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="the labelled articles are not beside this checkout")

HEADINGS = {"heading", "title", "standfirst"}
FURNITURE = {"boilerplate", "byline", "note", "title"}


def labelled() -> list[tuple[Article, dict[str, Any]]]:
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    return [(read_article(SHARED / "seeds" / label["file"]), label) for label in labels]


@pytest.mark.parametrize(
    ("name", "kinds"), [("captions", {"caption"}), ("headings", HEADINGS), ("boilerplate", FURNITURE)]
)
def test_passages(name: str, kinds: set[str]) -> None:
    """Every caption, heading and piece of furniture labelled by hand is told apart."""
    missed = []
    for article, labels in labelled():
        standing = [" ".join(p.span.of(article.text).split()) for p in article.passages if p.kind in kinds]
        for label in labels[name]:
            lines = [" ".join(line.split()) for line in label["text"].splitlines() if line.strip()]
            missed += [line for line in lines if not any(line in words or words in line for words in standing)]
    assert missed == []


def test_paragraphs_are_not_taken_for_anything_else() -> None:
    """Nothing beside what is labelled is hidden as furniture."""
    for article, labels in labelled():
        hidden = [p.span.of(article.text) for p in article.passages if p.kind == "boilerplate"]
        furniture = " ".join(" ".join(label["text"].split()) for label in labels["boilerplate"])
        assert [words for words in hidden if " ".join(words.split()) not in furniture] == []


def test_metadata() -> None:
    """Title, authors, publisher and date are those a reader would find, and nothing is invented."""
    for article, labels in labelled():
        known, expected = article.metadata, labels["meta"]
        assert known.title == expected["title"]
        assert ", ".join(known.authors) == (expected["author"] or "")
        assert (known.publisher, known.date, known.language) == (expected["publisher"], expected["date"], "en")
