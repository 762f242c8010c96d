"""The words that make a number, or say what it counts: as sacred as its digits."""

import re

from reader.figures.context.cue_words import CUES
from reader.figures.figure import Direction
from reader.figures.number_words import FRACTIONS, SCALES, TENS, UNITS, VAGUE
from reader.figures.units.currency_table import CODES, NAMES
from reader.figures.units.unit_table import ANY_CASE
from reader.figures.units.unit_table import NAMES as UNIT_NAMES

PERCENT = r"per ?cent(?![^\W\d_])|pct(?![^\W\d_])|[%٪]"
ROMAN = re.compile(r"(?=[IVXLCDM]{2}|[VX])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

_CJK = "零〇一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
CJK_NUMERALS = rf"[百千万]分之|第|[{_CJK}]+(?:点[{_CJK}]+)?|[半倍折]|(?<=[{_CJK}\d])成"
CJK_CUES = "|".join(sorted((cue for cue in CUES if not cue.isascii()), key=len, reverse=True))

BOUNDS = {
    "more than": ">", "over": ">", "above": ">", "less than": "<", "fewer than": "<", "under": "<", "below": "<",
    "at least": "≥", "no less than": "≥", "no fewer than": "≥", "at most": "≤", "no more than": "≤", "up to": "≤",
}  # fmt: skip
"""What makes a bound of the number behind it, each with its sign."""

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


def _units() -> dict[str, str]:
    """Return the units of one word and their symbols, each as its unit in one word."""
    units = {name: unit for name, unit in (UNIT_NAMES | ANY_CASE).items() if " " not in name}
    return {
        name: unit.replace(" ", "-")
        for name, unit in ({name + "s": unit for name, unit in units.items()} | units).items()
    }


_SACRED = _table()
_ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓"}
_UNITS = _units()
BESIDE_NUMBERS = frozenset([*_ARROWS.values(), *BOUNDS.values(), *_UNITS.values()])
"""What is compared only beside a number: alone these words may be exchanged like any other."""


def sacred_word(word: str) -> str:
    """Return what is compared of `word` where it belongs to numbers, else nothing.

    Plurals of money are its name, a unit of measure is the same by its name and its symbol. A word for a rise is an
    arrow up, one for a fall an arrow down.
    """
    if word in CODES:
        return word.lower()
    lower = word.lower()
    if lower in _SACRED:
        return _SACRED[lower]
    if lower in CUES:
        return _ARROWS.get(CUES[lower][0], "")
    if lower in _UNITS:
        return _UNITS[lower]
    return lower if ROMAN.fullmatch(word) else ""
