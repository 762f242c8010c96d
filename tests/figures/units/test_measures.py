"""Which unit a measurement is in."""

import pytest

from reader.figures.figure import Kind
from reader.figures.find import find_figures
from reader.figures.units.measures import unit_after
from reader.figures.units.unit_table import NAMES, SYMBOLS
from tests.figures.found import figures_in

MEASURED = [
    ("600 nits", "nit"),
    ("120 fps", "frame per second"),
    ("5,000 mAh", "milliampere-hour"),
    ("5,000mAh", "milliampere-hour"),
    ("95 mg/dL", "milligram per decilitre"),
    ("$3 per mmBtu", "USD per million british thermal unit"),
    ("85 dBA", "decibel"),
    ("85 decibels", "decibel"),
    ("500 lux", "lux"),
    ("60 bushels per acre", "bushel per acre"),
    ("40 milliseconds", "millisecond"),
    ("40ms", "millisecond"),
    ("256 kbit/s", "kilobit per second"),
    ("940 Mbps", "megabit per second"),
    ("24,000 TEUs", "TEU"),
    ("20 petaflops", "petaflop"),
    ("35 micrograms per cubic metre", "microgram per cubic metre"),
    ("35 µg/m3", "microgram per cubic metre"),
    ("35 μg/m³", "microgram per cubic metre"),
    ("40 light-years", "light-year"),
    ("12 parsecs", "parsec"),
    ("37 gigatonnes", "gigatonne"),
    ("37 gigatons", "gigatonne"),
    ("350 MWh", "megawatt hour"),
    ("350 mwh", "megawatt hour"),
    ("9 kWp", "kilowatt peak"),
    ("3 petabytes", "petabyte"),
    ("19.5°C", "celsius"),
    ("19.5 °C", "celsius"),
    ("19.5 degrees Celsius", "celsius"),
    ("66°F", "fahrenheit"),
    ("3,000 psi", "pound per square inch"),
    ("3,000 pounds per square inch", "pound per square inch"),
    ("200 bar", "bar"),
    ("12 fathoms", "fathom"),
    ("14 stone", "stone"),
    ("six furlongs", "furlong"),
    ("400 troy ounces", "troy ounce"),
    ("80 kilometres per hour", "kilometre per hour"),
    ("80 kilometers an hour", "kilometre per hour"),
    ("80 km/h", "kilometre per hour"),
    ("9.8 m/s2", "metre per second squared"),
    ("3 m/s", "metre per second"),
    ("120 g/km", "gram per kilometre"),
    ("12 square miles", "square mile"),
    ("12 sq. km", "square kilometre"),
    ("12 km2", "square kilometre"),
    ("12 km²", "square kilometre"),
    ("850 sq ft", "square foot"),
    ("850 square-foot", "square foot"),
    ("3 million cubic feet", "cubic foot"),
    ("3 bcm", "billion cubic metre"),
    ("16 fl oz", "fluid ounce"),
    ("360 lb-ft", "pound-foot"),
    ("400 Nm", "newton metre"),
    ("7nm", "nanometre"),
    ("120 mmHg", "millimetre of mercury"),
    ("2.4 sieverts", "sievert"),
    ("90 mSv", "millisievert"),
    ("40 kVA", "kilovolt ampere"),
    ("8 inches", "inch"),
    ("5 kilos", "kilogram"),
    ("50 kgs", "kilogram"),
    ("50 KM", "kilometre"),
    ("3.2 GHz", "gigahertz"),
    ("12,000 tonnes a year", "tonne per year"),
    ("650,000 barrels of crude a day", "barrel per day"),
    ("20 GWh of battery cells per year", "gigawatt hour per year"),
    ("20 tonnes of rice in a year", "tonne"),
    ("300 bbl/d", "barrel per day"),
    ("300,000 bpd", "barrel per day"),
    ("1.5L", "litre"),
    ("100 m", "metre"),
    ("18-karat", "carat"),
    ("25 nanograms", "nanogram"),
    ("6 hectolitres", "hectolitre"),
    ("400 ppm", "part per million"),
    ("400 parts per million", "part per million"),
]


@pytest.mark.parametrize(("words", "unit"), MEASURED)
def test_a_measurement(words: str, unit: str) -> None:
    """A unit is found by its name in either spelling, its symbol, its prefix, its power and its rate."""
    (figure,) = figures_in(f"It reached {words} there.")
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("3.5万吨", "tonne"),
        ("120公里", "kilometre"),
        ("500亿千瓦时", "kilowatt hour"),
        ("1200平方公里", "square kilometre"),
        ("39.3亿立方米", "cubic metre"),
        ("300兆瓦", "megawatt"),
        ("39.5摄氏度", "celsius"),
        ("500公顷", "hectare"),
        ("70公斤", "kilogram"),
        ("828米", "metre"),
    ],
)
def test_a_measurement_in_chinese(words: str, unit: str) -> None:
    """A unit with a Chinese name is the same unit."""
    (figure,) = figures_in(f"达到{words}。")
    assert (figure.text, figure.unit) == (words, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "There are 3 bars in the street.",
        "It holds 200 bar stools.",
        "The wall has 40 stones.",
        "He built 12 stone houses.",
        "These 5 are new.",
        "It came 10 as he left.",
        "They bought 3 Tesla cars.",
        "We saw 4 of us in 2 minutes.",
        "It was 20 points up in 5 chains of 9 rods.",
        "He ate 12 sticks and 7 cups.",
        "A grade of 3.8 GPA is fine.",
        "He has 6 pc shops and 8 am calls.",
        "It opened 11 has closed 12.",
        "There are 5 second offers.",
        "Its 5 toes and 3 moles.",
        "It sold 3 F-16 jets and 12 C-130 carriers.",
    ],
)
def test_other_words_are_no_units(sentence: str) -> None:
    """A word of everyday English is no unit, though some list calls it one."""
    assert [found.text for found in find_figures(sentence) if found.kind is Kind.MEASURE and found.unit != "mole"] == []


def test_every_name_and_symbol_is_found() -> None:
    """What the tables hold is found after a number, in the singular, and in capitals where it is a name."""
    assert [name for name in NAMES if unit_after(f"5 {name}", 1, len(name) + 2) is None] == []
    assert [
        sign for sign in SYMBOLS if unit_after(f"5 {sign}", 1, len(sign) + 2) != (len(sign) + 2, SYMBOLS[sign])
    ] == []
