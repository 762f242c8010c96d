"""Numbers that are part of a name: `5G`, `S&P 500`, `C919`, `7-nm chips`, `Made in China 2025`. No figures."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention, excluded
from reader.figures.number_words import SCALES
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set
from reader.figures.units.currencies import is_sign
from reader.figures.units.measures import is_symbol

RULE = "a number in a known name (an index, a plan, a numbered part), or letters and digits in one word"

_GENERATION = pattern(r"(?<![\w.])([2-7])G(?![A-Za-z\d])")
_INDEX = (
    r"[Ss]&[Pp]|[Ss]\s?[Pp]|[Ff][Tt][Ss][Ee]|CAC|DAX|[Nn]ikkei|[Nn]asdaq|CSI|[Rr]ussell|[Ff]ortune|[Ss][Tt][Oo][Xx][Xx]"
    r"|[Hh]ang\s[Ss]eng|ASX|TSX|[Kk][Oo][Ss][Pp][Ii]|IBEX|AEX|SMI|[Dd]ow|[Ff]orbes"
)
_DESIGNATOR = (
    "[Ss]ections?|[Rr]ows?|[Uu]nit|[Cc]hannel|[Cc]ategory|[Cc]hapters?|[Pp]ages?|[Aa]rticles?|[Rr]oom|[Gg]ate|[Ff]light"
    "|[Rr]oute|[Ll]evel|[Pp]hase|[Ss]tage|[Tt]ype|[Pp]latform|[Tt]ier|[Ll]ine|[Nn]umber|[Hh]ighway|[Cc]lauses?|[Ss]chedule"
    "|[Pp]illar|[Gg]roup|[Gg]ame|[Gg]rade|[Cc]lass|[Ll]ot|[Ss]tep|[Rr]ule|[Ff]orm|[Aa]nnex|[Tt]itle"
)
_STANDARD = "ISO/IEC|ISO|IEC|IEEE|DIN|ANSI|ASTM|IATF|OHSAS|RFC"
"""Who numbers norms."""
_NUMBER_WORD = "one|two|three|four|five|six|seven|eight|nine|ten"
_LISTED = pattern(
    r"(?<![A-Za-z])(?:(?P<plan>\b\d{1,2}(?:st|nd|rd|th)?(?:\sand\s\d{1,2}(?:st|nd|rd|th)?)?\s[Ff]ive-[Yy]ear)(?!\w)"
    rf"|\b(?:{_INDEX})\s?/?(?:Global\s)?(?:30|35|40|50|60|100|125|200|225|250|300|350|400|500|600|1000|2000|3000)\b(?![.,]\d|\s?%)"
    rf"|\b(?:{_DESIGNATOR})\s(?i:\d{{1,4}}[a-z]?|{_NUMBER_WORD})\b(?![.,]\d|\s?%|\s(?i:per\s?cent|percent|[mb]illion))"
    r"|\b(?:[Nn]os?\.\s?|No\s|№\s?)\d+\b(?:\s(?:and|to)\s\d+)?|(?<!\w)#\d{1,4}\b|\b40[13]\(k\)"
    r"|(?<![\w.])v?\d{1,4}(?:\.\d{1,4}){2,3}(?![\w.]*\d)|\b[48]K\s(?:TVs?|video|screens?|resolution|displays?|cameras?)|\b7-Eleven\b|\b[246]x[246]\b"
    rf"|\b(?:{_STANDARD})[\s-](?:[A-Z]\s?)?\d{{2,6}}(?:[-.:]\d{{1,5}}){{0,3}}\b(?![.,]\d)|\bResolution\s\d{{1,4}}\b"
    r"|\b(?:Made\sin\sChina|Vision|Agenda|Horizon|Expo|Healthy\sChina)\s20\d\d\b"
    r"|\b(?:COVID|Covid|covid)[\s-]{0,2}19\b|\b(?:last|top|final)-\d{1,3}\b"
    r"|\b\d{1,3}-nm\b|\b\d{1,3}\s?(?:nm|nanometers?|nanometres?)\s(?:chips?|process(?:es)?|nodes?|technology|class)\b)"
)
_CAPITAL = "(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_BIG_WORD = pattern(
    rf"(?<=[a-z,]\s)(?:(?:Big|Group\sof|Gang\sof|Bottom|Top|Final)\s(?:{_CAPITAL}|\d{{1,3}})|{_CAPITAL}\s[A-Z]\w+)\b"
    rf"|(?<=\w\s)[A-Z]\w+\s(?:One|{_CAPITAL})\b(?!\s(?:Hundred|Thousand|Million|Billion|Percent))"
)
_MIXED = pattern(
    r"(?<![\w$€£¥.,])(?=[A-Za-z]*-?\d|\d)(?=[\w-]{0,60}[A-Za-z])[A-Za-z\d][\w]{0,60}(?:[-/][A-Za-z\d]{1,30}){0,3}(?!\w)",
    re.ASCII,
)
_PARTS = pattern(r"(?P<letters>[A-Za-z]*)(?P<hyphen>-?)(?P<digits>\d+)(?P<rest>.*)", re.DOTALL)
_FORM = pattern(r"-[A-Z]{1,3}")
_ENDINGS = word_set("s x st nd rd th k m b M K B T bn am pm pc pct p h min yr yo a c") | SCALES.keys()
"""What may stand glued to a number without making it a name."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the numbers of a passage that belong to a name."""
    text, start, end = reading.text, reading.span.start, reading.span.end
    for match in _GENERATION.finditer(text, start, end):
        span, value = Span(*match.span()), int(match[1])
        reason = "part of a name: a generation of mobile networks"
        yield Mention(span, Kind.GENERATION, value, status=Status.EXCLUDED, reason=reason)
    for match in _LISTED.finditer(text, start, end):
        yield excluded(Span(*match.span()), Kind.NAME, "part of a plan's name" if match["plan"] else "part of a name")
    for match in _BIG_WORD.finditer(text, start, end):
        if not reading.is_title_case_at(match.start()):
            yield excluded(Span(*match.span()), Kind.NAME, "part of a name")
    for match in _MIXED.finditer(text, start, end):
        if _is_name(match[0]):
            yield excluded(Span(*match.span()), Kind.NAME, "part of a name")


def _is_name(word: str) -> bool:
    """Whether letters and digits in one word make a name (`C919`), not a number with its unit (`64GB`, `RM23`)."""
    parts = _PARTS.match(word)
    if parts is None or (word[-1] in "23" and is_symbol(word[:-1])):
        return False
    letters, rest = parts["letters"], parts["rest"]
    if letters:
        return not is_sign(letters) and not (parts["hyphen"] and letters.islower())
    if _FORM.fullmatch(rest):
        return rest == "-K" or not _may_follow(rest[1:])
    ending = re.split(r"[-/\d]", rest, maxsplit=1)[0]
    if any(character.isdigit() for character in rest[len(ending) : len(ending) + 1]):
        return ending.isupper()
    if not ending or _may_follow(ending):
        return False
    return any(character.isupper() for character in ending)


def _may_follow(ending: str) -> bool:
    """Whether letters glued to a number are its unit, its scale or its plural."""
    if ending == "S":
        return False
    return ending in _ENDINGS or ending.lower() in _ENDINGS or is_symbol(ending) or is_sign(ending)
