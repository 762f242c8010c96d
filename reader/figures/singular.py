"""The singular of an English noun: the ordinary rules, and the words that they get wrong.

The table of those is imported by the first word that is asked for, so that starting costs nothing.
"""

from functools import cache, lru_cache

from reader.figures.tables import word_set

_PAIRS = """
men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse dice:die oxen:ox people:people
data:data media:media bases:base axes:axe indices:index matrices:matrix taxis:taxi skis:ski safaris:safari
bikinis:bikini kiwis:kiwi alibis:alibi rabbis:rabbi tsunamis:tsunami yetis:yeti menus:menu gurus:guru emus:emu
haikus:haiku buses:bus minibuses:minibus quizzes:quiz headaches:headache moustaches:moustache niches:niche
creches:creche quiches:quiche caches:cache shoes:shoe horseshoes:horseshoe databases:database
israelis:Israeli iraqis:Iraqi pakistanis:Pakistani saudis:Saudi kuwaitis:Kuwaiti yemenis:Yemeni omanis:Omani
emiratis:Emirati azerbaijanis:Azerbaijani bangladeshis:Bangladeshi somalis:Somali nepalis:Nepali qataris:Qatari
bahrainis:Bahraini kazakhstanis:Kazakhstani
"""
_BY_HAND = dict(pair.split(":") for pair in _PAIRS.split())
_SAME_IN_PLURAL = word_set(
    "people personnel staff police sheep deer fish aircraft spacecraft hovercraft data media premises troops"
)
"""What counts without a plural of its own, or has no singular."""
_SINGULAR_IN_S = word_set(
    "its his this was has is us plus thus as always perhaps towards news gas bus christmas texas kansas arkansas"
    " massachusetts illinois dallas vegas athens brussels wales netherlands philippines honduras laos barbados maldives"
    " seychelles bahamas emirates reuters siemens mercedes mathematics maths physics economics politics athletics"
    " gymnastics genetics robotics logistics aerodynamics diabetes rabies measles mumps debris billiards whereas"
)
"""Words that end in `s` and are no plurals."""
_SINGULAR_IN_MEN = word_set("specimen regimen abdomen acumen stamen bitumen albumen ramen yemen cyclamen")
_LONG_ENDINGS = ("sses", "shes", "ches", "xes", "zzes", "tzes")
"""Plurals that end in `es`."""
_MOST_REMEMBERED = 20_000


@lru_cache(maxsize=_MOST_REMEMBERED)
def singular(word: str) -> str:
    """Return the singular of `word`, or the word itself where it is none or already one."""
    lower = word.lower()
    if not lower.endswith("s"):
        return _table().get(lower) or (word[:-2] + "an" if _is_of_men(lower) else word)
    if len(word) > len("As") and word[-1] == "s" and word[:-1].isupper():
        return word[:-1]
    if lower in _SINGULAR_IN_S or lower in _SAME_IN_PLURAL:
        return word
    return _table().get(lower) or word[: len(word) - _cut(lower)] + _ending(lower)


def by_rule(lower: str) -> str:
    """Return the singular that the ordinary rules give a word in lower case."""
    return lower[: len(lower) - _cut(lower)] + _ending(lower)


def _is_of_men(lower: str) -> bool:
    return lower.endswith("men") and len(lower) > len("women") and lower not in _SINGULAR_IN_MEN


def _cut(lower: str) -> int:
    """Return how many letters of a word the plural takes."""
    if len(lower) < len("cars") or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "'s", "’s")):
        return 0
    if lower.endswith("ies") and len(lower) > len("ties"):
        return len("ies")
    if lower.endswith((*_LONG_ENDINGS, "oes")) or _is_of_us(lower):
        return len("es")
    return len("s")


def _is_of_us(lower: str) -> bool:
    """Whether a word is a plural like `viruses`, not one like `houses` and `fuses`."""
    return lower.endswith("uses") and len(lower) > len("fuses") and not lower.endswith(("auses", "ouses"))


def _ending(lower: str) -> str:
    """Return what the singular has instead of the letters that are cut."""
    return "y" if _cut(lower) == len("ies") else ""


@lru_cache(maxsize=_MOST_REMEMBERED)
def is_plural(word: str) -> bool:
    """Whether `word` looks like a noun in the plural, or one that counts without a plural: `personnel`."""
    from reader.figures.noun_forms import SAME_IN_PLURAL

    lower = word.lower()
    return lower in _SAME_IN_PLURAL or lower in SAME_IN_PLURAL or singular(word) != word


@cache
def _table() -> dict[str, str]:
    """Return the plurals that the rules get wrong, and the words that only look like plurals, with their singular."""
    from reader.figures.noun_forms import SAME_IN_PLURAL, SINGULAR_IN_S, SINGULAR_OF

    return {word: word for word in SAME_IN_PLURAL | SINGULAR_IN_S} | SINGULAR_OF | _BY_HAND
