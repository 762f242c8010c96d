"""The terms of a subject: its words of content, stemmed, so that `exports of cars` and `car exports` have the same."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from reader.figures.same_words import SAME_PLACES, SAME_THINGS
from reader.figures.tables import word_set

_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]+|(?:[^\W_{_CJK}]|[&.'](?=[^\W_{_CJK}]))+")
_LETTERS_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_LONGEST = 40

_EMPTY = word_set(
    "a an the of in on at by for from to with and or as per its their his her our this that these those it they all any"
    " total overall number amount level figure quantity country nation s"
)
"""Words that say nothing of what is measured: `the total number of cars` are `cars`."""


def subject_terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text`, each once, in alphabetical order.

    Hyphens part words, so `high-tech` is `high tech` (and `hightech` a name for it); what has several names in business
    news has the same terms under each; a run of Chinese characters is taken in pairs.
    """
    return tuple(sorted(set(_renamed(_stems(text)))))


def places_among(terms: tuple[str, ...]) -> frozenset[str]:
    """Return those of `terms` that say of which country or region something is."""
    return frozenset(terms) & _places()


def names_of(term: str) -> tuple[str, ...]:
    """Return the names that a thing or a place with `term` in its own name goes by; none where it has but one."""
    return _names_by_term().get(term, ())


def _stems(text: str) -> list[str]:
    words = _WORD.findall(unicodedata.normalize("NFKC", text.replace("’", "'")).casefold())
    return [stem for word in words if word not in _EMPTY for stem in _stems_of(word)]


@lru_cache(maxsize=60_000)
def _stems_of(word: str) -> tuple[str, ...]:
    if re.match(f"[{_CJK}]", word):
        return tuple(word[at : at + 2] for at in range(max(len(word) - 1, 1)))
    plain = word.removesuffix("'s")
    if _LETTERS_DOTTED.fullmatch(plain):
        plain = plain.replace(".", "")
    return (_stem(plain) if plain.isalpha() and len(plain) <= _LONGEST else plain,)


def _renamed(stems: list[str]) -> Iterator[str]:
    """Yield `stems` with every longest run of them that is another name replaced by the first name."""
    names, longest = _names()
    at = 0
    while at < len(stems):
        for length in range(min(longest, len(stems) - at), 0, -1):
            if (terms := names.get(tuple(stems[at : at + length]))) is not None:
                yield from terms
                at += length
                break
        else:
            yield stems[at]
            at += 1


@cache
def _names() -> tuple[dict[tuple[str, ...], tuple[str, ...]], int]:
    """Return the terms of each other name by its stems, and how many stems the longest has."""
    names = {}
    for name, others in _listed(SAME_THINGS):
        names.update(dict.fromkeys(others, name))
    for name, others in _listed(SAME_PLACES):
        names.update(dict.fromkeys((name, *others), ("-".join(name),)))
    return names, max(map(len, names))


@cache
def _places() -> frozenset[str]:
    return frozenset("-".join(name) for name, _ in _listed(SAME_PLACES))


@cache
def _names_by_term() -> dict[str, tuple[str, ...]]:
    by_term: dict[str, tuple[str, ...]] = {}
    for line in (SAME_THINGS + SAME_PLACES).strip().splitlines():
        names = tuple(line.replace(": ", ", ").split(", "))
        for term in subject_terms(names[0]):
            by_term[term] = by_term.get(term, ()) + names
    return by_term


def _listed(table: str) -> Iterator[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """Yield the stems of each name of `table`, and those of its other names."""
    for line in table.strip().splitlines():
        name, _, others = line.partition(": ")
        yield tuple(_stems(name)), [tuple(_stems(other)) for other in others.split(", ")]


def _stem(word: str) -> str:
    stemmer, one_at_a_time = _stemmer()
    with one_at_a_time:
        return str(stemmer.stemWord(word))


@cache
def _stemmer() -> tuple[Any, Lock]:
    from snowballstemmer import stemmer  # loads the rules of thirty languages, and most runs compare nothing

    return stemmer("english"), Lock()
