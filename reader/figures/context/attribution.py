"""Who says so: `according to the National Bureau of Statistics`, `the ministry said`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set

_ACCORDING = pattern(
    r"\b(?:[Aa]ccording\sto|[Dd]ata\sfrom|[Ff]igures\sfrom|[Ss]tatistics\sfrom|[Ee]stimates\sby)\s(?:data\s(?:from|by)\s|figures\sfrom\s)?"
    r"(?P<source>(?:an?|the)?\s?[^,.;:()\n]{2,80}?)(?=\s?[,.;:()]|\s(?:showed|shows|said|published|released|on\s[A-Z])\b|\Z)"
)
_SAID = pattern(
    r"(?<!\w)(?P<source>(?:[Tt]he\s)?(?:[A-Z][\w.&’'-]*|[a-z]+)(?:\s(?:(?:of|for|and|the)\s)?[A-Z][\w.&’'-]*){0,6})\s(?:said|says|reported|announced|estimates|estimated)\b"
)
_PRONOUNS = word_set("it he she they who which that also officials")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says what stands in a sentence."""

    span: Span
    words: str


def sources_in(reading: Reading) -> list[Source]:
    """Return those whom a passage names as its sources, in order."""
    text, start, end = reading.text, reading.span.start, reading.span.end
    sources = [Source(Span(*match.span()), match["source"].strip()) for match in _ACCORDING.finditer(text, start, end)]
    sources += [
        Source(Span(*match.span("source")), match["source"])
        for match in _SAID.finditer(text, start, end)
        if _is_named(match)
    ]
    return sorted(sources, key=lambda source: source.span)


def _is_named(match: re.Match[str]) -> bool:
    """Whether a name stands before `said`, not a pronoun."""
    words = match["source"]
    return words.lower() not in _PRONOUNS and any(letter.isupper() for letter in words)


def attribution_of(sentence: Span, sources: Sequence[Source]) -> str | None:
    """Return who says what a sentence says, or None; `sources` are in order."""
    index = bisect_left(sources, sentence.start, key=lambda source: source.span.start)
    if index < len(sources) and sources[index].span.start < sentence.end:
        return sources[index].words
    return None
