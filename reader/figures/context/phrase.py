"""A noun phrase made fit to be shown: no article before it, no time after it, nothing dangling."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.articles.span import Span
from reader.figures.context.words import NAMING, Part, Word
from reader.figures.pattern import pattern
from reader.figures.tables import word_set
from reader.figures.units.measures import PERIODS

_NOT_FIRST = frozenset({Part.ARTICLE, Part.LINK, Part.CONJUNCTION, Part.ADVERB, Part.COMMA, Part.STOP})
_NOT_LAST = _NOT_FIRST | {Part.PREPOSITION, Part.RELATIVE, Part.PRONOUN}
_SO_CALLED = word_set("so-called other similar such")
_POINTING = word_set("it they this that these those there")
_REFERRING = word_set("figure figures total number rate amount sum result level value reading percentage share")
_BRACKET = pattern(r"\s?\([^()]*\)")
_AS_A_WHOLE = ["as", "a", "whole"]
_MOST_WORDS = 14
_NO_NAMES = [["first"], ["second"], ["third"], ["special"], ["effective"], ["other"], ["long"], ["note"]]
_MOST_PERIODS = 4


def phrase_of(text: str, words: Sequence[Word], periods: Sequence[Span]) -> str | None:
    """Return `words` as a noun phrase, as the text has them, or None where none is left.

    `periods` are the words of the passage that say when, in order: they are no part of what is measured.
    """
    words = _without_period(words, periods)
    begin, end = 0, len(words)
    while begin < end and _is_dispensable(words, begin):
        begin += 1
    end = _quantity_in(text, words, begin)
    while end > begin and words[end - 1].part in _NOT_LAST:
        end -= 1
    kept = words[begin:end]
    if not any(word.part in NAMING for word in kept) or kept[0].part in (Part.PREPOSITION, Part.RELATIVE):
        return None
    if kept[0].part is Part.PARTICIPLE and [word.lower for word in kept[1:2]] == ["to"]:
        return None
    if len(kept) > _MOST_WORDS or kept[-1].lower.endswith(("'s", "’s")) or _lower(kept) in _NO_NAMES:
        return None
    if (
        kept[0].part is Part.MAYBE_VERB
        and kept[0].lower.endswith("ed")
        and (end == begin + 1 or kept[1].part not in NAMING)
    ):
        return None
    return " ".join(_BRACKET.sub("", text[kept[0].start : kept[-1].end]).split())


def _quantity_in(text: str, words: Sequence[Word], begin: int) -> int:
    """Return where in `words` a quantity begins, or their number; `S&P 500` and `2024` are names that hold digits."""
    for index in range(begin, len(words)):
        word = words[index]
        is_spelled = word.part is Part.NUMBER and not word.lower[0].isdigit()
        if is_spelled or (
            word.part is Part.NUMBER and (text[word.start - 1] in "$€£¥" or text[word.end : word.end + 1] == "%")
        ):
            while index > begin and words[index - 1].part is Part.NUMBER:
                index -= 1
            return index
    return len(words)


def _is_dispensable(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.part in _NOT_FIRST or word.lower in _SO_CALLED:
        return True
    if word.part is Part.NUMBER:
        return word.lower.replace(",", "").replace(".", "").isdigit()
    is_pointing = word.lower in ("this", "these", "those") and index + 2 < len(words)
    return is_pointing and words[index + 1].part in NAMING and words[index + 2].part in NAMING


def _without_period(words: Sequence[Word], periods: Sequence[Span]) -> list[Word]:
    """Return `words` without what says when at their beginning or end, and without `as a whole`."""
    words = list(words)
    while len(words) > 3 and (
        (words[-1].lower in PERIODS and words[-3].part is Part.PREPOSITION) or _lower(words[-3:]) == _AS_A_WHOLE
    ):
        words = words[:-3]
    if not words or not periods:
        return words
    words = _up_to_period(words, periods)
    first = bisect_left(periods, words[0].start, key=lambda span: span.end) if words else len(periods)
    if first < len(periods) and sum(word.start < periods[first].start for word in words) <= 1:
        is_leading = words[0].part in (Part.PREPOSITION, Part.ADVERB) or words[0].start >= periods[first].start
        if is_leading:
            words = [word for word in words if word.start >= periods[first].end]
    return words[3:] if _lower(words[:3]) == _AS_A_WHOLE else words


def _up_to_period(words: list[Word], periods: Sequence[Span]) -> list[Word]:
    """Return `words` up to where they begin to say when; `of` may go on behind that: `sales in May of tyres`."""
    index = bisect_left(periods, words[0].start, key=lambda span: span.start)
    for period in periods[index : index + _MOST_PERIODS]:
        before = [word for word in words if word.end <= period.start]
        after = [word for word in words[len(before) :] if word.start >= period.end]
        led = _without_lead(before)
        is_adjective = len(led) == len(before) or (bool(after) and after[0].part in NAMING)
        if before and period.start < words[-1].end and (not after or (not is_adjective and after[0].lower != "of")):
            return without_period_behind(led, periods)
    return words


def without_period_behind(words: Sequence[Word], periods: Sequence[Span]) -> list[Word]:
    """Return `words` without what says when at their end: `a deficit` for `a deficit in 1987`."""
    last = bisect_right(periods, words[-1].start, key=lambda span: span.start) - 1 if words else -1
    if last < 0 or periods[last].end < words[-1].end:
        return list(words)
    return _without_lead([word for word in words if word.end <= periods[last].start])


def _without_lead(words: list[Word]) -> list[Word]:
    """Return `words` without the preposition at their end that leads to what follows: `in`, `of the`."""
    end = len(words)
    while end and words[end - 1].part in (Part.ARTICLE, Part.LINK):
        end -= 1
    if end and words[end - 1].part is Part.PREPOSITION:
        return words[: end - 1]
    return words


def _lower(words: Sequence[Word]) -> list[str]:
    return [word.lower for word in words]


def is_pronoun(words: Sequence[Word]) -> bool:
    """Whether the words only point back: `it`, `they`, `the figure`, `this`."""
    names = [word for word in words if word.part not in _NOT_FIRST]
    if not names:
        return False
    if all(word.part is Part.PRONOUN for word in names):
        return names[0].lower in _POINTING
    is_pointing = words[0].part is Part.ARTICLE or words[0].lower in ("this", "that")
    return is_pointing and len(words) == 2 and words[1].lower in _REFERRING
