"""The units as they are looked up: the table by hand over the generated one. Imported when first asked for."""

from reader.figures.units import unit_names as listed
from reader.figures.units import unit_words as by_hand
from reader.figures.units.longest import beginnings, names_by_word

_UNITS = [unit for unit in listed.ALSO_CALLED if " per " not in unit] + [*by_hand.ALSO_CALLED]
NAMES = {unit.lower().replace("-", " "): unit for unit in _UNITS}
NAMES |= names_by_word(listed.ALSO_CALLED) | names_by_word(by_hand.ALSO_CALLED)
"""Names in lower case with spaces for hyphens, each with its unit in the singular."""
BEGINNINGS = beginnings(NAMES)

SYMBOLS = names_by_word(listed.SYMBOLS_OF) | names_by_word(by_hand.SYMBOLS_OF) | by_hand.MARKS
"""Symbols as they are written, each with its unit."""
ANY_CASE = {symbol.lower(): SYMBOLS[symbol] for symbol in by_hand.ANY_CASE}
"""Symbols in lower case, of those that may be written in any."""
CHINESE = listed.CHINESE | by_hand.CHINESE
"""Names in Chinese, each with its unit."""
LETTERS = by_hand.CAPITALS | by_hand.SMALL
"""Symbols of one letter."""
