"""The singular of an English noun."""

from reader.figures.tables import word_set

_PAIRS = """
people:people men:man women:woman children:child feet:foot teeth:tooth mice:mouse lives:life wives:wife halves:half
series:series species:species buses:bus gases:gas shelves:shelf leaves:leaf movies:movie criteria:criterion
crises:crisis phenomena:phenomenon analyses:analysis bases:base viruses:virus wolves:wolf cookies:cookie ties:tie
pies:pie aircraft:aircraft shoes:shoe axes:axe zombies:zombie calories:calorie personnel:personnel staff:staff
police:police cattle:cattle sheep:sheep fish:fish data:data media:media headquarters:headquarters bonuses:bonus
campuses:campus statuses:status knives:knife houses:house purchases:purchase cases:case businesses:business
niches:niche caches:cache taxes:tax indices:index spacecraft:spacecraft troops:troop
"""
_IRREGULAR = dict(pair.split(":") for pair in _PAIRS.split())
_NO_PLURAL = word_set(
    "gross boss loss class glass mass pass less princess dress its his this was has is us plus thus news gas bus"
)


def singular(word: str) -> str:
    """Return the singular of `word`, or the word itself where it is none or already one."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("men") and len(lower) > 5:
        return word[:-2] + "an"
    if (
        len(word) < 4
        or not lower.endswith("s")
        or lower in _NO_PLURAL
        or lower.endswith(("ss", "us", "is", "'s", "’s"))
    ):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether `word` looks like a noun in the plural, or one that counts without a plural: `personnel`."""
    return word.lower() in _IRREGULAR or singular(word) != word
