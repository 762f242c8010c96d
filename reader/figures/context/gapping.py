"""Verbs that are said once: in `tin rose 3 percent to $9 and coal 2 percent` coal rose too."""

from reader.articles.span import Span
from reader.figures.context.words import NAMING, Part, Word, words_in
from reader.figures.figure import Figure
from reader.figures.mention import Mention
from reader.figures.reading import Reading
from reader.figures.tables import word_set

_LONGEST = 60
_JOINING = frozenset({Part.COMMA, Part.STOP, Part.LINK, Part.CONJUNCTION})
_NAMES = (NAMING - {Part.MAYBE_VERB}) | {Part.ARTICLE, Part.PRONOUN}
_AT_WHICH = word_set("in on for at during among")
_MONTH = "may"
"""Also a verb, but none that stands before a number."""
_INNER = word_set("of in for on from may")
_QUALIFYING = word_set("by about around nearly almost over just only some another roughly")


def shares_verb(reading: Reading, mention: Mention, before: Figure, moved: Figure) -> bool:
    """Whether only a name, or a time or place, stands before `mention`, so that the verb of the change `moved` goes on.

    `before` is the figure right before it: `moved` itself, or a level that it reached.
    """
    gap = Span(before.span.end, mention.span.start)
    if moved.unit != mention.unit or len(gap) > _LONGEST or (before is not moved and before.unit == moved.unit):
        return False
    if moved.span.start < reading.sentence_at(mention.span.start).start:
        return False
    words = _without_qualifiers(words_in(Reading(reading.text, gap), [], []))
    if not words:
        return False
    if words[0].part in _JOINING:
        return _is_name(words[1:])
    if reading.text.startswith(" of ", mention.span.end):
        return False
    return words[-1].part is Part.LINK and words[0].lower in _AT_WHICH and _is_name(words[1:-1])


def _without_qualifiers(words: list[Word]) -> list[Word]:
    while words and words[-1].lower in _QUALIFYING:
        words = words[:-1]
    return words


def _is_name(words: list[Word]) -> bool:
    while words and words[0].part in _JOINING:
        words = words[1:]
    if not words or words[0].part is Part.PREPOSITION:
        return False
    if words[-1].part is not Part.NOUN and words[-1].lower != _MONTH:
        return False
    return all(word.part in _NAMES or word.lower in _INNER for word in words)
