"""Numbers are sacred: what of a stretch of text must stay the same, token for token, for a note on it to stay."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotations.number_table import BESIDE_NUMBERS, BOUNDS, CJK_CUES, CJK_NUMERALS, PERCENT, ROMAN, sacred_word
from reader.figures.pattern import pattern

_DIGITS = r"\d+(?:[.,:/٫٬']\d+)*"
_NUMBER = re.compile(_DIGITS)
_TOKEN = pattern(
    rf"(?P<digits>\d{{1,3}}(?: \d{{3}})+(?![\d.,]?\d)|{_DIGITS})"
    r"|(?P<sign>(?<![^\W\u3040-\u9fff])[-+−–±](?=[\d.$€£¥])|\+(?=\d))"
    r"|(?P<money>(?:(?<![^\W\d_])[A-Z]{1,3})?[$€£¥₠-⃀¢¤฿]|[‰‱½¼¾⅐-⅞⅓⅔²³¹⁰-₉Ⅰ-ↈ①-⒛])"
    rf"|(?P<percent>(?i:{PERCENT}))"
    rf"|(?P<bound>(?<!\w)(?i:{'|'.join(BOUNDS)})(?= (?:[A-Z]{{0,3}}[$€£¥])?\d))"
    rf"|(?P<cue>{CJK_CUES})|(?P<cjk>{CJK_NUMERALS})"
    r"|(?P<word>[^\W\d_\u3040-\u9fff]+(?:['’][^\W\d_\u3040-\u9fff]+)*)"
)
_JOINT = re.compile(r" ?-? ?|[ -](?:by|to|and|an?) |了")
"""What may stand between two parts of one number."""
_FURTHEST = 40


@dataclass(frozen=True, slots=True)
class _Token:
    """What must stay, as it is compared, and where it stands."""

    said: str
    start: int
    end: int


def number_tokens(
    text: str, start: int, end: int, *, before: int = _FURTHEST, after: int = _FURTHEST
) -> tuple[str, ...]:
    """Return the digit runs, signs, percent and currency marks and number words of folded `text[start:end]`, in order.

    A number that begins or ends outside the stretch, at most `before` and `after` characters away, counts whole: the
    `9` of `9.4%` gives `9.4` and `%`. However percent is written, it is `%`. Where there is a number, words for rise
    and fall count as its sign, and what bounds it (`more than`) and what it measures (`km`) must stay, too.
    """
    low, high = max(start - min(before, _FURTHEST), 0), min(end + min(after, _FURTHEST), len(text))
    said = [token.said for token in _whole(_tokens(text, low, high), text, start, end)]
    return () if BESIDE_NUMBERS.issuperset(said) else tuple(said)


def is_number_word(word: str) -> bool:
    """Whether a single word is a number, or says what one counts."""
    if ROMAN.fullmatch(word.upper()) is not None:
        return True
    tokens = list(_tokens(word, 0, len(word)))
    return any(token.said not in BESIDE_NUMBERS for token in tokens)


def cuts_a_number(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins or ends inside a number."""
    first = max(start - _FURTHEST, 0)
    around = (match.span() for match in _NUMBER.finditer(text, first, min(end + _FURTHEST, len(text))))
    return any(left < edge < right for left, right in around for edge in (start, end))


def _tokens(text: str, low: int, high: int) -> list[_Token]:
    found = ((_said(match), *match.span()) for match in _TOKEN.finditer(text, low, high))
    return [_Token(said, start, end) for said, start, end in found if said]


def _said(match: re.Match[str]) -> str:
    """Return what is compared of a token, nothing of a word that is none."""
    if match.lastgroup == "percent":
        return "%"
    if match.lastgroup == "bound":
        return BOUNDS[match[0].lower()]
    if match.lastgroup in ("word", "cue"):
        return sacred_word(match[0])
    plain = unicodedata.normalize("NFKC", match[0]).replace(" ", "").replace("−", "-").replace("–", "-")
    return "".join(str(unicodedata.digit(character, character)) for character in plain).lower()


def _whole(tokens: Sequence[_Token], text: str, start: int, end: int) -> Sequence[_Token]:
    """Return the tokens that stand in `text[start:end]`, with the rest of a number that is begun or ended outside."""
    inside = [index for index, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside:
        return ()
    first, last = inside[0], inside[-1]
    while first > 0 and tokens[first].start <= start and _are_joined(tokens[first - 1], tokens[first], text):
        first -= 1
    while last + 1 < len(tokens) and tokens[last].end >= end and _are_joined(tokens[last], tokens[last + 1], text):
        last += 1
    return tokens[first : last + 1]


def _are_joined(one: _Token, following: _Token, text: str) -> bool:
    """Whether two tokens are parts of one number; two runs of digits are two numbers."""
    if text[one.end - 1].isdecimal() and text[following.start].isdecimal():
        return False
    return _JOINT.fullmatch(text, one.end, following.start) is not None
