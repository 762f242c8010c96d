"""What is measured: the noun phrase before the verb (`high-tech output` grew), or the things counted.

An item of a bracketed list carries the measure that the list shares: `profits rose in steel (+3%), tin (+4%)` gives
`profits in steel` and `profits in tin`, because `tin` alone would be compared with whatever else is said of tin.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.figures.context.against import is_held_against, is_its_change, is_said_again
from reader.figures.context.beside import moved_by_verb, named_beside
from reader.figures.context.chinese import chinese_subject, is_chinese
from reader.figures.context.clauses import Clause, clauses_of, subject_words
from reader.figures.context.cue_words import MOVING_VERBS
from reader.figures.context.dealing import is_dealing, priced
from reader.figures.context.fuller import fuller
from reader.figures.context.lists import bracket_open_in, item_before_bracket, paired, place_in_row
from reader.figures.context.measure_nouns import MEASURE_NOUNS
from reader.figures.context.phrase import is_pronoun, phrase_of
from reader.figures.context.telling import Telling
from reader.figures.context.words import NAMING, Part, Word
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.tables import word_set

_QUALIFIERS = word_set(
    "about around nearly almost approximately roughly some more less fewer over under than at least most as much many"
    " high low just only the a an record estimated further additional another below above close well annual combined"
)
_OPENING = word_set("of other the its their these those such")
_JOINING = ("to", "and", "or")
"""What stands between the two ends of a range; what follows it there is a number, not what is counted."""
_MEASURING = word_set(
    "second minute hour day night week month quarter year decade century point dollar degree level unit piece time set"
    " head bag bale"
)
"""Units of a count that say how much there is, not of what."""
_THAT_OF = [["that", "of"], ["those", "of"]]
_OF = pattern(r"\s(?:of|in|from|to)\s")
_REACHING = word_set(
    "was were is are be been stood stands totaled totalled totals amounted accounted accounts account reached reaches"
    " hit came comes made makes make represents represented exceeded exceeds surpassed averaged averages remained"
    " remains up down contributed contributes ended closed settled peaked doubled tripled halved cost costs"
)
_AT = ("least", "most")
_PER = ("a", "an", "per", "each", "every")
_BY = word_set("by at to")
_FEW = 6
"""Words in what is measured where its verb is left out: `coal` in `tin rose 3 percent and coal 2 percent`."""


@dataclass(frozen=True, slots=True)
class Said:
    """The subject that was found last, and where the number stands that it was found for."""

    subject: str
    start: int
    end: int


def subject_of(telling: Telling, index: int, said: Said | None) -> str | None:
    """Return the words that say what mention number `index` measures, or None where the text does not tell.

    `said` is what the number before was about, for words that only point back to it.
    """
    mention = telling.mentions[index]
    if is_chinese(telling.reading, mention.span.start):
        return chinese_subject(telling.reading, mention.span.start, telling.periods)
    before = telling.words_before(mention.span.start)
    opened = bracket_open_in(before)
    if opened is not None and telling.is_after_mention(before[opened].start):
        phrase = said.subject if said is not None and said.end >= before[opened].start - 1 else None
    elif opened is not None:
        phrase = item_before_bracket(telling, before[:opened])
    else:
        phrase = _reached(telling, mention, before) or _counted(telling, mention)
        phrase = phrase or _same_as_before(telling, index, said)
        phrase = phrase or _told(telling, mention, before, said)
    place = place_in_row(telling, index) if phrase is not None else None
    phrase = paired(phrase, place) if phrase is not None and place is not None else phrase
    return fuller(telling, phrase, before) if phrase is not None else None


def _same_as_before(telling: Telling, index: int, said: Said | None) -> str | None:
    """Return what the number before measures, where mention number `index` is held against it or words it anew."""
    if not index or said is None or telling.mentions[index - 1].span.end != said.end:
        return None
    span, last = telling.mentions[index].span, telling.mentions[index - 1]
    is_same = is_held_against(telling.reading, span, last.span) or is_said_again(telling.reading, span, last.span)
    is_counted = last.kind is Kind.COUNT and is_its_change(telling.reading, span, last.span)
    return said.subject if is_same or is_counted else None


def _reached(telling: Telling, mention: Mention, before: Sequence[Word]) -> str | None:
    """Return the measure that a count is the level of (`car exports reached 4,000 vehicles`), or None."""
    if mention.kind is not Kind.COUNT:
        return None
    clauses = clauses_of(_without_qualifiers(before))
    if not clauses or clauses[-1].verb is None or not _measures(clauses[-1:]):
        return None
    words = subject_words(clauses)
    head = next((place for place, word in enumerate(words) if word.part is Part.PREPOSITION), len(words)) - 1
    is_measure = head >= 0 and words[head].lower in MEASURE_NOUNS
    return phrase_of(telling.text, words, telling.periods) if is_measure else None


def _counted(telling: Telling, mention: Mention) -> str | None:
    """Return the things counted, as the text words them."""
    if mention.kind is not Kind.COUNT or mention.unit in _MEASURING or mention.number_end is None:
        return None
    words = telling.text[mention.number_end : mention.span.end].strip(" -–").split()
    if words and (words[0] in _JOINING or words[0][0].isdigit()):
        return None
    if not words and mention.unit is not None and telling.text.startswith(mention.unit, mention.number_end + 1):
        return mention.unit
    while words and words[0].lower() in _OPENING:
        words = words[1:]
    rate = next((place for place, word in enumerate(words) if place and word in _PER), len(words))
    return " ".join(words[:rate]) or None


def _told(telling: Telling, mention: Mention, before: Sequence[Word], said: Said | None) -> str | None:
    close = _without_qualifiers(before)
    in_sentence = said is not None and said.start >= telling.reading.sentence_at(mention.span.start).start
    last_said = said.subject if said is not None and in_sentence else None
    beside = named_beside(telling, mention, close)
    if beside is not None:
        return beside
    if last_said is not None and close and close[-1].part is Part.COMMA:
        return last_said
    clauses = clauses_of(close)
    if moved := moved_by_verb(telling, clauses, last_said):
        return moved
    if mention.kind is Kind.MONEY and is_dealing(clauses):
        return priced(telling, mention, clauses)
    words = _left_alone(clauses) or subject_words(clauses)
    if [word.lower for word in words[:2]] in _THAT_OF and last_said is not None:
        named = phrase_of(telling.text, words[2:], telling.periods)
        return f"{_OF.split(last_said)[0]} of {named}" if named else None
    if words and is_pronoun(words):
        return _pointed_back(telling, mention, said) if _measures(clauses) else None
    return phrase_of(telling.text, words, telling.periods) or last_said


def _measures(clauses: Sequence[Clause]) -> bool:
    """Whether the last verb moves or reaches a number, so that `it` is a measure and no company or person."""
    verb = next((clause.verb and clause.words[clause.verb[0] : clause.verb[1]] for clause in reversed(clauses)), None)
    return any(word.lower in MOVING_VERBS or word.lower in _REACHING for word in verb or ())


def _without_qualifiers(words: Sequence[Word]) -> Sequence[Word]:
    """Return `words` without those that only say how exact the number after them is."""
    end = len(words)
    while end and ((words[end - 1].lower in _QUALIFIERS) or words[end - 1].lower.endswith("ly")):
        end -= 1
    if end < len(words) and words[end].lower == "at" and (end + 1 == len(words) or words[end + 1].lower not in _AT):
        end += 1
    if end > 1 and words[end - 2].lower == "up" and words[end - 1].lower == "to":
        end -= 2
    return words[:end]


def _left_alone(clauses: Sequence[Clause]) -> Sequence[Word]:
    """Return what is measured where its verb is left out: `tin rose 3 percent and coal 2 percent`, `Net 3 mln`."""
    if not clauses or clauses[-1].verb is not None:
        return ()
    others = clauses[:-1]
    words = clauses[-1].words
    if words[-1].lower in _BY:
        words = words[:-1]
    if words and words[0].lower in ("including", "excluding"):
        words = words[1:]
    is_parallel = any(word.part is Part.NUMBER for clause in others for word in clause.words)
    is_name = 0 < len(words) <= _FEW and words[0].part is Part.NOUN and all(word.part in NAMING for word in words)
    return words if is_name and (is_parallel or not any(clause.verb for clause in others)) else ()


def _pointed_back(telling: Telling, mention: Mention, said: Said | None) -> str | None:
    """Return what `it` or `the figure` stands for: what was measured last, or the subject of the sentence before."""
    sentence = telling.reading.sentence_at(mention.span.start)
    if sentence.start == telling.reading.span.start:
        return said.subject if said is not None else None
    earlier = telling.reading.sentence_at(sentence.start - 1)
    if said is not None and said.start >= earlier.start:
        return said.subject
    words = telling.words_before(sentence.start - 1)
    for clause in clauses_of(words):
        if clause.verb is not None:
            named = clause.before_verb
            return None if is_pronoun(named) else phrase_of(telling.text, named, telling.periods)
    return None
