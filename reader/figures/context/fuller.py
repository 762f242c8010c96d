"""The fuller name of what one word measures: `the output` is `ship output` where the words before it say so.

A word like `output` compared across articles would meet the output of anything.
"""

from collections.abc import Sequence

from reader.figures.context.clauses import clauses_of
from reader.figures.context.measure_nouns import MEASURE_NOUNS
from reader.figures.context.phrase import phrase_of
from reader.figures.context.telling import Telling
from reader.figures.context.words import NAMING, Part, Word
from reader.figures.tables import word_set

_COMPANY = word_set("inc corp co ltd plc group holdings company corporation bank ag sa nv")
_MOST_IN_NAME = 5


def fuller(telling: Telling, phrase: str, before: Sequence[Word]) -> str:
    """Return `phrase` with what it is the measure of, where that is told, or as it is.

    Args:
        telling: the passage.
        phrase: what a number measures.
        before: the words of the sentence before that number.
    """
    noun = phrase.lower()
    if noun not in MEASURE_NOUNS:
        return phrase
    place = next((index for index in reversed(range(len(before))) if before[index].lower == noun), None)
    if place is None:
        return phrase
    owner = _owner(telling, before[:place])
    if owner is not None:
        return f"{owner} {phrase}"
    names = _named(telling, before[:place], noun) or _named(telling, telling.words_of_sentence_before(before), noun)
    return names.pop() if len(names) == 1 else phrase


def _named(telling: Telling, words: Sequence[Word], noun: str) -> set[str]:
    """Return the names that end with `noun` in `words`: `ship output`."""
    names: set[str] = set()
    for index, word in enumerate(words):
        begin = index
        while word.lower == noun and begin and words[begin - 1].part in NAMING and index - begin < _MOST_IN_NAME:
            begin -= 1
        if begin < index and (name := phrase_of(telling.text, words[begin : index + 1], telling.periods)):
            names.add(name)
    return names


def _owner(telling: Telling, words: Sequence[Word]) -> str | None:
    """Return whose measure follows `words`: `steel making grows, with the`, `Acme Corp said its`."""
    if len(words) < 3 or words[-1].lower not in ("the", "its"):
        return None
    is_with = words[-2].lower == "with"
    clauses = clauses_of(words[: -2 if is_with else -1])
    if not clauses or clauses[-1].verb is None:
        return None
    named = clauses[-1].before_verb
    name = phrase_of(telling.text, named, telling.periods)
    if name is None or len(named) > _MOST_IN_NAME or any(word.part not in NAMING | {Part.ARTICLE} for word in named):
        return None
    if words[-1].lower == "its":
        return f"{name}’s" if named[-1].lower in _COMPANY and name[0].isupper() else None
    return name if is_with and named[-1].lower not in MEASURE_NOUNS else None
