"""Where a quote stands after somebody edited it: the stretches, each of one passage, that share most of its words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate

from reader.annotations.context import Place, place_in
from reader.annotations.folded import Folded
from reader.annotations.words import Word, same_word, words_in
from reader.articles.article import Article

_MOST_WORDS = 800
"""A longer quote is not compared word by word, which takes quadratic time, but found by its ends."""
_MOST_WINDOWS = 6
_FEW_VOTES = 1 / 3
"""A place that has no more than this share of the votes for the first one is not compared."""
_MOST_VOTES = 1000
"""What is enough to tell: common words are not asked then, and a word that has more by itself tells nothing."""
_SLACK = 8
"""Words that may have been added or dropped before the quote in its passage, and so shift it."""
_NEIGHBOURS = 2
"""Words on each side between which something else may have taken the quote's place."""
_COMMON = 3
"""A word that the quote has more often than this says little about where it stands."""

_Stretch = tuple[int, int, float]
"""Words from and to (exclusive) in a window, and how much of the quote's words they share."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A place and how much of the quote's words it shares, from 0 to 1."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, and for each the indexes where it is used."""

    words: list[Word]
    starts: list[int]
    uses: dict[str, list[int]]


def likenesses(sought: Place, article: Article, text: Folded) -> list[Likeness]:
    """Return the stretches of `article` that could be the sought quote, changed.

    The words of the quote and of its context vote, rare ones first, for the places that are compared.
    """
    quote = words_in(sought.text, sought.start, sought.end)
    if not 0 < len(quote) <= _MOST_WORDS:
        return []
    quote_words = [word.text for word in quote]
    before, after = sought.before(sought.floor)[:_NEIGHBOURS], sought.after(sought.ceiling)[:_NEIGHBOURS]
    found = []
    words = _words_of(text.text)
    for window in _windows(sought, len(quote), article, text, words):
        there = words.words[window]
        texts = [word.text for word in there]
        stretch = _best_stretch(quote_words, texts) or _replaced(len(quote), before, after, texts)
        if stretch is not None:
            start, end, score = stretch
            bounds = _with_marks(sought, quote, text.text, there[start].start, there[end - 1].end)
            found.append(Likeness(place_in(article, text, *bounds), score))
    return found


def _with_marks(sought: Place, quote: list[Word], text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of a stretch of words with the signs and stops around it that the quote begins or ends with."""
    before, after = sought.text[sought.start : quote[0].start], sought.text[quote[-1].end : sought.end]
    begins = start - len(before) if text.endswith(before, 0, start) else start
    ends = end + len(after) if text.startswith(after, end) else end
    return begins, ends


@lru_cache(maxsize=2)
def _words_of(text: str) -> _Words:
    words = words_in(text)
    uses: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        uses[word.text].append(index)
    return _Words(words, [word.start for word in words], dict(uses))


def _windows(sought: Place, length: int, article: Article, text: Folded, words: _Words) -> list[slice]:
    """Return which words, somewhat more than the quote's `length` and all of one passage, most words vote for."""
    lead = len(words_in(sought.text, 0, sought.start))
    windows = []
    votes = _votes(sought, article, text, words).most_common(_MOST_WINDOWS)
    for (passage, bucket), _ in [one for one in votes if one[1] > votes[0][1] * _FEW_VOTES]:
        bounds = article.passages[passage].span
        low = bisect_left(words.starts, text.offset(bounds.start))
        high = bisect_left(words.starts, text.offset(bounds.end))
        first = bucket * _SLACK + lead - _SLACK
        windows.append(slice(max(first, low), min(first + length + 3 * _SLACK, high)))
    return windows


def _votes(sought: Place, article: Article, text: Folded, words: _Words) -> Counter[tuple[int, int]]:
    """Count, for passages and places in them, the words that stand where they would if the sought words began there."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words_in(sought.text)):
        wanted[word.text].append(index)
    pairs = [(words.uses.get(word, []), indexes) for word, indexes in wanted.items() if len(indexes) <= _COMMON]
    votes: Counter[tuple[int, int]] = Counter()
    left = _MOST_VOTES
    for uses, indexes in sorted(pairs, key=lambda pair: len(pair[0])):
        left -= len(uses) * len(indexes)
        if left < 0:
            break
        for use in uses:
            passage = article.passage_at(text.starts[words.starts[use]])
            if passage is not None:
                for index in indexes:
                    votes[passage.id, (use - index) // _SLACK] += 1
    return votes


def _best_stretch(quote: list[str], window: list[str]) -> _Stretch | None:
    """Return start, end and score of the stretch of `window` most like `quote`, None when they share no word."""
    known = dict.fromkeys(quote)
    alike = [word if word in known else _slip_of(word, known) for word in window]
    blocks = SequenceMatcher(None, quote, alike, autojunk=False).get_matching_blocks()[:-1]
    in_quote = list(accumulate(map(len, quote), initial=0))
    in_window = list(accumulate(map(len, alike), initial=0))
    best: _Stretch | None = None
    for index, first in enumerate(blocks):
        start = max(first.b - first.a, 0)
        shared = 0
        for last in blocks[index:]:
            shared += in_quote[last.a + last.size] - in_quote[last.a]
            end = min(last.b + len(quote) - last.a, len(window))
            score = 2 * shared / (in_quote[-1] + in_window[end] - in_window[start])
            if best is None or score > best[2]:
                best = (start, end, score)
    return best


def _replaced(length: int, before: list[str], after: list[str], window: list[str]) -> _Stretch | None:
    """Return the stretch, about `length` words long, between the same neighbours as before; it shares no word."""
    before = before[::-1]
    for start in range(len(before), len(window)):
        if window[start - len(before) : start] != before:
            continue
        for end in range(start + 1, min(start + length + _SLACK, len(window)) + 1):
            if window[end : end + len(after)] == after and (before or after):
                return start, end, 0.0
    return None


def _slip_of(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that `word` is, but for a slip, or else `word`."""
    return next((other for other in known if same_word(word, other)), word)
