"""Lists that share a verb: `profits rose in steel (+3%), tin (+4%)`, `A and B rose 3 and 4 percent, respectively`."""

from collections.abc import Sequence

from reader.figures.context.clauses import Clause, clauses_of
from reader.figures.context.cue_words import MOVING_VERBS
from reader.figures.context.measure_nouns import MEASURE_NOUNS
from reader.figures.context.phrase import phrase_of
from reader.figures.context.telling import Telling
from reader.figures.context.words import Part, Word
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set

_RESPECTIVELY = "respectively"
_REACH = 100
_JOINED = pattern(r"\s*(?:,|and|,\s?and|or|to)\s*(?:by\s)?")
_PARTED = pattern(r",\s+(?:and\s+)?|\s+and\s+")
_ADJECTIVE = pattern(r"(?:al|ic|ive|ous|ern|ary|ese|ian)\Z")
_INNER = pattern(r"\s(?:in|of|for|from|to|at)\s(?:the\s)?")
_BEFORE_ITEM = frozenset({Part.PREPOSITION, Part.LINK, Part.ADVERB})
_AMONG = word_set("in from at among across for")
_DIRECTIONS = ("up", "down")
_MOST = 8
"""Items that one `respectively` pairs with numbers."""


def bracket_open_in(words: Sequence[Word]) -> int | None:
    """Return where in `words` a bracket opens that holds nothing but numbers, or None."""
    for index in reversed(range(len(words))):
        if words[index].lower == "(":
            return index
        is_direction = words[index].lower in _DIRECTIONS
        if words[index].lower == ")" or (words[index].part in (Part.VERB, Part.RELATIVE) and not is_direction):
            return None
    return None


def item_before_bracket(telling: Telling, words: Sequence[Word]) -> str | None:
    """Return the item that a bracket right behind `words` belongs to, behind the measure that its list shares."""
    clauses = clauses_of(words)
    if not clauses:
        return None
    last = clauses[-1]
    item = last.words if last.verb is None else last.after_verb or last.before_verb
    while item and item[0].part in _BEFORE_ITEM:
        item = item[1:]
    phrase = phrase_of(telling.text, item, telling.periods)
    is_named_by_verb = last.verb is not None and not last.after_verb
    measure = None if is_named_by_verb else _shared_measure(telling, clauses)
    return f"{measure} in {phrase}" if measure and phrase else phrase


def _shared_measure(telling: Telling, clauses: Sequence[Clause]) -> str | None:
    """Return `profits` where the list began with `profits rose in …` or `profits from … rose`."""
    for clause in reversed(clauses):
        if clause.verb is None or not clause.before_verb:
            continue
        if clause.words[clause.verb[1] - 1].lower not in MOVING_VERBS:
            return None
        named = clause.before_verb
        inner = next((place for place, word in enumerate(named) if word.lower in _AMONG), None)
        after = [word for word in clause.after_verb if word.part is not Part.ADVERB]
        is_shared = bool(inner) or (bool(after) and after[0].lower in _AMONG)
        return phrase_of(telling.text, named[:inner], telling.periods) if is_shared else None
    return None


def place_in_row(telling: Telling, index: int) -> tuple[int, int] | None:
    """Return which of how many numbers mention number `index` is where `respectively` follows their row, or None."""
    reading, mentions = telling.reading, telling.mentions
    mention = mentions[index]
    end = mention.span.end
    if reading.text.find(_RESPECTIVELY, end, min(end + _REACH, reading.sentence_at(end - 1).end)) < 0:
        return None
    first, last = index, index
    while first and index - first < _MOST and _are_joined(reading, mentions[first - 1], mentions[first]):
        first -= 1
    while last + 1 < len(mentions) and last - index < _MOST and _are_joined(reading, *mentions[last : last + 2]):
        last += 1
    return (index - first, last - first + 1) if last > first else None


def _are_joined(reading: Reading, left: Mention, right: Mention) -> bool:
    return _JOINED.fullmatch(reading.text, left.span.end, right.span.start) is not None


def paired(phrase: str, place: tuple[int, int]) -> str:
    """Return the part of `A and B` that the number at `place` belongs to, or all of it where the parts do not match.

    What only one part says is shared where the wording tells: `optical and precision instruments` have `instruments`
    in common, `tin and coal output` have `output`, `sales in China and Japan` have `sales in`.
    """
    index, count = place
    parts = _PARTED.split(phrase)
    if len(parts) != count:
        return phrase
    last = parts[-1].split()[-1]
    if last.lower() in MEASURE_NOUNS and not any(word.lower() in MEASURE_NOUNS for word in parts[index].split()):
        return f"{parts[index]} {last}"
    if index + 1 < count and _ADJECTIVE.search(parts[index]):
        return f"{parts[index]} {last}"
    inner = _INNER.search(parts[0])
    if index and inner and not _INNER.search(parts[index]):
        return parts[0][: inner.end()] + parts[index]
    return parts[index]
