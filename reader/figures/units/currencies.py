"""Currencies: codes of ISO 4217, the signs written beside an amount, and their English names (CLDR)."""

import re

from reader.figures.pattern import pattern
from reader.figures.tables import word_set
from reader.figures.units.longest import beginnings, longest_name

CODES = word_set(
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP"
    " CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG"
    " HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA"
    " MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD"
    " RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX"
    " USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ATS BEF DEM ESP FRF IEP ITL NLG BTC ETH"
)
"""Codes in force, those of old newswires that the euro ended, and two that are no state's."""

SIGNS = {
    "$": "USD", "＄": "USD", "US$": "USD", "$US": "USD", "U.S.$": "USD", "USD$": "USD",
    "A$": "AUD", "$A": "AUD", "AU$": "AUD", "$AU": "AUD", "C$": "CAD", "$C": "CAD", "CA$": "CAD", "Can$": "CAD",
    "Cdn$": "CAD", "HK$": "HKD", "$HK": "HKD", "NZ$": "NZD", "$NZ": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
    "MX$": "MXN", "Mex$": "MXN", "€": "EUR", "£": "GBP", "PS": "GBP", "¥": "JPY", "JP¥": "JPY", "Y=": "JPY",
    "￥": "CNY", "CN¥": "CNY", "RMB": "CNY", "RMB¥": "CNY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₩": "KRW",
    "₽": "RUB", "₺": "TRY", "₪": "ILS", "NIS": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "₴": "UAH",
    "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₿": "BTC", "RM": "MYR", "Rp": "IDR", "SFr": "CHF", "SFr.": "CHF",
    "zł": "PLN", "Kč": "CZK", "元": "CNY",
}  # fmt: skip
"""Signs and abbreviations. `$` alone is read as the US dollar, `¥` as the yen: the text says no more."""

_NAMES = {
    "USD": "dollar,dlr,buck,greenback", "EUR": "euro", "GBP": "pound sterling,sterling,stg,quid",
    "CNY": "yuan,renminbi,yuan renminbi,元人民币,元,人民币", "JPY": "yen", "INR": "rupee", "IDR": "rupiah",
    "RUB": "ruble,rouble", "ILS": "shekel,new shekel", "MYR": "ringgit", "THB": "baht", "VND": "dong", "CHF": "franc",
    "SEK": "krona,kronor", "DKK": "kroner", "NOK": "krone", "ISK": "kronur", "CZK": "koruna,koruny", "PLN": "zloty",
    "HUF": "forint", "TRY": "lira", "ITL": "lire", "ZAR": "rand", "BRL": "reais", "MXN": "peso", "AED": "dirham",
    "SAR": "riyal", "KWD": "dinar", "NGN": "naira", "UAH": "hryvnia", "KZT": "tenge", "BDT": "taka", "HRK": "kuna,kn",
    "GEL": "lari", "AMD": "dram", "AZN": "manat", "RON": "leu,lei", "BGN": "lev,leva", "ALL": "lek", "MOP": "pataca",
    "MNT": "tugrik", "MMK": "kyat", "LAK": "kip", "KHR": "riel", "PEN": "sol", "GHS": "cedi", "KES": "shilling",
    "ETB": "birr", "DEM": "mark,deutschmark", "ESP": "peseta", "NLG": "guilder", "ATS": "schilling", "BTC": "bitcoin",
    "PKR": "pakistani rupee", "LKR": "sri lankan rupee", "NPR": "nepalese rupee", "KRW": "south korean won,korean won",
    "AUD": "australian dollar,aussie dollar", "CAD": "canadian dollar",
    "HKD": "hong kong dollar,h.k. dollar", "NZD": "new zealand dollar", "SGD": "singapore dollar,singaporean dollar",
    "TWD": "taiwan dollar,new taiwan dollar", "JMD": "jamaican dollar", "EGP": "egyptian pound",
    "LBP": "lebanese pound", "SYP": "syrian pound", "IEP": "irish pound,irish punt", "FRF": "french franc",
    "BEF": "belgian franc", "XOF": "cfa franc", "ARS": "argentine peso", "CLP": "chilean peso", "COP": "colombian peso",
    "PHP": "philippine peso", "UYU": "uruguayan peso", "CUP": "cuban peso", "QAR": "qatari riyal", "OMR": "omani rial",
    "IRR": "iranian rial,rial", "YER": "yemeni rial", "MAD": "moroccan dirham", "IQD": "iraqi dinar",
    "JOD": "jordanian dinar", "BHD": "bahraini dinar", "TND": "tunisian dinar", "RSD": "serbian dinar",
    "DZD": "algerian dinar", "LYD": "libyan dinar", "UGX": "ugandan shilling", "TZS": "tanzanian shilling",
    "NAD": "namibian dollar", "FJD": "fijian dollar", "BND": "brunei dollar", "TTD": "trinidad and tobago dollar",
}  # fmt: skip
_DEMONYMS = {
    "USD": ("us", "u.s.", "american", "united states"), "GBP": ("british", "uk", "u.k."), "CNY": ("chinese",),
    "JPY": ("japanese",), "INR": ("indian",), "CHF": ("swiss",), "MXN": ("mexican",), "BRL": ("brazilian",),
    "ZAR": ("south african",), "RUB": ("russian",), "TRY": ("turkish",), "SAR": ("saudi",), "KWD": ("kuwaiti",),
    "ILS": ("israeli",), "MYR": ("malaysian",), "THB": ("thai",), "IDR": ("indonesian",), "VND": ("vietnamese",),
    "DKK": ("danish",), "NOK": ("norwegian",), "SEK": ("swedish",), "PLN": ("polish",), "HUF": ("hungarian",),
    "CZK": ("czech",), "HRK": ("croatian",), "UAH": ("ukrainian",), "NGN": ("nigerian",), "KES": ("kenyan",),
    "DEM": ("german", "west german"), "ITL": ("italian",), "ESP": ("spanish",), "NLG": ("dutch",), "ATS": ("austrian",),
}  # fmt: skip
_CROWNS = {"DKK": "danish", "NOK": "norwegian", "SEK": "swedish", "CZK": "czech", "ISK": "icelandic"}

