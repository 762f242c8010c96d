"""The table of units, physical and of data: what CLDR has, then from pint's registry the rest and the SI prefixes."""

from collections import defaultdict
from typing import Literal

import pint
from babel import Locale
from babel.units import format_unit

from reader.figures.tables import word_set
from tools.writing import head, mapping_constant

_BRITISH, _AMERICAN, _CHINESE = Locale.parse("en_GB"), Locale("en"), Locale("zh")
_CATEGORIES = word_set(
    "angle area concentr consumption digital electric energy force frequency graphics length light mass power pressure"
    " speed temperature torque volume"
)
_KEPT_OUT = word_set(
    "angle-revolution concentr-item concentr-mole concentr-percent concentr-permille concentr-permyriad"
    " concentr-milligram-ofglucose-per-deciliter concentr-millimole-per-liter concentr-portion-per-1e9"
    " consumption-liter-per-kilometer consumption-liter-per-100-kilometer consumption-mile-per-gallon-imperial"
    " energy-foodcalorie energy-therm-us force-kilowatt-hour-per-100-kilometer graphics-em graphics-dot"
    " graphics-dot-per-centimeter graphics-pixel-per-centimeter length-point length-mile-scandinavian"
    " length-earth-radius light-solar-luminosity pressure-gasoline-energy-density speed-beaufort speed-light-speed"
    " temperature-generic volume-cup volume-cup-metric volume-pint-metric volume-drop volume-dram volume-jigger"
    " volume-pinch volume-dessert-spoon volume-dessert-spoon-imperial volume-gallon-imperial"
    " volume-fluid-ounce-imperial volume-quart-imperial"
)
"""What CLDR counts as units and a text as things, and what differs by the country of its gallon. What is square or
cubic is a matter of grammar."""
_CALLED = {
    "mile per US gallon": "mile per gallon", "US gallon": "gallon", "US quart": "quart",
    "US fluid ounce": "fluid ounce", "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit",
    "kilowatt-hour": "kilowatt hour", "light year": "light-year", "British thermal unit": "british thermal unit",
    "pound-force per square inch": "pound per square inch", "pound-force-foot": "pound-foot",
    "milliampere hour": "milliampere-hour", "Earth mass": "earth mass",
}  # fmt: skip
"""Shorter names for some, as texts have them."""
_LACKING = (
    "ampere_hour angstrom baud becquerel board_foot coulomb curie decibel denier dyne erg farad hundredweight"
    " metric_horsepower micron mole nit pennyweight roentgen sievert steradian tesla therm tonne_of_oil_equivalent torr"
    " watt_hour gray"
)
"""Units of pint's registry that CLDR lacks and a text may measure in."""
_PREFIXES = {
    "meter": "kilo milli centi deci micro nano", "gram": "kilo milli micro nano pico", "tonne": "mega kilo giga",
    "liter": "milli centi deci micro hecto mega giga", "watt": "mega kilo giga tera milli micro nano",
    "watt_hour": "mega kilo giga tera", "joule": "mega kilo giga tera peta exa milli micro", "calorie": "kilo",
    "volt": "kilo mega milli micro nano", "ampere": "milli kilo micro nano", "ampere_hour": "milli kilo",
    "volt_ampere": "mega kilo", "ohm": "mega kilo milli micro", "hertz": "mega kilo giga tera",
    "newton": "kilo mega milli", "pascal": "mega kilo hecto giga", "bar": "milli kilo",
    "electronvolt": "mega kilo giga tera", "byte": "kilo mega giga tera peta exa zetta yotta",
    "bit": "kilo mega giga tera peta exa", "second": "milli micro nano pico femto atto", "sievert": "milli micro",
    "gray": "milli", "curie": "milli micro", "becquerel": "mega kilo giga tera peta", "mole": "milli micro nano",
    "tesla": "milli micro", "farad": "micro nano pico milli", "parsec": "kilo mega giga", "lumen": "kilo",
    "baud": "kilo mega", "pixel": "mega giga", "torr": "milli", "dalton": "kilo",
}  # fmt: skip
"""The SI prefixes that each unit is used with, the likeliest first: `mwh` is read as megawatt hour."""
_NO_NAMES = word_set("gray")
"""Units that are words too; their symbols tell them."""
_NO_SYMBOLS = word_set(
    "deg rad min sec pc pt ct CD cd tn st au in fur fth gr dr rev em dot kn kt ac bu mil lx lm byte bit dunam bar Bd"
    " Da mol px Cal therm mb kb us pm ps pg fs am dwt toe den sr erg torr dyn FBM MN mN um as fF MV Ebit Pbit roentgen"
    " mpgUS USgal USqt thm Nm dram drams"
)
"""Symbols that are words, money, scales or other things too."""

