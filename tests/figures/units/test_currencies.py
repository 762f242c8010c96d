"""Which currency an amount is in."""

import pytest

from reader.figures.figure import Kind
from reader.figures.units.currencies import name_after, sign_before
from reader.figures.units.currency_table import CODES, MEANT_ALONE, NAMES, SHARED
from reader.figures.units.currency_words import ONLY_SCALED
from tests.figures.found import figures_in

AMOUNTS = [
    # names that one currency has
    ("The dam cost 40 billion forints.", "HUF"),
    ("Rent is 3,200 zlotys a month.", "PLN"),
    ("Rent is 3,200 zł a month.", "PLN"),
    ("It raised 90 million kronor.", "SEK"),
    ("It raised 9 trillion rupiah.", "IDR"),
    ("It raised 4 million naira.", "NGN"),
    ("A visa costs 25 euros.", "EUR"),
    ("The ticket was 300 baht.", "THB"),
    ("The ticket was 1,200 krónur.", "ISK"),
    ("It paid 70 million Kazakh tenge.", "KZT"),
    ("It paid 3 million CFA francs.", "XOF"),
    ("It paid 12 million renminbi.", "CNY"),
    ("A pint is 5 quid.", "GBP"),
    ("It earned 42 million dlrs.", "USD"),
    ("It earned 42 million Canadian dlrs.", "CAD"),
    ("It earned 42 million U.S. dollars.", "USD"),
    ("It earned 42 million Taiwan dollars.", "TWD"),
    ("It lent 40 mln Ecus.", "XEU"),
    ("It lent 40 ECUS a head.", "XEU"),
    ("It lent 40 European Currency Units.", "XEU"),
    ("It lent ECU 40 million.", "XEU"),
    ("It lent 40 Cruzados.", "BRC"),
    ("A loaf costs 4,000 marks.", "DEM"),
    ("The yard made 40 million marks.", "DEM"),
    ("A loaf costs 40 marks in Bonn.", "DEM"),
    ("A German loaf costs 40.50 marks.", "DEM"),
    ("A loaf costs 4,000 Finnish marks.", "FIM"),
    # signs
    ("The mine cost A$3.5m.", "AUD"),
    ("The mine cost NT$35 million.", "TWD"),
    ("The mine cost RD$35 million.", "DOP"),
    ("The mine cost EC$35 million.", "XCD"),
    ("The mine cost US $35 million.", "USD"),
    ("The mine cost NT $35 million.", "TWD"),
    ("A $35 million mine opened.", "USD"),
    ("A $35-million mine opened.", "USD"),
    ("Vitamin C $35 million plant opens.", "USD"),
    ("The mine cost C$35 million.", "CAD"),
    ("The mine cost S$35 million.", "SGD"),
    ("The mine cost $35 million CAD.", "CAD"),
    ("The mine cost $35 million dollars.", "USD"),
    ("The mine cost ₦35 million.", "NGN"),
    ("The mine cost Ksh 35 million.", "KES"),
    ("The mine cost Rs 350 crore.", "INR"),
    ("The mine cost ₹3.5 lakh crore.", "INR"),
    ("The mine cost Rmb1.2bn.", "CNY"),
    ("The mine cost RMB1.2bn.", "CNY"),
    ("The mine cost Rmb 350,000.", "CNY"),
    ("The mine cost Rs1.2bn.", "INR"),
    ("The mine cost SKr1.2bn.", "SEK"),
    ("The mine cost DM1.2bn.", "DEM"),
    ("The mine cost FFr350m.", "FRF"),
    ("The mine cost R1.2 billion.", "ZAR"),
    ("The mine cost R450m.", "ZAR"),
    ("A loaf costs R18.50 now.", "ZAR"),
    ("The mine cost RM4.5 million.", "MYR"),
    ("The mine cost NOK 31bn.", "NOK"),
    ("The mine cost TRY 12.5 million.", "TRY"),
    ("The mine cost 84 JPY.", "JPY"),
    ("The mine cost 84 million kr, said Oslo's Norwegian lender.", "NOK"),
    # Chinese
    ("耗资3.5亿元人民币。", "CNY"),
    ("耗资3.5亿美元。", "USD"),
    ("耗资3.5亿港元。", "HKD"),
    ("耗资200万欧元。", "EUR"),
    ("耗资200万日元。", "JPY"),
    ("耗资200万瑞士法郎。", "CHF"),
    # hundredths
    ("The share rose to 75 kopecks.", "kopeck"),
    ("The share rose to 92.5 pence.", "penny"),
    ("The share rose to 92.5p.", "penny"),
    ("The share rose to 75¢.", "cent"),
    ("The share rose to 75c.", "cent"),
    ("The share rose to 12 euro cents.", "cent"),
    ("The share rose to 40 paise.", "paisa"),
    ("The share rose to 35 sen.", "sen"),
]


