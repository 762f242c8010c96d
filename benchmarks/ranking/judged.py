"""The queries, and which articles were judged to answer them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

JUDGMENTS = Path(__file__).parent / "judgments.toml"

GRADES = {"about": 2, "touching": 1, "other": 0}
"""What an article is worth that is about what is needed, that touches on it, or that was looked at in vain."""

MOST_KEYWORDS = 3
"""Words of a short query, as one types them into a box; longer ones are questions in plain language."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, what it is asked for, and the grades of the articles that were read for it, by file name."""

    text: str
    need: str
    grades: Mapping[str, int]

    @property
    def is_short(self) -> bool:
        """Whether it is keywords, not a question."""
        return len(self.text.split()) <= MOST_KEYWORDS


def read_judgments() -> Sequence[Judged]:
    """Return all queries in the order of their file, which has the short ones first."""
    queries = tomllib.loads(JUDGMENTS.read_text(encoding="utf-8"))["query"]
    return [Judged(each["text"], each["need"], _grades(each)) for each in queries]


def _grades(query: Mapping[str, str]) -> Mapping[str, int]:
    return {f"{stem}.txt": grade for key, grade in GRADES.items() for stem in query[key].split()}
