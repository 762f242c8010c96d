"""Physical units and units of data: symbols and names of SI and CLDR, each to its name in the singular."""

import re

_TABLE = """
metre m meter; kilometre km kilometer; centimetre cm centimeter; millimetre mm millimeter
micrometre μm µm um micron micrometer; nanometre nm nanometer; mile mi; yard yd; foot ft feet
inch in″ ″ inches; nautical_mile nmi; light-year light_year
square_metre m2 m² sqm sq_m sq._m square_meter sq_metre; square_kilometre km2 km² sq_km square_kilometer
square_foot sq_ft sqft ft2 ft² square_feet; square_mile sq_mi; square_centimetre cm2 cm²; acre; hectare ha; square_inch; square_yard
cubic_metre m3 m³ cubic_meter cu_m; cubic_foot cu_ft ft3 cubic_feet; cubic_centimetre cm3 cm³ cc
litre l liter ltr; millilitre ml milliliter; hectolitre hl; gallon gal; pint pt; quart qt; barrel bbl; bushel; fluid_ounce fl_oz
kilogram kg kilogramme kilo; gram g gramme; milligram mg; microgram μg µg mcg; pound lb lbs; ounce oz; stone; carat
tonne metric_ton; ton t; kilotonne kt kiloton; megatonne megaton; gigatonne gigaton gt; troy_ounce
watt w; kilowatt kw; megawatt mw; gigawatt gw; terawatt tw; watt_hour wh watt-hour
kilowatt_hour kwh kilowatt-hour; megawatt_hour mwh megawatt-hour; gigawatt_hour gwh gigawatt-hour; terawatt_hour twh terawatt-hour
horsepower hp ps; brake_horsepower bhp; joule j; kilojoule kj; megajoule mj; calorie cal; kilocalorie kcal
newton_metre nm_ newton-metre newton_meter; pound-foot lb-ft pound-feet ft-lb pound_feet foot-pound
british_thermal_unit btu; mmBtu mmbtu
volt v; kilovolt kv; ampere a amp amps; milliampere-hour mah milliamp_hour; farad f; ohm Ω; electronvolt ev
hertz hz; kilohertz khz; megahertz mhz; gigahertz ghz; decibel db
pascal pa; kilopascal kpa; megapascal mpa; gigapascal gpa; psi
celsius °c ℃ degree_celsius degrees_celsius degree_c degrees_c centigrade degrees_centigrade; fahrenheit °f ℉ degree_fahrenheit degrees_fahrenheit degrees_f degree_f
kelvin; degree ° deg
bit; byte; kilobyte kb; megabyte mb; gigabyte gb; terabyte tb; petabyte pb; megabit; gigabit
megabit_per_second mbps mb/s mbit/s; gigabit_per_second gbps gb/s; pixel px; megapixel mp
mile_per_hour mph miles_per_hour miles_an_hour; kilometre_per_hour km/h kph kmh km/hr kilometers_per_hour kilometres_per_hour
metre_per_second m/s meters_per_second; mile_per_gallon mpg miles_per_gallon; knot kn_ kts
revolution_per_minute rpm; part_per_billion ppb; part_per_million ppm; basis_point bp bps; percentage_point pp ppt
lumen; lux; candela; mole mol; becquerel; sievert
"""

_GLUED_ONLY = {"m", "g", "l", "t", "w", "v", "a", "f", "j", "°", "″", "pt", "in″"}
"""One-letter symbols are units only right after the digits: `37m`, not `5 a`."""

_CASED = {"W": "watt", "V": "volt", "F": "farad", "C": "celsius", "Nm": "newton metre", "MW": "megawatt", "mW": "milliwatt",
          "GPa": "gigapascal", "MPa": "megapascal", "Mb": "megabit", "Gb": "gigabit", "A": "ampere"}  # fmt: skip
"""Symbols whose case tells, also after a space (`5 W`)."""


def _read_table() -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in _TABLE.replace("\n", ";").split(";"):
        words = [word.replace("_", " ").strip() for word in entry.split()]
        for word in words:
            names.setdefault(word.lower(), words[0])
    return names


NAMES = _read_table()

PERIODS = {
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "night",
    "season",
}
"""Spans of time, as singular words."""


def _pattern() -> re.Pattern[str]:
    spaced = [re.escape(name).replace(r"\ ", r"[\s-]") for name in NAMES if name not in _GLUED_ONLY]
    spaced.sort(key=len, reverse=True)
    cased = "|".join(sorted(map(re.escape, _CASED), key=len, reverse=True))
    glued = "|".join(re.escape(name) for name in _GLUED_ONLY)
    return re.compile(
        rf"(?:(?P<hyphen>[\s-]{{0,2}})(?:(?P<cased>{cased})|(?i:(?P<name>{'|'.join(spaced)}))s?)|(?P<glued>{glued}))(?![\w])"
    )


_AFTER = _pattern()


def unit_after(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Return where the unit that follows `end` ends, and its name in the singular."""
    match = _AFTER.match(text, end, limit)
    if match is None:
        return None
    if match["cased"]:
        return match.end(), _CASED[match["cased"]]
    name = match["name"] or match["glued"]
    return match.end(), NAMES[re.sub(r"[\s-]", " ", name.lower())] if re.sub(
        r"[\s-]", " ", name.lower()
    ) in NAMES else NAMES[name.lower()]
