"""From text to the terms it is found by: words stemmed, numbers kept whole, Chinese in pairs of characters.

One regular expression finds the words as they stand; what a word is worth is worked out once and remembered. Index
and highlighter share it, so that what is found can always be shown.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from whoosh.lang.snowball.english import EnglishStemmer

_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_RUN = r"(?:{}++[\u0300-\u036f]*+)+"  # of letters with combining accents; possessive, so never tried twice
_LETTERS = _RUN.format(rf"[^\W_{_CJK}]")
_MOST_JOINTS = 100
"""Hyphens, dots and the like in a word, so that no article is one word of a million parts."""

WORD = re.compile(rf"{_LETTERS}(?:[-.,'’&\u2010\u2011]{_LETTERS}){{0,{_MOST_JOINTS}}}|[{_CJK}]++")
"""A word as it stands: `exports`, `high-tech`, `China's`, `4.8`, `1,000`, `U.S`, `R&D`, or a run of CJK characters."""

_LETTER = r"[^\W_]"  # a word of CJK is not looked at for parts, and classes without it take long to compile
_PART = re.compile(
    rf"""
      \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)  # 1,000 and 1,234.5
    | \d+(?:\.\d+)+                           # 4.8
    | {_LETTER}(?:\.{_LETTER})+(?!{_LETTER})  # U.S
    | {_RUN.format(_LETTER)}(?:['’&]{_RUN.format(_LETTER)})*  # exports, China's, R&D, 5G
    """,
    re.VERBOSE,
)
CJK_CHARACTER = re.compile(rf"[{_CJK}]")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
LONGEST_REMEMBERED = 40
"""Longer words are hardly ever met again."""

_LONGEST_TERM = 100

_ENDINGS = ("", *"deglnsty", "ed", "es", "ng", "on", "al", "ly", "ty", "ing", "ion", "ity", "ation")
"""What may be missing from a word half typed, whose stem is shorter: `manufacturi` is on its way to `manufactur`."""

_SHORTEST_STEM = 3

_stem = EnglishStemmer().stem


class Token(NamedTuple):
    """A term and where it stands: code points, and the number of words before it."""

    term: str
    start: int
    end: int
    position: int


class Word(NamedTuple):
    """What a word as it stands is found by, counted from its own start.

    The first `length` tokens are its parts, one for each position: `high`, `tech`. After them come other terms for the
    same places: `hightech`, or the single characters of a CJK run, whose parts are its pairs.
    """

    tokens: tuple[Token, ...]
    length: int

    @property
    def parts(self) -> tuple[Token, ...]:
        """One token for each position."""
        return self.tokens[: self.length]

    @property
    def extras(self) -> tuple[Token, ...]:
        """The other terms."""
        return self.tokens[self.length :]


def phrase_terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text`, one for each position."""
    return tuple(part.term for match in WORD.finditer(text) for part in analysed(match[0]).parts)


def shorter_terms(start: str) -> set[str]:
    """Return terms that words beginning with `start`, in lower case, may have although the terms do not.

    Those of one or two letters are left out: they are what is left of words that hardly anybody writes.
    """
    terms = {term_of(start + ending) for ending in _ENDINGS}
    return {term for term in terms if len(term) >= _SHORTEST_STEM and not term.startswith(start)}


def analysed(word: str) -> Word:
    """Return what `analyse` returns, remembered from the last time."""
    return _remembered(word) if len(word) <= LONGEST_REMEMBERED else analyse(word)


def positions_in(word: str) -> int:
    """Return how many positions `word`, one match of `WORD`, takes: the length of what `analysed` returns."""
    if is_cjk(word):
        return max(len(word) - 1, 1)
    return 1 if _is_plain(word) else analysed(word).length


def may_begin(word: str, beginnings: Collection[str], letters: Collection[str]) -> bool:
    """Whether a term of `word`, one match of `WORD`, can begin with one of `beginnings`, whose first are `letters`.

    Far quicker than `analysed`, and right whenever it says no: stemming leaves the first letter of a word alone.
    """
    if word.isascii():  # asked of every word of every hit: a call more would be felt
        return not word.isalnum() or word[0].lower() in letters
    return not is_cjk(word) or any(beginning in word for beginning in beginnings)


def is_cjk(word: str) -> bool:
    """Whether `word`, one match of `WORD`, is a run of CJK characters."""
    return not word.isascii() and CJK_CHARACTER.match(word) is not None


def _is_plain(word: str) -> bool:
    """Whether `word` is of English letters and digits only, and so a single part."""
    return word.isascii() and word.isalnum()


def term_of(word: str) -> str:
    """Return the term of a single word: lower case, without accents, stemmed where it is made of English letters."""
    plain = word.lower().replace("’", "'")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower() or plain
    if plain[0].isdigit():
        return plain.replace(",", "")[:_LONGEST_TERM]
    if "." in plain:
        return plain.replace(".", "")[:_LONGEST_TERM]
    plain = plain[:_LONGEST_TERM]
    return str(_stem(plain)) if plain.replace("'", "").isalpha() and plain.isascii() else plain


def analyse(word: str) -> Word:
    """Return what `word`, one match of `WORD`, is found by."""
    if is_cjk(word):
        return _cjk(word)
    parts = tuple(
        Token(term_of(part[0]), part.start(), part.end(), position)
        for position, part in enumerate(_PART.finditer(word))
    )
    compound = _HYPHEN.sub("", word)
    if len(parts) < 2 or len(compound) == len(word) or not compound.isalnum() or compound.isdigit():
        return Word(parts, len(parts))
    return Word((*parts, Token(term_of(compound), 0, len(word), 0)), len(parts))


_remembered = lru_cache(maxsize=60_000)(analyse)


def _cjk(run: str) -> Word:
    single = [Token(character, at, at + 1, min(at, max(len(run) - 2, 0))) for at, character in enumerate(run)]
    if len(run) == 1:
        return Word(tuple(single), 1)
    pairs = [Token(run[at : at + 2], at, at + 2, at) for at in range(len(run) - 1)]
    return Word((*pairs, *single), len(pairs))
