"""The names of the months, in full and short, and in the capitals of headlines; and the days that wires spell out."""

_LONG = "January February March April May June July August September October November December"
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"


def _either(names: str) -> str:
    return "|".join([*names.split(), *names.upper().split()])


MONTH = rf"(?:(?:{_either(_LONG)})(?![A-Za-z])|(?:{_either(_SHORT)})(?![A-Za-z])\.?)"
"""A pattern for one of them."""
DAY_IN_WORDS = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE)(?!\w)"
"""A pattern for the day in `April One`."""
