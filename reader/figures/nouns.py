"""The noun phrase that a number counts: up to the first plural noun, adjectives kept."""

from reader.figures.pattern import pattern
from reader.figures.singular import is_plural, singular
from reader.figures.tables import word_set

_LONGEST = 7
"""Words in the longest phrase that is read."""
_WORD = pattern(
    r"(?!\s*\n\s*[A-Z])[\s-]{1,8}(?P<word>\d[A-Z]|7\d7(?![\d-])|\d{3}(?=\s[A-Z])|\d[\d.,]{0,6}-[a-z]+|R&D|U\.[SK]\.|[^\W\d_][\w’'&/]*(?:-[^\W\d_][\w’']*)*)(?P<stop>[.,;:)]?)"
)
_AND = pattern(r"\s(?:and|or)\s(?=(?:[\w-]+\s)?[\w-]+s\b)")
_CLAUSE_END = pattern(r"\s?(?:[.,;:!?)]|\Z)")
_PLURAL_BEFORE_NOUN = word_set(
    "sports sales goods arms savings operations systems services customs news electronics communications securities"
    " rights futures options logistics analytics robotics graphics diagnostics"
)
_DIMENSIONS = word_set("long wide high tall deep thick broad across strong old")
"""What follows a measure (`45 wide`) and is no thing that is counted."""
_STOPS = word_set(
    "a an the of in on at by to from for with and or nor but as than that which who whose whom while when where if is"
    " was were are be been being has have had will would can could may might must should do does did not no per into"
    " over under after before during since until till against between among through throughout about across around"
    " within without via versus vs this these those its their his her my our your it he she they we you i there here"
    " also just only so then up down more less fewer very each every ago later earlier now today yesterday tomorrow"
    " nationwide worldwide annually respectively including according said says say see saw came come went go made make"
    " took take gave give got get became become because though although compared what how why due out off back left"
    " won lost both all any some such like plus minus apiece away together again even still already almost nearly amid"
    " despite toward towards upon near behind below above beyond onto along last next reported rose fell grew reached"
    " accounted"
)


def noun_phrase_after(text: str, end: int, limit: int, *, only_one: bool = False) -> tuple[int, str | None]:
    """Return where the noun phrase after `end` ends and its words in the singular; `end` and None where none follows.

    `only_one` tells that the number is one, whose noun is no plural: a word that looks like one is a verb.
    """
    is_hyphenated = text[end : end + 1] == "-"
    words: list[str] = []
    position = phrase_end = end
    while len(words) < _LONGEST and (match := _WORD.match(text, position, limit)):
        word = match["word"].rstrip("'’")
        if _ends_phrase(word, words, only_one=only_one):
            break
        words.append(word)
        position = phrase_end = match.start("word") + len(word)
        if match["stop"] or is_hyphenated or (is_plural(word) and not _goes_on(text, word, position, limit)):
            break
    if words and not is_plural(words[-1]) and (link := _AND.match(text, position, limit)) and len(words) < _LONGEST - 1:
        further_end, further = noun_phrase_after(text, link.end() - 1, limit)
        if further is not None:
            return further_end, " ".join([*words, "and", further])
    if not words or (
        not is_plural(words[-1]) and not _may_count_alone(text, words, position, limit, only_one=only_one)
    ):
        return end, None
    return phrase_end, " ".join([*words[:-1], singular(words[-1])])


def _goes_on(text: str, word: str, position: int, limit: int) -> bool:
    """Whether a plural only describes the noun behind it: `sports cars`, `arms dealers`."""
    following = _WORD.match(text, position, limit) if word.lower() in _PLURAL_BEFORE_NOUN else None
    return following is not None and is_plural(following["word"])


def _may_count_alone(text: str, words: list[str], position: int, limit: int, *, only_one: bool) -> bool:
    """Whether words without a plural are what a number counts: one thing, or one word that is a unit (`1,200 mu`).

    A capital letter alone is none: it begins a name, `46 H.K. cents`, or points somewhere, `25 N`.
    """
    last = words[-1].lower()
    if len(last) == 1 and words[-1].isupper():
        return False
    if last.endswith("ing") and only_one:
        return bool(_CLAUSE_END.match(text, position, limit))
    return last not in _DIMENSIONS and not last.endswith(("ing", "ed", "ly")) and (only_one or len(words) == 1)


def counts_after(text: str, end: int, limit: int) -> bool:
    """Whether a noun phrase in the plural follows, that a number could count."""
    phrase_end, phrase = noun_phrase_after(text, end, limit)
    return phrase is not None and is_plural(text[end:phrase_end].rsplit(maxsplit=1)[-1])


def _ends_phrase(word: str, words: list[str], *, only_one: bool) -> bool:
    lower = word.lower()
    if lower in _STOPS or lower.split("-")[0] in ("to", "from", "and", "or", "for"):
        return True
    if not words:
        return word.isdigit()
    return only_one and is_plural(word)