SUBUNITS = {
    "cent": "cent", "cents": "cent", "ct": "cent", "cts": "cent", "¢": "cent", "pence": "penny",
    "penny": "penny", "pennies": "penny", "p": "penny", "sen": "sen", "fen": "fen", "kopecks": "kopeck",
    "paise": "paisa", "centavos": "centavo", "centavo": "centavo", "centimes": "centime", "centime": "centime",
    "groszy": "grosz", "haler": "haler", "halalas": "halala", "agorot": "agora", "kobo": "kobo", "satang": "satang",
    "øre": "øre", "öre": "öre", "piastres": "piastre", "piasters": "piastre", "stotinki": "stotinka", "fils": "fils",
}  # fmt: skip
"""Hundredths are units of their own: no text says what `75 cents` would be in dollars of which country."""

ALSO_WORDS = {"won": "KRW", "real": "BRL", "pound": "GBP", "pounds": "GBP", "marks": "DEM"}
"""Names that are other words too; they are money only after a scale word: `3 billion won`."""


def _names() -> dict[str, str]:
    names = {name: code for code, listed in _NAMES.items() for name in listed.split(",")}
    names |= {name.replace("dollar", "dlr"): code for name, code in names.items() if name.endswith(" dollar")}
    for code, demonyms in _DEMONYMS.items():
        own = [name for name in _NAMES[code].split(",") if " " not in name and name.isascii()] + ["pound"] * (
            code == "GBP"
        )
        names |= {f"{demonym} {name}": code for demonym in demonyms for name in own}
    for code, demonym in _CROWNS.items():
        names |= {f"{demonym} {word}": code for word in ("crown", "krone", "kroner", "krona", "kronor", "krona")}
    return names


NAMES = _names()
"""Names in the singular, in lower case."""
_BEGINNINGS = beginnings(NAMES)


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(words, key=len, reverse=True))


_BEFORE = pattern(
    rf"(?<![A-Za-z])(?:(?P<region>US|HK|NZ|NT|U\.S\.|A|C|S)\s(?=\$))?(?P<sign>{_any_of([*SIGNS, *CODES])})\s?\Z"
)
_AFTER = pattern(
    rf"[\s-]{{0,8}}(?:(?P<chinese>元人民币|元|人民币)"
    rf"|(?P<code>{_any_of([*CODES, 'RMB', 'US$'])})(?!\w)|(?P<sign>[€£¥￥₹₩₽₺₪])"
    rf"|(?i:(?P<subunit>{_any_of([name for name in SUBUNITS if len(name) > 1])}))(?!\w)|(?P<glued>[p¢])(?!\w))"
)
_AFTER_SCALE = pattern(rf"[\s-]{{0,8}}(?P<name>{_any_of(list(ALSO_WORDS))})(?!\w)")
_COUNTRY = pattern(r"\s(?:US|U\.S\.?|USD)(?!\w)")
_LONGEST_SIGN = 10


def sign_before(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where the currency sign that ends at `start` begins, and its code; `floor` is as far back as it looks."""
    match = _BEFORE.search(text, max(floor, start - _LONGEST_SIGN), start)
    if match is None:
        return None
    region = (match["region"] or "").replace(".", "")
    return match.start(), SIGNS.get(region + match["sign"]) or SIGNS.get(match["sign"]) or match["sign"]


def is_sign(word: str) -> bool:
    """Whether `word` is a sign or a code that may stand glued to an amount: `RM`, `USD`."""
    return word in SIGNS or word in CODES


def name_after(text: str, end: int, limit: int, *, scaled: bool) -> tuple[int, str] | None:
    """Return where the currency that follows `end` ends, and its code or the name of its hundredth.

    `scaled` tells that a scale word was written, which makes `won` and `pounds` money.
    """
    if named := longest_name(text, end, limit, NAMES, _BEGINNINGS):
        return named
    match = _AFTER.match(text, end, limit)
    if match is None:
        match = _AFTER_SCALE.match(text, end, limit) if scaled else None
        return (match.end(), ALSO_WORDS[match["name"]]) if match else None
    if match["subunit"] or match["glued"]:
        return match.end(), SUBUNITS[(match["subunit"] or match["glued"]).lower()]
    code = match["code"] or match["sign"] or "元"
    return match.end(), SIGNS.get(code, code)


def country_after(text: str, end: int, limit: int) -> int:
    """Return where `US` after an amount in dollars ends (`$76 US`), or `end` where none stands."""
    match = _COUNTRY.match(text, end, limit)
    return match.end() if match else end
