"""What is measured, where the words right beside a number say it: `a net profit of $3 million`, `a 5 percent stake`."""

from collections.abc import Sequence

from reader.figures.context.clauses import Clause
from reader.figures.context.phrase import phrase_of, without_period_behind
from reader.figures.context.telling import Telling
from reader.figures.context.words import NAMING, Part, Word
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.tables import word_set
from reader.figures.units.measures import PERIODS

_CHANGES = word_set(
    "growth increase increases rise rises decline declines decrease decreases fall falls drop drops gain gains jump"
    " surge reduction expansion contraction slump climb advance slowdown uptick downturn slide change higher lower"
    " improvement deterioration hike cut"
)
_GENERIC = _CHANGES | word_set(
    "total average record maximum minimum tune rate level excess range series number out one some most pace"
    " because instead sum median low high peak end top side stage degree matter margin"
)
"""Nouns beside a number that do not tell what it measures."""
_CARRYING = word_set(
    "cut cuts cutting raise raises raised raising lower lowers lowered lowering boost boosts boosted lift lifts lifted"
    " reduce reduces reduced trim trimmed slash slashed bring brings brought push pushed drive drove keep kept hold"
    " held revise revised left put take took takes estimate estimates estimated"
    " estimating puts set sets forecast forecasts quoted valued priced projected"
)
"""Verbs that move something else: what they take is measured."""
_CARRYING_THE = word_set("increase increases increased increasing expand expanded grow grew narrowed widened send sent")
"""Verbs that do so where an article follows; without one, a word of time may stand there: `increased Monday to`."""
_NOT_AFTER = word_set("from over to than versus last by at per with into on for")
_LINKING = frozenset({Part.ARTICLE, Part.PREPOSITION, Part.PRONOUN})
_PARTS = (Kind.RATIO, Kind.PERCENT)
_AMOUNTS = (Kind.MEASURE, Kind.MONEY)
_MOST_AFTER = 10
_OWNERS = word_set("owner owners holder holders buyer buyers seller sellers maker makers producer producers")
_INNER = word_set("from on with in for")
_HELD = word_set("stake interest share holding")
_EXPECTING = [["had"], ["have"], ["expected"], ["forecast"], ["predicted"]]
"""What those do who stand behind a number they expected: `the 0.8 percent analysts had forecast`."""
_YEAR = pattern(r"(?:19|20)\d\d")


def named_beside(telling: Telling, mention: Mention, close: Sequence[Word]) -> str | None:
    """Return the noun phrase that takes the number for its measure, or None; `close` ends right before the number."""
    last = close[-1].lower if close else ""
    after = telling.words_after(mention.span.end, _MOST_AFTER)
    first_after = after[0].lower if after else ""
    if first_after == "of" and mention.kind in _PARTS and (not close or close[-1].part in (Part.LINK, Part.COMMA)):
        return _phrase_after(telling, after[1:])
    if first_after == "of" and mention.kind in _AMOUNTS and after[1:2] and after[1].part in NAMING:
        return _phrase_after(telling, after[1:])
    if last == "of" and close[-2:-1] and close[-2].lower in _OWNERS:
        return _phrase_after(telling, after[1:]) if first_after == "of" else None
    is_named = mention.kind is not Kind.COUNT and telling.article_before(mention.span.start)
    if is_named and (attributed := _attributed(telling, mention, after)):
        return attributed
    if last == "of" and (head := _head(without_period_behind(close[:-1], telling.periods))):
        if head[-1].lower not in _GENERIC:
            return phrase_of(telling.text, head, telling.periods)
        return _phrase_after(telling, after[1:]) if first_after == "in" and _is_change(head[-1]) else None
    if after and _is_change(after[0]):
        is_told = len(after) > 2 and after[1].lower in ("in", "of")
        return _phrase_after(telling, after[2:]) if is_told else None
    if mention.kind is Kind.PERCENT and (changing := _changing(telling, mention, after)):
        return changing
    return None


def _is_change(word: Word) -> bool:
    return word.lower in _CHANGES


