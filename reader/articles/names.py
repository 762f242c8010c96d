"""Names of people, as bylines and notes write them."""

import re

_CAPITAL = "A-ZÀ-ÖØ-ÞĀČĎĐĒĚĞĢĪİĶĹĽŁĻŃŅŇŐŒŔŘŚŞŠŤŪŮŰŹŻŽ"
_WORD = rf"[{_CAPITAL}][\w'’.-]{{0,30}}"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu|y)"
NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}"
"""Two to four capitalised words; regular expressions elsewhere are built from it."""
_NAME = re.compile(NAME)
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?")
_BY = re.compile(
    r"(?:(?:words|text|story|report(?:ed|ing)?|written|compiled|an? \w+) )?by[: ]\s*"
    r"|(?:authors?|writers?|reporters?)[:：]\s*"
    r"|(?:本文)?(?:作者|撰文|撰稿|记者|通讯员|文)\s*[:：/丨|]\s*|(?:.{0,6}社|本报|见习)?记者\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|&|、|，|；|\band\b|\bwith\b|和|与)\s*(?:and\s+)?")
_AFTER_NAMES = re.compile(r"\s+(?:in|at|for|from|of|is|reports?)\b.*|\s*[|•·–—/(（<@].*|\s+-\s.*")
_NO_NAMES = frozenset(
    word
    for line in (
        "the a an this that these those our my your his her its in on of for from with and or but by to at as",
        "new more no not how why what when who where is are was all first updated published read photo image",
        "source news business world opinion editorial features feature analysis politics economy science",
        "technology market markets outlook growth policy background overview introduction summary conclusion",
        "staff writer reporter editor correspondent agencies reuters bloomberg xinhua daily times post press",
        "university institute center centre company inc ltd corp bank china chinese us uk eu american british",
        "european january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for word in line.split()
)
"""Words that capitalised phrases have and names have not."""


def is_name(words: str) -> bool:
    """Whether `words` look like one person's name and nothing else."""
    if not _NAME.fullmatch(words):
        return False
    return not any(word.strip(".'’").casefold() in _NO_NAMES for word in words.split())


def names_in_byline(line: str) -> tuple[str, ...]:
    """Return the people whom `line` names as authors, as in "By Ann Lee and Bo Ray in Oslo" or "作者：王伟"."""
    lead = _BY.match(line)
    rest = _AFTER_NAMES.sub("", line[lead.end() if lead else 0 :], count=1).strip(" .")
    names: list[str] = []
    for piece in _BETWEEN.split(rest):
        if not (is_name(piece) or (lead and _CHINESE_NAME.fullmatch(piece))):
            break
        names.append(well_cased(piece))
    return tuple(names)


def opens_byline(line: str) -> bool:
    """Whether `line` begins as a byline does."""
    return _BY.match(line) is not None


def well_cased(name: str) -> str:
    """Return a name written in capitals as "Ann Lee", any other as it is."""
    return name.title() if name.isupper() and len(name) > 3 else name
