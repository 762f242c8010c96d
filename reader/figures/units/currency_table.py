"""The currencies as they are looked up: the table by hand over the generated one. Imported when first asked for."""

from reader.figures.units import currency_names as listed
from reader.figures.units import currency_words as by_hand
from reader.figures.units.longest import beginnings, names_by_word

CODES = listed.CODES | by_hand.OLD_CODES
"""What is written before or after an amount in three capitals."""
SIGNS = listed.SIGNS | by_hand.SIGNS
"""Signs and abbreviations, each with its code."""
BEFORE = {code: code for code in CODES} | SIGNS
"""All that may stand before an amount, each with its code."""
LAST_CHARACTERS = frozenset(sign[-1] for sign in BEFORE)
LONGEST_SIGN = max(map(len, BEFORE))

_BY_HAND = names_by_word(by_hand.NAMES_OF)
_OWN = names_by_word(listed.NAMES_OF) | _BY_HAND
_OWN |= {name.replace("dollar", "dlr"): code for name, code in _OWN.items() if name.endswith(" dollar")}
_TODAY = {name: codes for name, codes in (listed.SHARED | by_hand.ALSO_SHARED).items() if name not in _BY_HAND}
SHARED = {name: (codes.split(), listed.ONCE_SHARED.get(name, "").split()) for name, codes in _TODAY.items()}
"""Names that several currencies have, each with the codes of today and those that only old newswires mean."""
MEANT_ALONE = {
    name: today[0] for name, (today, _) in SHARED.items() if len(today) == 1 and name not in by_hand.MEANT_BY_MANY
} | by_hand.MEANT_ALONE
"""Names that several currencies have, each with the code that is meant where no country is told."""
NAMES = _OWN | MEANT_ALONE
"""Names in the singular, in lower case, each with its code."""
AFTER = (
    _OWN
    | {name: name for name in SHARED if name not in by_hand.ONLY_SCALED}
    | {name: unit for name, unit in by_hand.SUBUNITS.items() if len(name) > 1}
)
"""All that may stand after an amount, each with its code, its name where it shares that, or its hundredth."""
BEGINNINGS = beginnings(AFTER)
SCALED_BEGINNINGS = beginnings(by_hand.ONLY_SCALED)

DOLLARS = frozenset(listed.SHARED["dollar"].split())
"""What `$` may be the sign of."""

CHINESE = listed.CHINESE | by_hand.CHINESE


def countries_of(code: str) -> list[str]:
    """Return what names the country of a currency that shares its name: `Chile`, `Chilean`."""
    return [
        word
        for table in (listed.COUNTRIES_OF, by_hand.ALSO_COUNTRIES)
        for word in table.get(code, "").split(",")
        if word
    ]