def _changing(telling: Telling, mention: Mention, after: Sequence[Word]) -> str | None:
    """Return the noun for a change that follows with what changes: `5 percent freight growth`."""
    nouns = after[: next((place for place, word in enumerate(after) if word.part not in NAMING), len(after))]
    is_close = bool(nouns) and not telling.text[mention.span.end : nouns[0].start].strip()
    is_one_phrase = is_close and "," not in telling.text[nouns[0].start : nouns[-1].end]
    phrase = phrase_of(telling.text, nouns, telling.periods) if is_one_phrase and _is_change(nouns[-1]) else None
    return phrase if phrase is not None and phrase.lower() not in _GENERIC else None


def _head(words: Sequence[Word]) -> Sequence[Word]:
    """Return the noun phrase at the end of `words`: `earnings from continuing operations`."""
    nouns = _nouns_at_end(words)
    before = words[: len(words) - len(nouns)]
    if nouns and before and before[-1].lower in _INNER and (earlier := _nouns_at_end(before[:-1])):
        return [*earlier, before[-1], *nouns]
    return nouns


def _nouns_at_end(words: Sequence[Word]) -> Sequence[Word]:
    begin = len(words)
    while begin and words[begin - 1].part in NAMING:
        begin -= 1
    return words[begin:]


def _phrase_after(telling: Telling, words: Sequence[Word]) -> str | None:
    """Return the noun phrase at the beginning of `words`."""
    end = 0
    while end < len(words) and words[end].part in NAMING | _LINKING and not _ends(words, end):
        end += 1
    return phrase_of(telling.text, words[:end], telling.periods)


def _ends(words: Sequence[Word], index: int) -> bool:
    """Whether a preposition begins something else (`those on the committee` go on), or a verb follows a plural."""
    before = words[index - 1].lower if index else ""
    if words[index].part is Part.MAYBE_VERB and before.endswith("s"):
        return words[index + 1 : index + 2] == [] or words[index + 1].part is not Part.PREPOSITION
    return words[index].lower in _NOT_AFTER and before != "those"


def _attributed(telling: Telling, mention: Mention, after: Sequence[Word]) -> str | None:
    """Return the noun that the number stands before like an adjective: `a 6.1-inch display`."""
    end = 0
    while end < len(after) and after[end].part in NAMING and after[end].part is not Part.MAYBE_VERB:
        end += 1
    nouns = after[:end]
    if not nouns or nouns[-1].lower in _GENERIC or nouns[0].lower in PERIODS:
        return None
    if [word.lower for word in after[end : end + 1]] in _EXPECTING:
        return None
    if telling.text[mention.span.end : nouns[0].start].strip(" \n\t-"):
        return None
    if nouns[-1].lower in _HELD and [word.lower for word in after[end : end + 1]] in (["in"], ["of"]):
        inner = _noun_at_start(after[end + 1 :])
        nouns = [*nouns, after[end], *inner] if inner else nouns
    return phrase_of(telling.text, nouns, telling.periods) if telling.text[nouns[0].start].islower() else None


def _noun_at_start(words: Sequence[Word]) -> Sequence[Word]:
    """Return the noun phrase at the beginning of `words`, with the article before it."""
    begin = 1 if words and words[0].part is Part.ARTICLE else 0
    end = begin
    while end < len(words) and words[end].part in NAMING - {Part.MAYBE_VERB}:
        end += 1
    return words[:end] if end > begin else ()


def _is_number(word: Word) -> bool:
    """Whether a word is a number, and no year."""
    return word.part is Part.NUMBER and _YEAR.fullmatch(word.lower) is None


def moved_by_verb(telling: Telling, clauses: Sequence[Clause], said: str | None) -> str | None:
    """Return what the verb before a number moves: `its forecast` in `cut its forecast to 3 percent`.

    `clauses` end right before the number; `said` is what the number before measures, for `raising it to 3 percent`.
    """
    clause = clauses[-1] if clauses else None
    if clause is None or clause.verb is None or clause.words[-1].lower not in ("by", "to", "from", "at"):
        return None
    moved = clause.after_verb[:-1]
    if not moved:
        return None
    verb, first = clause.words[clause.verb[1] - 1].lower, moved[0]
    if first.lower in ("it", "them") and (verb in _CARRYING or verb in _CARRYING_THE):
        return said
    is_taken = verb in _CARRYING and first.part in NAMING | {Part.ARTICLE}
    if not is_taken and not (verb in _CARRYING_THE and first.part is Part.ARTICLE):
        return None
    if first.lower in PERIODS or any(_is_number(word) for word in moved):
        return None
    return phrase_of(telling.text, moved, telling.periods)
