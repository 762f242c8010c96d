"""The words of a passage with their part in the sentence, as far as lists and endings tell."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from reader.articles.span import Span
from reader.figures.context.cue_words import MOVING_VERBS
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set


class Part(Enum):
    """What a word does in its sentence."""

    NOUN = auto()
    """A noun, an adjective, a name: whatever no list knows."""
    VERB = auto()
    MAYBE_VERB = auto()
    """A participle or a noun as well: `produced`, `gains`."""
    PARTICIPLE = auto()
    """`contributing`, and the nouns that end alike."""
    ADVERB = auto()
    """What may stand inside a group of verbs: `to`, `not`, `sharply`."""
    PREPOSITION = auto()
    ARTICLE = auto()
    PRONOUN = auto()
    RELATIVE = auto()
    CONJUNCTION = auto()
    """`while`: begins a clause."""
    LINK = auto()
    """`and`, `with`, `as`: joins nouns as well as clauses."""
    COMMA = auto()
    STOP = auto()
    NUMBER = auto()


NAMING = frozenset({Part.NOUN, Part.PARTICIPLE, Part.MAYBE_VERB})
"""What a noun phrase is made of."""


class Word(NamedTuple):
    """A word in lower case at `start` to `end` of the text."""

    start: int
    end: int
    lower: str
    part: Part


_VERBS = """
was were is are be been being has have had will would could may might should can must did does do am accounted
accounts account contributed contributes reached reaches reach hit hits stood stands totaled totalled totals came
comes come exceed exceeds exceeded surpassed surpasses amounted amounts made makes make averaged averages remain
remains remained posted represent represents represented cover covers covered ended closed finished traded trades
recorded expects expect expected forecast forecasts saw see sees hold holds held employs employed generates generated
earns earned pays paid spends spent produces sells went go goes took takes take gave gives give got gets put puts said
says say told tells concluded claimed argued showed shows show reported reports estimates estimated announced predicts
predicted believes warned warns added adds kept keeps keep left led leads lost won wins met meets ran runs sent set
sets sold bought brought brings bring built began became becomes become broke drew found wrote thought needs wants
plans offers includes contains weighs owns has's carries provides receives opened leaves wins opens lies lie
has rank ranks ranked measures uses stretches stretch rated knows thinks suggests suggested indicates indicated drove
pushed pulled dragged settled peaked edged inched nudged crept swung quadrupled tripled doubled halved helped lifted
halve halves double doubles triple triples consist consists consisted links exclude excludes include cause causes
caused continue continues continued given offset offsets
"""
_ALSO_NOUNS = word_set(
    "rise rises fall falls increase increases gain gains drop drops decline declines decrease decreases jump"
    " jumps climb climbs surge surges advance advances slide slides slip slips plunge plunges tumble tumbles"
    " contract contracts ease slump slumps dip dips retreat retreats rally rallies rebound rebounds leap leaps"
    " cut cuts boost boosts raise raises reports estimates plans account accounts forecast forecasts measures"
    " cost costs range ranges hit hits show shows lead leads trades cover needs rank ranks uses stretch account"
    " totals advanced expanded increased added combined estimated reported produced sold paid held made spent"
    " left lost built raised put set expected advancing expanding growing rising falling dropping declining"
    " slipping climbing gaining jumping soaring surging sliding shrinking easing sinking plunging plummeting"
    " tumbling weakening strengthening reaching hitting accounting contributing representing totaling totalling"
    " averaging exceeding comprising carried lower lowers lowered higher"
)
_LISTED: tuple[tuple[Part, str], ...] = (
    (Part.VERB, _VERBS),
    (Part.VERB, "up down"),
    (
        Part.ADVERB,
        "to not also now already back perhaps maybe unchanged more than little still just again only even"
        " ever never then yet far nevertheless further meanwhile however moreover today together"
        " monday tuesday wednesday thursday friday saturday sunday",
    ),
    (
        Part.PREPOSITION,
        "of in on at by from for into over under during across among between against within without through"
        " throughout about around above below near per via despite unlike vs like according toward towards amid"
        " excluding including besides beyond outside inside versus ahead behind out off onto along plus last",
    ),
    (Part.ARTICLE, "a an the its their his her our my your this these that's some any each every no another both"),
    (Part.PRONOUN, "it they he she there we i you those this these"),
    (Part.RELATIVE, "which who whom whose"),
    (Part.CONJUNCTION, "that while whereas but because although though when if unless whether so where"),
    (Part.LINK, "and or nor & as with after before since until compared"),
)
_PARTS = {word: part for part, listed in _LISTED for word in listed.split()} | {
    word: Part.VERB for word in MOVING_VERBS if word.isascii()
}
_PARTS |= dict.fromkeys(_ALSO_NOUNS, Part.MAYBE_VERB)
_NOT_PAST = word_set(
    "hundred united need speed seed feed breed indeed limited unlimited so-called fed shed bed weed rapeseed"
    " linseed oilseed"
)
_WORD = pattern(r"[^\W\d_][\w’'&/]*(?:[-.][\w’'&]+)*|\d[\d.,]*\d[\w-]*|\d[\w-]*|[,;:—–()&]|--|(?<=\s)-(?=\s)")
_PARTS |= {",": Part.COMMA} | dict.fromkeys([*";:—–()", "-", "--"], Part.STOP)
_MOST_REMEMBERED = 20_000
_MODALS = word_set("will would can could might should must cannot")


def words_in(reading: Reading, comparisons: Sequence[Span], quantities: Sequence[Span] = ()) -> list[Word]:
    """Return the words of a passage and the marks between them, in order.

    Args:
        reading: the passage.
        comparisons: spans in order (`year-on-year`, `last year`) whose words are left out: they name no subject.
        quantities: spans in order (`1.2 billion dlrs`) whose words are part of a number.
    """
    found: list[Word] = []
    starts: list[int] = []
    is_after_modal = False
    for match in _WORD.finditer(reading.text, reading.span.start, reading.span.end):
        start, end = match.span()
        lower = match[0].lower()
        part = _part(lower)
        if lower == "may" and match[0] == "May":
            part = Part.NOUN
        elif is_after_modal and part is Part.NOUN:
            part = Part.VERB
        is_after_modal = lower in _MODALS
        found.append(Word(start, end, lower, part))
        starts.append(start)
    for span in quantities:
        for index in _places(starts, span):
            start, end, lower, _ = found[index]
            found[index] = Word(start, end, lower, Part.NUMBER)
    return _without(found, starts, comparisons) if comparisons else found


def _without(words: Sequence[Word], starts: Sequence[int], spans: Sequence[Span]) -> list[Word]:
    """Return those of `words` (in order) that begin in none of `spans` (in order)."""
    kept: list[Word] = []
    position = 0
    for span in spans:
        places = _places(starts, span)
        kept += words[position : places.start]
        position = max(position, places.stop)
    return kept + list(words[position:])


def _places(starts: Sequence[int], span: Span) -> range:
    """Return which of the words that begin at `starts` do so in `span`."""
    begin = bisect_left(starts, span.start)
    return range(begin, bisect_left(starts, span.end, lo=begin))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _part(lower: str) -> Part:
    """Return the part of a word that a list knows, or the one its ending tells."""
    if lower in _PARTS:
        return _PARTS[lower]
    if lower.endswith(("n't", "n’t")):
        return _part(lower[:-3])
    if lower[0].isdigit():
        return Part.NUMBER
    if lower.endswith("ly") and len(lower) > 4:
        return Part.ADVERB
    if lower.endswith("ing") and len(lower) > 5:
        return Part.PARTICIPLE
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower and lower not in _NOT_PAST:
        return Part.MAYBE_VERB
    return Part.NOUN
