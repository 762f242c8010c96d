"""Where a quote stands after somebody edited it: the stretch of one passage that shares most of its words."""

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reader.annotations.context import Place, place_in
from reader.annotations.folded import Folded
from reader.annotations.words import Word, same_word, words_in
from reader.articles.article import Article

_MOST_WORDS = 800
"""A longer quote is not compared word by word: that takes quadratic time."""
_MOST_WINDOWS = 6
_SLACK = 8
"""Words that may have been added or dropped before the quote in its passage, and so shift it."""
_COMMON = 3
"""A word that the quote has more often than this says nothing about where it stands."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A place and how much of the quote's words it shares, from 0 to 1."""

    place: Place
    score: float


def most_alike(sought: Place, article: Article, text: Folded) -> Likeness | None:
    """Return the stretch of `article` most like the sought quote, or None when there is nothing to compare.

    The words of the quote and of its context vote for the passages, and the places in them, that are compared.
    """
    quote = words_in(sought.text, sought.start, sought.end)
    if not 0 < len(quote) <= _MOST_WORDS:
        return None
    lead = len(words_in(sought.text, 0, sought.start))
    words = _words_of(text.text)
    firsts = _first_words(article, text, words)
    likenesses = []
    for passage, first in _windows(words_in(sought.text), words, firsts):
        low = firsts[passage]
        high = firsts[passage + 1] if passage + 1 < len(firsts) else len(words)
        window = words[max(first + lead - _SLACK, low) : min(first + lead + len(quote) + 2 * _SLACK, high)]
        stretch = _best_stretch([word.text for word in quote], [word.text for word in window])
        if stretch is not None:
            start, end, score = stretch
            place = place_in(article, text, window[start].start, window[end - 1].end)
            likenesses.append(Likeness(place, score))
    return max(likenesses, key=lambda likeness: likeness.score, default=None)


@lru_cache(maxsize=2)
def _words_of(text: str) -> list[Word]:
    return words_in(text)


def _first_words(article: Article, text: Folded, words: list[Word]) -> list[int]:
    """Return the index of each passage's first word."""
    starts = [word.start for word in words]
    return [bisect_right(starts, text.offset(passage.span.start) - 1) for passage in article.passages]


def _windows(sought: list[Word], words: list[Word], firsts: list[int]) -> list[tuple[int, int]]:
    """Return the passages, and the word in each where the sought words would start, that share most words with them."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(sought):
        wanted[word.text].append(index)
    votes: Counter[tuple[int, int]] = Counter()
    passage = -1
    for index, word in enumerate(words):
        while passage + 1 < len(firsts) and firsts[passage + 1] <= index:
            passage += 1
        indexes = wanted.get(word.text, ())
        if len(indexes) <= _COMMON and passage >= 0:
            votes.update((passage, (index - at) // _SLACK) for at in indexes)
    return [(passage, bucket * _SLACK) for (passage, bucket), _ in votes.most_common(_MOST_WINDOWS)]


def _best_stretch(quote: list[str], window: list[str]) -> tuple[int, int, float] | None:
    """Return start, end and score of the stretch of `window` most like `quote`, None when they share no word."""
    alike = [next((word for word in set(quote) if same_word(word, other)), other) for other in window]
    blocks = SequenceMatcher(None, quote, alike, autojunk=False).get_matching_blocks()[:-1]
    best: tuple[int, int, float] | None = None
    for index, first in enumerate(blocks):
        start = max(first.b - first.a, 0)
        shared = 0
        for last in blocks[index:]:
            shared += sum(len(word) for word in quote[last.a : last.a + last.size])
            end = min(last.b + len(quote) - last.a, len(window))
            total = sum(map(len, quote)) + sum(map(len, alike[start:end]))
            if best is None or 2 * shared / total > best[2]:
                best = (start, end, 2 * shared / total)
    return best
