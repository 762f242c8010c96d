"""How well passages answer: BM25F over text, title and heading, for the passage and for its article as a whole.

BM25F after Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004).
"""

from collections.abc import Sequence
from math import log
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.search.answering.evaluation import Evaluation, Tally
from reader.search.answering.sums import Numbers, sums
from reader.search.language.tree import Figured, Leaf, Near, Node, Noted, Within, wanted
from reader.search.segments.fields import LEVELS, Level
from reader.search.segments.layout import Bits, Counts, stretches

Weights: TypeAlias = NDArray[np.float32]

K1 = {Level.PASSAGE: 1.6, Level.ARTICLE: 1.2}
"""How soon more of the same word adds no more to the rank."""

B = {Level.PASSAGE: 0.8, Level.ARTICLE: 0.65}
"""How much a long passage, or article, has to say a word more often to rank as high.

More for a passage: one of few words, most of them asked for, is about them; a long article may well be, too.
"""

FIELD_WEIGHTS = {"title": 1.0, "heading": 0.6}
"""What a word is worth in these fields of a passage, relative to its text."""

TITLE_OF_ARTICLE = 1.5
"""What a word is worth in the title of an article, relative to its text, where the article is ranked as a whole."""

ARTICLE = 2.0
"""What the rank of its article adds to a passage's own."""

NUMERAL = 0.3
"""What a numeral adds to a passage's rank: of two that say much the same, the one with the numbers comes first."""

IN_FIELD = 0.5
"""What is worth a word that was asked for in another field, relative to one of the text."""

LEAST = 0.01
"""What every passage found is worth."""


class Ranking:
    """Ranks what is found for `tree` in all parts together, of which `evaluations` know the words."""

    def __init__(self, tree: Node, evaluations: Sequence[Evaluation]) -> None:
        asked = tuple(dict.fromkeys(wanted(tree)))
        self._evaluations = evaluations
        self._words = [one for one in asked if isinstance(one, Leaf | Near)]
        self._elsewhere = [one for one in asked if isinstance(one, Within)]
        self._looked_up = [one for one in asked if isinstance(one, Figured | Noted)]
        self._passages = units_in(evaluations, Level.PASSAGE)
        self._articles = units_in(evaluations, Level.ARTICLE)
        lengths = [(each.part.postings.lengths, each.part.present[Level.PASSAGE]) for each in evaluations]
        words = sum(int(of_part.sum(where=present)) for of_part, present in lengths)
        self._mean_passage, self._mean_article = (max(words / many, 1) for many in (self._passages, self._articles))
        self._rarities = {word: self._rarity("text", word) for word in self._words}
        self._rarities_of_articles = {word: self._rarity_of_articles(word) for word in self._words}

    def by_words(self, evaluation: Evaluation, found: Bits) -> Weights:
        """Return what each passage of a part is worth by its words, of which only those `found` matter."""
        ranks = np.zeros(len(found), np.float32)
        if not self._words:
            return ranks
        said = np.zeros(len(found), np.float32)
        of_articles = np.zeros(len(evaluation.part.rows), np.float32)
        for word in self._words:
            self._add(word, evaluation, found, said, ranks)
            of_articles += self._of_articles(word, evaluation)
        ranks += np.float32(NUMERAL) * evaluation.part.postings.numerals
        ranks += np.float32(ARTICLE) * of_articles[evaluation.part.postings.article]
        return ranks

    def by_the_rest(self, evaluation: Evaluation) -> Weights:
        """Return what each passage of a part is worth by whatever else is asked of it."""
        ranks = np.full(len(evaluation.part), LEAST, np.float32)
        for asked in self._looked_up:
            passages, worth = evaluation.keyed(asked)
            ranks[passages] += worth
        for within in self._elsewhere:
            ranks += np.float32(IN_FIELD * self._rarity_in(within)) * evaluation.found(within)
        return ranks

    def _add(self, word: Leaf | Near, evaluation: Evaluation, found: Bits, said: Weights, ranks: Weights) -> None:
        """Add to `ranks` what `word` is worth; `said`, which is empty, is used on the way."""
        units, often = _only(evaluation.tally("text", word), found)
        lengths = evaluation.part.postings.lengths[units]
        said[units] = often / _length_factor(lengths, self._mean_passage, Level.PASSAGE)
        touched = [units]
        for field, weight in FIELD_WEIGHTS.items():
            under, often_above = _only(_spread(evaluation, field, word), found)
            said[under] += np.float32(weight) * often_above
            touched.append(under)
        for passages in touched:
            ranks[passages] += np.float32(self._rarities[word]) * _saturated(said[passages], Level.PASSAGE)
            said[passages] = 0  # what is touched twice counts once

    def _of_articles(self, word: Leaf | Near, evaluation: Evaluation) -> Weights:
        """Return what each article as a whole is worth by `word`."""
        part = evaluation.part
        units, often = evaluation.tally("text", word)
        said = sums(part.postings.article[units], often, len(part.rows))
        said /= _length_factor(part.words, self._mean_article, Level.ARTICLE)
        titles, often_there = evaluation.tally("title", word)
        said[titles] += TITLE_OF_ARTICLE * often_there
        return (self._rarities_of_articles[word] * _saturated(said, Level.ARTICLE)).astype(np.float32)

    def _rarity(self, field: str, word: Leaf | Near) -> float:
        many = sum(len(evaluation.tally(field, word).units) for evaluation in self._evaluations)
        return _rarity(many, units_in(self._evaluations, LEVELS[field]))

    def _rarity_in(self, node: Within) -> float:
        return _rarity(sum(int(each.found(node).sum()) for each in self._evaluations), self._passages)

    def _rarity_of_articles(self, word: Leaf | Near) -> float:
        many = 0
        for evaluation in self._evaluations:
            articles = evaluation.part.postings.article[evaluation.tally("text", word).units]
            many += int(np.count_nonzero(np.diff(articles))) + 1 if len(articles) else 0
        return _rarity(many, self._articles)


def units_in(evaluations: Sequence[Evaluation], level: Level) -> int:
    """Return how many units can be found in all parts; 1 at least."""
    return max(sum(int(np.count_nonzero(each.part.present[level])) for each in evaluations), 1)


def _rarity(many: int, of: int) -> float:
    """Return the inverse document frequency, above zero also of what is everywhere."""
    return log(1 + (of - many + 0.5) / (many + 0.5))


def _length_factor(lengths: Counts | Numbers, mean: float, level: Level) -> Numbers:
    """Return what a number of words is divided by, for texts of these lengths in words."""
    return np.asarray((1 - B[level]) + (B[level] / mean) * lengths, np.float64)


def _saturated(said: NDArray[Any], level: Level) -> NDArray[Any]:
    return said * (K1[level] + 1) / (said + K1[level])


def _only(tally: Tally, found: Bits) -> Tally:
    kept = found[tally.units]
    return Tally(tally.units[kept], tally.often[kept])


def _spread(evaluation: Evaluation, field: str, word: Leaf | Near) -> Tally:
    """Return the passages under the units of `field` that have `word`, each once, and how often it stands above."""
    units, often = evaluation.tally(field, word)
    bounds = evaluation.part.bounds(LEVELS[field])
    many = bounds[units + 1] - bounds[units]
    return Tally(stretches(bounds[units], many), np.repeat(often, many))
