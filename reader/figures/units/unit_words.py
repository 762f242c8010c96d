"""What news measures in and neither CLDR nor the registry of units knows: a table by hand, over the generated one."""

from reader.figures.tables import word_set

ALSO_CALLED = {
    "kilogram": "kilo", "ampere": "amp", "milliampere": "milliamp", "milliampere-hour": "milliamp hour",
    "celsius": "centigrade,degree centigrade,degrees centigrade,degree c,degrees c,deg c",
    "fahrenheit": "degree f,degrees f,deg f", "horsepower": "horse power", "brake horsepower": "",
    "ton": "short ton,long ton", "deadweight ton": "deadweight tonne", "light-year": "lightyear",
    "pound-foot": "pound foot,pound feet,foot pound", "million british thermal unit": "million btu",
    "barrel of oil equivalent": "barrels of oil equivalent", "TEU": "twenty foot equivalent unit", "kilowatt peak": "",
    "gram": "gramme", "revolution per minute": "revolutions per minute", "part per million": "parts per million",
    "part per billion": "parts per billion", "frame per second": "frames per second", "gigaflop": "gigaflops",
    "teraflop": "teraflops", "petaflop": "petaflops",
    "exaflop": "exaflops", "million tonne of oil equivalent": "", "international unit": "",
    "megavolt-ampere": "", "quintal": "",
}  # fmt: skip
"""More names, in lower case with spaces for hyphens; those of units of the generated table are added to its own."""

SYMBOLS_OF = {
    "angstrom": "Å", "gallon": "gals", "barrel": "bbls", "pound": "lbs", "kilometre": "kms",
    "kilogram": "kgs", "centimetre": "cms", "yard": "yds", "gram": "gms",
    "kilometre per hour": "kmh,kph,kmph",
    "mile per hour": "mph", "mile per gallon": "mpg", "knot": "kts", "revolution per minute": "rpm",
    "horsepower": "HP,bhp", "metric horsepower": "PS", "brake horsepower": "bhp", "newton metre": "Nm",
    "british thermal unit": "BTU", "million british thermal unit": "mmBtu,MMBtu,mBtu", "cubic centimetre": "cc",
    "square metre": "sqm", "square foot": "sqft", "square kilometre": "sqkm", "cubic metre": "cbm",
    "cubic foot": "cuft", "barrel per day": "bpd,bopd", "barrel of oil equivalent": "boe",
    "barrel of oil equivalent per day": "boepd,boed", "million tonne of oil equivalent": "Mtoe",
    "thousand cubic foot": "mcf", "million cubic foot": "mmcf,MMcf", "billion cubic foot": "bcf",
    "trillion cubic foot": "tcf", "billion cubic metre": "bcm", "cubic foot per minute": "cfm",
    "cubic foot per second": "cfs,cusec", "gallon per minute": "gpm", "TEU": "TEU", "watt peak": "Wp",
    "kilowatt peak": "kWp", "megawatt peak": "MWp", "gigawatt peak": "GWp", "megavolt-ampere": "MVAr",
    "decibel": "dBA", "frame per second": "fps", "teraflop": "TFLOPS,tflop", "petaflop": "PFLOPS,pflop",
    "exaflop": "EFLOPS", "gigaflop": "GFLOPS", "kilobit per second": "kbps", "megabit per second": "Mbps",
    "gigabit per second": "Gbps", "terabit per second": "Tbps", "megabyte per second": "MBps",
    "gigabyte per second": "GBps", "part per million": "ppm", "part per billion": "ppb", "international unit": "IU",
    "tonne": "MT", "megatonne": "mt,mmt", "kilotonne": "kt", "pixel": "px", "degree": "deg", "microgram": "mcg",
    "litre": "ltr", "lux": "lx", "lumen": "lm", "standard cubic foot": "scf", "deadweight ton": "dwt",
    "pound per square inch": "psig",
}  # fmt: skip
"""More symbols; these win over those of the generated table."""

ANY_CASE = word_set(
    "km cm mm kg mg ft mi yd ha lb oz mL cL hL cc Hz kW MW GW TW kV hp dB kB MB GB TB PB EB MP Wh kJ MJ GJ kWh MWh GWh"
    " TWh kWp MWp GWp mAh kHz MHz GHz THz mph kph kmh rpm mpg psi kPa mbar Btu mmBtu ppm ppb bpd bbl boe cwt fps nmi"
    " TEU dBA sqm sqft kbps Mbps Gbps kVA"
)
"""Symbols that news writes in any case, of two that differ in it the one it means; all others are read as written."""

MARKS = {
    "°": "degree", "°C": "celsius", "°F": "fahrenheit", "°c": "celsius", "°f": "fahrenheit", "″": "inch",
    "℃": "celsius", "℉": "fahrenheit", "Ω": "ohm",
}  # fmt: skip
"""Symbols that are no letters."""

CAPITALS = {"W": "watt", "V": "volt", "C": "celsius", "F": "fahrenheit", "J": "joule", "A": "ampere", "L": "litre"}
SMALL = {"m": "metre", "g": "gram", "l": "litre", "t": "tonne", "w": "watt", "v": "volt"}
"""Symbols of one letter; most are read only where they are glued to the digits, `37t`."""

CHINESE = {
    "吨": "tonne",
    "公斤": "kilogram",
    "亩": "mu",
    "平方千米": "square kilometre",
    "千米": "kilometre",
    "度电": "kilowatt hour",
}
"""Names in Chinese."""
