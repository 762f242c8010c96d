"""Physical units and units of data (SI, CLDR): names, and the symbols that stand for them."""

import re

from reader.figures.pattern import pattern
from reader.figures.tables import word_set
from reader.figures.units.longest import beginnings, longest_name

_TABLE = """
metre meter : m | kilometre kilometer : km | centimetre centimeter : cm | millimetre millimeter : mm
micrometre micrometer micron : μm µm um | nanometre nanometer : nm | mile : mi | yard : yd | foot feet : ft
inch inches : ″ | nautical_mile : nmi | light-year light_year :
square_metre square_meter sq_metre sq_meter : m2 m² sqm sq_m sq._m | square_kilometre square_kilometer sq_kilometre : km2 km² sq_km
square_foot square_feet sq_foot sq_feet : sq_ft sqft ft2 ft² | square_mile sq_mile : sq_mi | square_inch square_inches : sq_in
square_centimetre square_centimeter : cm2 cm² | square_yard : sq_yd | acre : | hectare : ha
cubic_metre cubic_meter : m3 m³ cu_m | cubic_foot cubic_feet : cu_ft ft3 | cubic_yard : cu_yd | cubic_centimetre cubic_centimeter : cm3 cm³ cc
litre liter : l ltr | millilitre milliliter : ml | hectolitre hectoliter : hl | gallon : gal | pint : | quart : | barrel : bbl | barrel_per_day barrels_per_day : bpd
bushel : | fluid_ounce : fl_oz | kilogram kilogramme kilo : kg | gram gramme : g | milligram : mg | microgram : μg µg mcg
pound : lb lbs | ounce : oz | troy_ounce : | carat : | tonne metric_ton : | ton short_ton long_ton : | kilotonne kiloton : kt
megatonne megaton : | gigatonne gigaton : | watt : | kilowatt : kW | megawatt : MW | gigawatt : GW | terawatt : TW
watt_hour watt-hour : Wh | kilowatt_hour kilowatt-hour : kWh | megawatt_hour megawatt-hour : MWh | gigawatt_hour gigawatt-hour : GWh
terawatt_hour terawatt-hour : TWh | horsepower : hp | metric_horsepower : PS | brake_horsepower : bhp
joule : | kilojoule : kJ | megajoule : MJ | gigajoule : GJ | calorie : cal | kilocalorie : kcal
newton_metre newton-metre newton_meter newton-meter : Nm | pound-foot pound-feet pound_feet foot-pound : lb-ft ft-lb lb_ft
british_thermal_unit : BTU | million_british_thermal_unit : MMBTU mmBtu | volt : | kilovolt : kV | ampere amp : | ohm : Ω
milliampere-hour milliamp_hour : mAh | farad : | electronvolt : eV | hertz : Hz | kilohertz : kHz | megahertz : MHz | gigahertz : GHz
decibel : dB | millimetre_of_mercury : mmHg | pascal : | kilopascal : kPa | megapascal : MPa | gigapascal : GPa | millibar : mbar
celsius degree_celsius degrees_celsius centigrade degrees_centigrade degree_centigrade degrees_C degree_C : °C ℃
fahrenheit degree_fahrenheit degrees_fahrenheit degrees_F degree_F : °F ℉ | kelvin : | degree : ° deg
bit : | byte : | kilobyte : KB | megabyte : MB | gigabyte : GB | terabyte : TB | petabyte : PB | exabyte : EB
megabit : | gigabit : | megabit_per_second megabits_per_second : Mbps Mb/s Mbit/s | gigabit_per_second gigabits_per_second : Gbps Gb/s Gbit/s
pixel : px | megapixel : MP | teraflop : TFLOPS | petaflop : PFLOPS | lumen : | candela : | becquerel : | sievert :
mile_per_hour miles_per_hour miles_an_hour : mph | kilometre_per_hour kilometer_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour : km/h km/hr kph kmh
metre_per_second meter_per_second metres_per_second meters_per_second : m/s | mile_per_gallon miles_per_gallon : mpg
knot : kts | revolution_per_minute revolutions_per_minute : rpm | part_per_billion parts_per_billion : ppb
part_per_million parts_per_million : ppm | milligram_per_litre : mg/l
"""  # noqa: E501 (one line, one family of units)

_CAPITALS = {
    "W": "watt",
    "V": "volt",
    "C": "celsius",
    "F": "fahrenheit",
    "K": "kelvin",
    "J": "joule",
    "A": "ampere",
    "T": "tesla",
}
_SPACED_CAPITAL = "WVCF"
"""The one-letter symbols that are also read after a space, `5 W`; all others are glued to the digits, `37m`."""
_SMALL = {"m": "metre", "g": "gram", "l": "litre", "t": "tonne", "w": "watt", "v": "volt"}

PERIODS = word_set(
    "second minute hour day night week fortnight month quarter season year annum decade century game week"
)
"""What may be counted against: `a year`, `per game`; singular words."""


def _read_table() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for entry in _TABLE.replace("\n", "|").split("|"):
        listed, _, signs = entry.partition(":")
        words = [word.replace("_", " ") for word in listed.split()]
        names |= {word.lower().replace("-", " "): words[0] for word in words}
        symbols |= {sign.replace("_", " ").lower(): words[0] for sign in signs.split()}
    return names, symbols


NAMES, SYMBOLS = _read_table()
"""Names in lower case with spaces for hyphens, and symbols in lower case, each with its name in the singular."""
_BEGINNINGS = beginnings(NAMES)


def _any_of(words: dict[str, str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(words, key=len, reverse=True))


_AFTER = pattern(
    rf"[\s-]{{0,8}}(?i:(?P<symbol>{_any_of(SYMBOLS)}))(?!\w|’s|'s)"
    rf"|(?:\s?(?P<spaced>[{_SPACED_CAPITAL}])|(?P<capital>[{''.join(_CAPITALS)}])|(?P<small>[{''.join(_SMALL)}]))(?!\w|['’/])"
)


def unit_after(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Return where the unit that follows `end` ends, and its name in the singular."""
    if named := longest_name(text, end, limit, NAMES, _BEGINNINGS):
        return named
    match = _AFTER.match(text, end, limit)
    if match is None:
        return None
    if match["symbol"]:
        return match.end(), SYMBOLS[re.sub(r"\s", " ", match["symbol"].lower())]
    if capital := match["spaced"] or match["capital"]:
        return match.end(), _CAPITALS[capital]
    return match.end(), _SMALL[match["small"]]


def is_symbol(word: str) -> bool:
    """Whether `word` is a symbol that may stand glued to a number: `GB`, `mph`, `m`."""
    return word.lower() in SYMBOLS or word.lower() in NAMES or word in _CAPITALS or word in _SMALL
