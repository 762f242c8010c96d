"""Which words of a query to look for where a passage need not have them all."""

from collections.abc import Iterator, Sequence

from reader.search.analysis import analysed
from reader.search.answering.evaluation import Evaluation
from reader.search.answering.ranking import units_in
from reader.search.language.tree import Leaf, Near, Words
from reader.search.query import is_function_word
from reader.search.segments.fields import Level

_NEARLY_EVERYWHERE = 0.4
"""Share of the passages; for words that stand in more, no passage is found where others will do."""

_RARE = 10
"""Passages; what is written as one word and stands so in fewer is looked for by its parts, too."""


def telling_words(words: Sequence[Leaf | Near], evaluations: Sequence[Evaluation]) -> Sequence[Leaf | Near]:
    """Return those of `words` that do not stand nearly everywhere, all where there are no such, and parts of the rare.

    What a user joins by a hyphen, such as the names of two firms at law, texts may have with much between them.
    """

    def many(word: Leaf | Near) -> int:
        return sum(len(each.tally("text", word).units) for each in evaluations)

    joined = [word for word in words if isinstance(word, Words) and many(word) < _RARE]
    parts = [part for word in joined for part in _parts(word)]
    most = _NEARLY_EVERYWHERE * units_in(evaluations, Level.PASSAGE)
    telling = [word for word in dict.fromkeys((*words, *parts)) if many(word) <= most]
    return telling or words


def _parts(word: Words) -> Iterator[Words]:
    """Yield the words that are joined to one `word` by hyphens."""
    if word.compound is None:
        return
    for part in analysed(word.typed).parts:
        alone = Words(word.typed[part.start : part.end], (part.term,))
        if not is_function_word(alone):
            yield alone
