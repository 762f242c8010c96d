"""Answering one query: what it asks for, or else what comes near, in all parts of the index."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from reader.search.answering.best import FoundInPart, best, put_first
from reader.search.answering.evaluation import Evaluation
from reader.search.answering.facets import facets
from reader.search.answering.likeness import with_key_words
from reader.search.answering.ranking import Ranking
from reader.search.answering.searched import Searched
from reader.search.answering.showing import hits_of
from reader.search.answering.telling import telling_words
from reader.search.answering.watch import TimeUp, Watch
from reader.search.finders import Finders
from reader.search.hit import Facet, Hit, Sort
from reader.search.language.narrowing import narrowed
from reader.search.language.together import figures_together
from reader.search.language.tree import And, Node, noted
from reader.search.query import last_begun, some_of, understood, words_of
from reader.search.segments.layout import Bits

_BEGUN = "No passage has the last word as typed; these have words that begin with it."
_SOME = "No passage has all of these words; these have some of them."
_FOLLOWED = "Passages with all of these words: {:,}; those after them have some of them."
_STOPPED = "The search took too long and was stopped: there may be more."

FEW = 10
"""Articles; where fewer have a passage with all words of a question, those that have some of them follow."""


class Answer:
    """Finds what answers to `tree`: in turn the tree itself, with its last word half typed, with some of its words.

    What has some of the words also follows what has them all, where few articles have all words of a question.

    Raises, from every method:
        Overtaken: as the `watch` says.
    """

    def __init__(self, tree: Node, searched: Searched, finders: Finders, watch: Watch, *, is_question: bool) -> None:
        self._searched, self._finders, self._watch, self._is_question = searched, finders, watch, is_question
        self._evaluations = [Evaluation(part, searched, finders.keyed, watch) for part in searched.parts]
        self._some_of = partial(_some_of, self._evaluations)  # no method: a circle keeps files mapped
        self.is_complete = True
        self._found: list[FoundInPart] = []
        try:
            self._find(tree)
        except TimeUp:
            self.is_complete = False

    @property
    def hints(self) -> list[str | None]:
        """Sentences for the user where this is not just what was asked for."""
        return [self.remark if self.total else None, None if self.is_complete else _STOPPED]

    @property
    def has_not_all(self) -> bool:
        """Whether nothing was found that has all that was asked for."""
        return not self.total or self.remark is _SOME

    @property
    def total(self) -> int:
        """How many passages were found."""
        return sum(len(each.passages) for each in self._found)

    @property
    def articles(self) -> int:
        """How many articles they are in."""
        return sum(len(each.rows) for each in self._found)

    def hits(self, sort: Sort, limit: int) -> tuple[Hit, ...]:
        """Return the first `limit` of the passages."""
        if not self.total:
            return ()
        searched = self._searched
        first = best(self._found, searched.labels, sort, limit)
        return hits_of(first, self._sought, searched.labels, searched.table, self._finders)

    def facets(self, query: str) -> tuple[Facet, ...]:
        """Return what all of them have in common; `query` is what the user typed."""
        if not self.total:
            return ()
        ask = partial(self._count_with, query) if any(noted(self.tree)) else None
        try:
            return facets(self._found, self._evaluations, self._searched.labels, self._finders.notes.all, ask)
        except TimeUp:
            return ()

    def _find(self, tree: Node) -> None:
        for wish, remark in self._wishes:
            if (wished := wish(tree)) is None:
                continue
            self._wish, self.remark, self.tree = wish, remark, wished
            self._sought = self._looked_up(wished)
            self._found = self._ranked(self._sought)
            if self.total or not self.is_complete:
                break
        if self.remark is None and self.is_complete and self._is_question and self._few_have_all(tree):
            self._let_some_follow(tree)

    @property
    def _wishes(self) -> Sequence[tuple[Callable[[Node], Node | None], str | None]]:
        """What to look for in turn, until something is found, and what to say then."""
        return ((lambda tree: tree, None), (last_begun, _BEGUN), (self._some_of, _SOME))

    def _few_have_all(self, tree: Node) -> bool:
        """Whether few articles have a passage with all words; whatever else is asked, for a facet must not add any."""
        words = words_of(tree)
        if len(words) < 2:
            return False
        alone = And(tuple(words))
        masks = ((each.part.postings.article, each.found(alone)) for each in self._evaluations)
        return sum(int(np.count_nonzero(np.bincount(articles[mask]))) for articles, mask in masks) < FEW

    def _let_some_follow(self, tree: Node) -> None:
        """Let passages that have some of the words of `tree` follow those found, which have all."""
        some = self._some_of(tree)
        if some is None:
            return
        sought = self._looked_up(some)
        found = self._ranked(sought)
        if self.is_complete:
            self._wish, self.remark = self._some_of, _FOLLOWED.format(self.total)
            self.tree, self._sought = some, sought
            self._found = put_first(self._found, found)

    def _looked_up(self, tree: Node) -> Node:
        """Return `tree` as it can be asked of the parts of the index."""
        return with_key_words(figures_together(tree), self._searched, self._watch)

    def _ranked(self, sought: Node) -> list[FoundInPart]:
        """Return what is found for `sought`; as much as there is time for."""
        masks: list[Bits] = []
        try:
            masks.extend(each.found(sought) for each in self._evaluations)
            ranking = Ranking(sought, self._evaluations)
            return [
                FoundInPart.ranked(each.part, mask, ranking.by_words(each, mask), ranking.by_the_rest(each))
                for each, mask in zip(self._evaluations, masks, strict=True)
            ]
        except TimeUp:
            self.is_complete = False
            return [FoundInPart.unranked(each.part, mask) for each, mask in zip(self._evaluations, masks, strict=False)]

    def _count_with(self, query: str, term: str) -> int:
        """Return how many passages `query` finds, asking for `term` too."""
        tree = understood(narrowed(query, term)).tree
        wished = self._wish(tree) if tree is not None else None
        if wished is None:
            return 0
        sought = self._looked_up(wished)
        return sum(int(each.found(sought).sum()) for each in self._evaluations)


def _some_of(evaluations: Sequence[Evaluation], tree: Node) -> Node | None:
    return some_of(tree, partial(telling_words, evaluations=evaluations))
