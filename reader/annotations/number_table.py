"""The words that make a number, or say what it counts: as sacred as its digits."""

import re

from reader.figures.context.cue_words import CUES
from reader.figures.figure import Direction
from reader.figures.number_words import FRACTIONS, SCALES, TENS, UNITS, VAGUE
from reader.figures.units.currency_table import CODES, NAMES

PERCENT = r"per ?cent(?![^\W\d_])|pct(?![^\W\d_])|[%٪]"
ROMAN = re.compile(r"(?=[IVXLCDM]{2}|[VX])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

_CJK = "零〇一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
CJK_NUMERALS = rf"[百千万]分之|第|[{_CJK}]+(?:点[{_CJK}]+)?|[半倍折]|(?<=[{_CJK}\d])成"
CJK_CUES = "|".join(sorted((cue for cue in CUES if not cue.isascii()), key=len, reverse=True))

_ORDINALS = """
first second fourth eleventh thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth thirtieth
fortieth fiftieth sixtieth seventieth eightieth ninetieth millionth billionth
"""
_MORE = """
nought naught dozen half halves halve halved halves halving once twice thrice single double doubled doubles doubling
triple tripled triples tripling treble trebled quadruple quadrupled quintupled fold twofold threefold fourfold fivefold
sixfold sevenfold eightfold ninefold tenfold hundredfold
percentage percentile basis point bp bps pp ppt ppts k m b t
"""
_COUNTED = "cent dollar euro pound yuan renminbi yen rupee won rouble ruble franc peso rmb"


def _table() -> dict[str, str]:
    money = {name.split()[-1] for name in NAMES} | set(_COUNTED.split())
    fractions = [*FRACTIONS, *(word + "s" for word in FRACTIONS)]
    same = [*UNITS, *TENS, *SCALES, *VAGUE, *fractions, *_ORDINALS.split(), *_MORE.split(), *money]
    return (
        {name + "s": name for name in [*money, "point"]}
        | {word: word for word in same}
        | {"minus": "-", "plus": "+", "negative": "-"}
    )


_SACRED = _table()
_ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓"}


def sacred_word(word: str) -> str:
    """Return what is compared of `word` where it belongs to numbers, else nothing: plurals of money are its name.

    A word for a rise is an arrow up, one for a fall an arrow down.
    """
    if word in CODES:
        return word.lower()
    lower = word.lower()
    if lower in _SACRED:
        return _SACRED[lower]
    if lower in CUES:
        return _ARROWS.get(CUES[lower][0], "")
    return lower if ROMAN.fullmatch(word) else ""