@pytest.mark.parametrize(("sentence", "unit"), AMOUNTS)
def test_an_amount_of_money(sentence: str, unit: str) -> None:
    """An amount is money in the currency that its sign, code or name stands for."""
    (figure,) = figures_in(sentence)
    assert (figure.kind, (figure.unit or "").split(" per ")[0]) == (Kind.MONEY, unit)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The bank lent 4 billion pesos.", "MXN"),
        ("The Chilean bank lent 4 billion pesos.", "CLP"),
        ("The bank lent 4 billion pesos to farmers in Colombia.", "COP"),
        ("The Chilean bank lent 4 billion pesos in Colombia.", "CLP"),
        ("The bank lent 4 billion rupees.", "INR"),
        ("Pakistan's bank lent 4 billion rupees.", "PKR"),
        ("Pakistan's bank lent Rs 4 billion.", "PKR"),
        ("The bank lent 4 billion pounds.", "GBP"),
        ("Egypt's bank lent 4 billion pounds.", "EGP"),
        ("The bank lent 4 billion francs.", "CHF"),
        ("Congolese banks lent 4 billion francs.", "CDF"),
        ("The Brazilian bank lent 4 billion pesos.", "MXN"),
        ("After Kuwait's, Bahrain's bank lent 4 billion dinars.", "BHD"),
        ("Sudanese and South Sudanese banks lent 4 billion pounds.", "SSP"),
        ("A Belgian bank lent 4 billion francs.", "BEF"),
        ("A Swiss bank in France lent 4 billion francs.", "CHF"),
        ("Banks lent 4 billion lira.", "TRY"),
        ("An Italian bank lent 4 billion lira.", "ITL"),
        ("A bank lent 4,000 lei.", "RON"),
        ("A bank lent 4,000 krona.", "SEK"),
        ("Iceland's bank lent 4,000 krona.", "ISK"),
        ("An Australian bank lent 4,000 dollars.", "USD"),
        ("A Swedish bank lent 4,000 crowns.", "SEK"),
        ("A Norwegian bank lent 4 billion crowns.", "NOK"),
        ("A bank in Denmark lent 450 crowns.", "DKK"),
        ("A Czech bank lent 4 million crowns.", "CZK"),
    ],
)
def test_a_name_that_several_currencies_share(sentence: str, unit: str) -> None:
    """The one whose country the text names, where it names one only; else the best known."""
    (figure,) = figures_in(sentence)
    assert figure.unit == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "TOP 100 songs were played.",
        "COP 28 ended late.",
        "SDG 13 is about the climate.",
        "An Audi R8 was stolen.",
        "She won 3 gold medals.",
        "He had 2 colon operations.",
        "He won 4 real friends.",
        "She has won 3 marks of distinction.",
        "A bag of 12 pounds fell.",
        "We saw 40 crowns.",
        "We saw 40,000 crowns.",
        "He got 85 marks.",
        "They sold 84 million kr.",
    ],
)
def test_other_words_are_no_money(sentence: str) -> None:
    """What is a word, a name or a unit too is money only where the amount looks like money."""
    assert all(figure.kind is not Kind.MONEY for figure in figures_in(sentence))


def test_every_currency_in_circulation_is_known() -> None:
    """Each code of ISO 4217 that some country uses is read before an amount, and has a name."""
    assert {"CHF", "CNY", "EUR", "GBP", "INR", "JPY", "USD", "XCG", "ZWG"} <= CODES
    assert CODES - set(NAMES.values()) == set()
    assert [code for code in CODES if sign_before(f"{code} 1,250.50", 4, 0) != (0, code)] == []


def test_a_shared_name_has_a_meaning_of_its_own() -> None:
    """A name that several currencies share means one where no country is told, but for what is another word too."""
    assert {name for name in SHARED if name not in MEANT_ALONE and name not in ONLY_SCALED} == {"kr", "crown", "mark"}


def test_every_name_is_found() -> None:
    """A name of the table is found after an amount, in capitals too."""
    assert [name for name in NAMES if name_after(f"5 {name}", 1, len(name) + 2, scaled=True) is None] == []
    assert [name for name in NAMES if name_after(f"5 {name.upper()}", 1, len(name) + 2, scaled=True) is None] == []
