"""What is measured: the noun phrase before the verb (`high-tech output` grew), or the things counted."""

import re
from bisect import bisect_left

from reader.figures.context.direction import MOVING_VERBS
from reader.figures.figure import Figure, Kind
from reader.figures.mention import Mention
from reader.figures.reading import Reading
from reader.figures.tables import word_set

_VERBS = MOVING_VERBS | word_set(
    "was were is are has have had will would could may might should can accounted accounts contributed reached"
    " reaches hit hits stood stands totaled totalled totals came comes exceed exceeds exceeded surpassed surpasses"
    " amounted amounts made makes averaged averages remain remains remained posted reported represent represents"
    " represented cover covers covered ended closed finished traded trades recorded expects expect forecast forecasts"
    " cost costs saw hold holds held employs employed generated generates earned paid pays sold spent produced range"
    " ranges up down"
)
_WORD = re.compile(r"[A-Za-z]+")
_CLAUSE = re.compile(r"(?:[;:—]|,|\s(?:while|whereas|but|that|with|as|because|after|when|said|and))\s")
_LEAD_IN = re.compile(
    r"(?:(?:In|By|During|For|Since|At|On|Over|Within|From|According\sto|Last|This|Despite|Under|Through|Among|Meanwhile|However|Moreover|Today)\b[^,]{0,80},\s)"
)
_OPENING = re.compile(
    r"(?:(?:and|but|while|whereas|that|with|as|because|when|so|also|the|an?|its|their)\s+|[\s,;:—\"“‘]+)+",
    re.IGNORECASE,
)
_PRONOUN = word_set("it they he she which this that these those who there we i you")
_BRACKET = re.compile(r"(?:[,)]\s|\sin\s|\band\s)(?P<item>[^,()]{2,60}?)\s\(\Z")
_GROWTH = re.compile(
    r"\b(?P<subject>(?:growth|increase|rise|decline|decrease|fall|drop)\s(?:in|of)\s[^,;:]{2,50}?)\s(?:was|is|were|of|at|reached|stood)\b[^,;:]{0,20}\Z"
)
_NUMBER = re.compile(r"\A[\d.,$€£¥\s%]+(?:million|billion|trillion|thousand|hundred|mln|bln|bn)?\s*")
_REACH = 240
_MOST_WORDS = 14


def subject_of(reading: Reading, mention: Mention, before: Figure | None) -> str | None:
    """Return the words that say what is measured, or None where the sentence does not tell."""
    sentence = reading.sentence_at(mention.span.start)
    start = mention.span.start
    left = reading.text[max(sentence.start, start - _REACH) : start]
    in_sentence = before is not None and before.span.start >= sentence.start
    if item := _BRACKET.search(left):
        return item["item"].strip() or None
    if growth := _GROWTH.search(left):
        return growth["subject"]
    if mention.kind is Kind.COUNT and mention.unit is not None and (counted := _counted(reading, mention)):
        return counted
    subject = _before_verb(left)
    if subject is None and in_sentence and before is not None:
        return before.subject
    return subject


def _counted(reading: Reading, mention: Mention) -> str | None:
    """Return the things counted, as the text words them."""
    words = _NUMBER.sub("", mention.span.of(reading.text)).strip(" -")
    return words or None


def _before_verb(left: str) -> str | None:
    """Return what stands before the verb of the last clause that has one."""
    if lead_in := _LEAD_IN.match(left):
        left = left[lead_in.end() :]
    verbs = [match.start() for match in _WORD.finditer(left) if match[0].lower() in _VERBS]
    clauses = [0]
    for match in _CLAUSE.finditer(left):
        joins_nouns = match[0].strip() == "and" and bisect_left(verbs, clauses[-1]) == bisect_left(verbs, match.end())
        if not joins_nouns:
            clauses.append(match.end())
    for begin in reversed(clauses):
        index = bisect_left(verbs, begin)
        if index < len(verbs) and (subject := _named(left[begin : verbs[index]])):
            return subject
    return None


def _named(words: str) -> str | None:
    """Return the noun phrase in the words before a verb; None for a pronoun or nothing."""
    opening = _OPENING.match(words)
    phrase = words[opening.end() if opening else 0 :].strip(' ,"“”‘’—-\n').split()
    if not phrase or _PRONOUN & {phrase[0].lower(), phrase[-1].lower()} or phrase[0][0].isdigit():
        return None
    return " ".join(phrase[-_MOST_WORDS:])