_ONE_CHARACTER = word_set("吨 米 克 升 桶")
"""Chinese names of one character that seldom mean anything else after a number."""

Listed = defaultdict[str, list[str]]
Length = Literal["short", "long", "narrow"]
_LENGTHS: tuple[Length, ...] = ("long", "short")


def unit_table() -> str:
    """Return the text of `reader/figures/units/unit_names.py`."""
    names: Listed = defaultdict(list)
    symbols: Listed = defaultdict(list)
    _add_cldr(names, symbols)
    _add_pint(names, symbols)
    sources = ["CLDR (Unicode License v3) through Babel (BSD-3-Clause)", "the registry of pint (BSD-3-Clause)"]
    return "".join(
        [
            head("Physical units and units of data: names, where other than their own, and symbols.", sources),
            mapping_constant("ALSO_CALLED", {unit: _joined(called, unit) for unit, called in names.items()}),
            mapping_constant("CHINESE", _chinese()),
            mapping_constant("SYMBOLS_OF", {unit: _joined(signs, unit) for unit, signs in symbols.items() if signs}),
        ]
    )


def _joined(names: list[str], unit: str) -> str:
    return ",".join(name for name in dict.fromkeys(names) if name != unit)


def _add_cldr(names: Listed, symbols: Listed) -> None:
    for identifier in sorted(_AMERICAN.unit_display_names):
        category, _, rest = identifier.partition("-")
        if category not in _CATEGORIES or identifier in _KEPT_OUT or rest.startswith(("square-", "cubic-")):
            continue
        british = _written(identifier, "long", _BRITISH)
        unit = _CALLED.get(british, british)
        names[unit] += [
            name
            for locale in (_BRITISH, _AMERICAN)
            for name in _one_and_several(identifier, locale)
            if " per " not in name
        ]
        for locale in (_AMERICAN, _BRITISH):
            symbols[unit] += _telling(_written(identifier, "short", locale))
            symbols[unit] += _telling(_written(identifier, "narrow", locale))


def _chinese() -> dict[str, str]:
    """Return Chinese names that stand after a number, each with its unit; areas and volumes are words there."""
    found: dict[str, str] = {}
    for identifier in sorted(_AMERICAN.unit_display_names):
        if identifier.split("-")[0] not in _CATEGORIES or identifier in _KEPT_OUT:
            continue
        british = _written(identifier, "long", _BRITISH)
        for length in _LENGTHS:
            name = format_unit(1, identifier, length, locale=_CHINESE)
            if name.startswith("1") and all(character >= "\u4e00" for character in name[1:]):
                found[name[1:]] = _CALLED.get(british, british)
    return {name: unit for name, unit in found.items() if len(name) > 1 or name in _ONE_CHARACTER}


def _one_and_several(identifier: str, locale: Locale) -> list[str]:
    """Return the name in the singular, and in the plural where that does more than add an `s`, as looked up."""
    one, several = (_written(identifier, "long", locale, count).lower().replace("-", " ") for count in (1, 2))
    return [one] if several.removesuffix("s") == one else [one, several]


def _written(identifier: str, length: Length, locale: Locale, count: int = 1) -> str:
    return format_unit(count, identifier, length, locale=locale).replace(str(count), "").strip()


def _add_pint(names: Listed, symbols: Listed) -> None:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    prefixed = [f"{prefix}{unit}" for unit, prefixes in _PREFIXES.items() for prefix in prefixes.split()]
    for unit in [*_LACKING.split(), *prefixed]:
        american = unit.replace("_", " ")
        british = american.replace("meter", "metre").replace("liter", "litre")
        called = _CALLED.get(british, british)
        if british not in _NO_NAMES:
            names[called] += [british, american, american.replace("gram", "gramme"), american.replace("tonne", "ton")]
        if unit.endswith("watt_hour"):
            names[called].append(unit.replace("_", ""))
        symbols[called] += _telling(str(registry.get_symbol(unit)))


def _telling(symbol: str) -> list[str]:
    """Return `symbol` where it can stand for its unit alone, also with the other letter for micro and with `u`."""
    if symbol in _NO_SYMBOLS or not symbol.lstrip("°").isalpha() or len(symbol) == 1:
        return []
    micro = symbol.replace("µ", "μ")
    spellings = [micro, micro.replace("μ", "µ"), micro.replace("μ", "u")] if "μ" in micro else [symbol]
    return [spelled for spelled in spellings if spelled not in _NO_SYMBOLS]
