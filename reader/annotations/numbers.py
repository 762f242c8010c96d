"""Numbers are sacred: what of a stretch of text must stay the same, digit for digit, for a note on it to stay."""

import re

_WORDS = "|".join(
    (
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen",
        "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand",
        "million|billion|trillion|dozen|half|third|quarter|fifth|tenth|once|twice|double|triple",
        "per ?cent|pct|percentage|cents?|basis|points?|dollars?|euros?|pounds?|yuan|renminbi|yen|rupees?|won|roubles?",
        "usd|eur|gbp|cny|rmb|jpy|inr|krw|mn|bn|tn|k|m|b",
    )
)
_DIGITS = r"\d+(?:[.,:/]\d+)*"
_NUMBER = re.compile(_DIGITS)
_TOKEN = re.compile(
    rf"{_DIGITS}|[%‰$€£¥₹₩₽]|(?<!\w)[-+−–±](?=[\d.$€£¥])"
    rf"|(?<![^\W\d])(?:{_WORDS})(?!\w)|[零〇一二三四五六七八九十百千万萬亿億兆两兩]",
    re.IGNORECASE,
)
_SAME = {"percent": "%", "per cent": "%", "pct": "%"}
_PART = re.compile(r"[\d.,:/%‰$€£¥₹₩₽+\-−–±]")
_FURTHEST = 40


def number_tokens(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the digit runs, signs, percent and currency marks and number words of `text[start:end]`, in order.

    A number that begins or ends outside the stretch counts whole: the `9` of `9.4%` gives `9.4` and `%`. However
    percent is written, it is `%`.
    """
    earliest, latest = max(start - _FURTHEST, 0), min(end + _FURTHEST, len(text))
    while start > earliest and _PART.match(text, start - 1):
        start -= 1
    while end < latest and _PART.match(text, end):
        end += 1
    tokens = (token.group().lower() for token in _TOKEN.finditer(text, start, end))
    return tuple(_SAME.get(token, token) for token in tokens)


def is_number_word(word: str) -> bool:
    """Whether a single word is a number, or says what one counts."""
    return _TOKEN.fullmatch(word) is not None or any(character.isdigit() for character in word)


def cuts_a_number(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins or ends inside a number."""
    first = max(start - _FURTHEST, 0)
    around = (match.span() for match in _NUMBER.finditer(text, first, min(end + _FURTHEST, len(text))))
    return any(left < edge < right for left, right in around for edge in (start, end))
