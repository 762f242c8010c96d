"""Questions without a judge: the words of one short article, asked of what is left of it among the others.

There is one right answer, the article that the words are from, and the earlier it comes the better.
"""

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import texts

QUERIES = 150
"""Questions of a kind, drawn from a seed."""

_LENGTHS = range(60, 251)
"""Words of an article, which are those of an abstract."""

_ASKED = range(6, 31)
"""Words of a question."""

_END_OF_SENTENCE = re.compile(r"(?<=[a-z]\.)\s+(?=[A-Z])")
_MARK = re.compile(r"([.,;:?!()])(?=\s|$)")


@dataclass(frozen=True, slots=True)
class KnownItems:
    """Articles by their file names, and what is asked of them: the words of a question, and the file of its answer."""

    name: str
    articles: Mapping[str, str]
    asked: Sequence[tuple[str, str]]

    def write(self, folder: Path) -> None:
        """Write the articles into `folder`."""
        for file, text in self.articles.items():
            (folder / file).write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Short:
    """A short article in three pieces."""

    file: str
    title: str
    first: str
    """Its first sentence."""
    rest: str


def known_items(corpus: Sequence[Path]) -> Sequence[KnownItems]:
    """Return three kinds of questions made from the short articles of `corpus`, always the same ones."""
    short = list(_short(corpus))
    small = [_Short(each.file, *map(_in_small_letters, (each.title, each.first, each.rest))) for each in short]
    return [
        _kind("headline", [(one.file, one.title.lower(), f"{one.first}\n\n{one.rest}\n") for one in short]),
        _kind("first sentence", [(one.file, one.first, f"{one.title}\n\n{one.rest}\n") for one in short]),
        _kind("in small letters", [(one.file, one.first, f"{one.title} .\n\n{one.rest}\n") for one in small]),
    ]


def reciprocal_rank(ranking: Sequence[str], answer: str) -> float:
    """Return one over the place of the answer; 0 where it is missing."""
    return 1 / (ranking.index(answer) + 1) if answer in ranking else 0.0


def _kind(name: str, made: Sequence[tuple[str, str, str]]) -> KnownItems:
    asked = [(query, file) for file, query, _ in made if len(query.split()) in _ASKED]
    drawn = random.Random(1968).sample(asked, min(QUERIES, len(asked)))
    return KnownItems(name, {file: text for file, _, text in made}, drawn)


def _short(corpus: Sequence[Path]) -> Iterable[_Short]:
    for folder in corpus:
        for file, title, body in texts(folder):
            first, *rest = _END_OF_SENTENCE.split(" ".join(body.split()), 1)
            if rest and len(body.split()) in _LENGTHS:
                yield _Short(file, title, first, rest[0])


def _in_small_letters(text: str) -> str:
    """Return `text` as old collections of abstracts have it, a blank before each mark."""
    return _MARK.sub(r" \1", text.lower())
