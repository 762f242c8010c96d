"""What the benchmarks read: articles made up from a seed, or a folder of real ones, and queries on them."""

import random
import tarfile
from collections.abc import Iterator
from pathlib import Path

REUTERS = Path(__file__).parents[2] / "shared" / "corpora" / "reuters.tar.gz"
"""Newswires that may lie beside the repository; they are no part of it."""

QUERIES = (
    "oil",
    "interest rate",
    "the growth of exports",
    '"trade surplus"',
    "japan yen dollar",
    "semicond*",
    "bank merger",
    "wheat corn grain",
    "said",
    "4.8",
)
"""Words rare and common, phrases, a prefix."""

QUERIES_OF_OURS = (
    "exports NEAR/5 growth",
    "percent:>40 change:up",
    "oil money:>10",
    "said publisher:harbour date:2020..2022",
    "growht~",
    "wheat OR corn -grain",
)
"""What other engines do not ask, or not so: words near each other, conditions on figures and on the article."""

_WORDS = 40_000
_PARAGRAPHS = 11
_SENTENCE, _SENTENCES = 15, 4
"""Words of a sentence, sentences of a paragraph: with the paragraphs above, articles of about 6 KB."""

_FIGURES = ("rose {} percent", "fell by {} percent", "reached {} million euros", "took on {} workers")
_PUBLISHERS = ("Harbour Post", "Weekly Engine", "Field Notes", "The Quay", "Northern Ledger")


def write_articles(folder: Path, number: int) -> None:
    """Make up `number` articles of about 6 KB with words as unevenly common as in English, always the same ones."""
    chance = random.Random(1987)
    vocabulary = _vocabulary(chance)
    totals = list(_running_totals(len(vocabulary)))
    length = _PARAGRAPHS * _SENTENCES * _SENTENCE
    for each in range(number):
        words = iter(chance.choices(vocabulary, cum_weights=totals, k=length + 6))
        title = " ".join(next(words) for _ in range(6)).capitalize()
        date = f"{2015 + each % 11}-{each % 12 + 1:02}-{each % 28 + 1:02}"
        head = f"---\ntitle: {title}\npublisher: {chance.choice(_PUBLISHERS)}\ndate: {date}\n---\n"
        paragraphs = [_paragraph(words, chance) for _ in range(_PARAGRAPHS)]
        (folder / f"{each}.md").write_text(head + "\n\n".join(paragraphs) + "\n", encoding="utf-8")


def unpack_reuters(folder: Path) -> Path | None:
    """Unpack the newswires into `folder` and return where they are, None where there are none to unpack."""
    if not REUTERS.exists():
        return None
    with tarfile.open(REUTERS) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python before 3.11.4 has none
        archive.extractall(folder)
    return folder


def texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield file, title and body of each article, for peers that know no articles."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if text.startswith("---\n"):
            head, _, body = text.removeprefix("---\n").partition("---\n")
            title = head.partition("title: ")[2].partition("\n")[0]
        else:
            title, _, body = text.partition("\n")
        yield path.name, title, body


def _vocabulary(chance: random.Random) -> list[str]:
    syllables = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in ("", "n", "r", "st")]
    vocabulary = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    known = [
        *dict.fromkeys(
            word for query in (*QUERIES, *QUERIES_OF_OURS) for word in query.replace('"', "").split() if word.isalpha()
        )
    ]
    known += ["semiconductor", "semiconductors"]
    vocabulary[10 : 10 + 40 * len(known) : 40] = known
    return vocabulary


def _running_totals(words: int) -> Iterator[float]:
    total = 0.0
    for rank in range(words):
        total += 1 / (rank + 5)
        yield total


def _paragraph(words: Iterator[str], chance: random.Random) -> str:
    sentences = [" ".join(next(words) for _ in range(_SENTENCE)).capitalize() for _ in range(_SENTENCES)]
    figure = chance.choice(_FIGURES).format(round(chance.expovariate(1 / 30), 1))
    sentences[chance.randrange(_SENTENCES)] += f" {figure}"
    return ". ".join(sentences) + "."
