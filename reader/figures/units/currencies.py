"""Currencies: codes of ISO 4217, the signs written before or after an amount, and their names in English."""

import re

CODES = frozenset(
    [
        "AED",
        "AFN",
        "ALL",
        "AMD",
        "ANG",
        "AOA",
        "ARS",
        "AUD",
        "AWG",
        "AZN",
        "BAM",
        "BBD",
        "BDT",
        "BGN",
        "BHD",
        "BIF",
        "BMD",
        "BND",
        "BOB",
        "BRL",
        "BSD",
        "BTN",
        "BWP",
        "BYN",
        "BZD",
        "CAD",
        "CDF",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CRC",
        "CUP",
        "CVE",
        "CZK",
        "DJF",
        "DKK",
        "DOP",
        "DZD",
        "EGP",
        "ERN",
        "ETB",
        "EUR",
        "FJD",
        "FKP",
        "GBP",
        "GEL",
        "GHS",
        "GIP",
        "GMD",
        "GNF",
        "GTQ",
        "GYD",
        "HKD",
        "HNL",
        "HRK",
        "HTG",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "IQD",
        "IRR",
        "ISK",
        "JMD",
        "JOD",
        "JPY",
        "KES",
        "KGS",
        "KHR",
        "KMF",
        "KPW",
        "KRW",
        "KWD",
        "KYD",
        "KZT",
        "LAK",
        "LBP",
        "LKR",
        "LRD",
        "LSL",
        "LYD",
        "MAD",
        "MDL",
        "MGA",
        "MKD",
        "MMK",
        "MNT",
        "MOP",
        "MRU",
        "MUR",
        "MVR",
        "MWK",
        "MXN",
        "MYR",
        "MZN",
        "NAD",
        "NGN",
        "NIO",
        "NOK",
        "NPR",
        "NZD",
        "OMR",
        "PAB",
        "PEN",
        "PGK",
        "PHP",
        "PKR",
        "PLN",
        "PYG",
        "QAR",
        "RON",
        "RSD",
        "RUB",
        "RWF",
        "SAR",
        "SBD",
        "SCR",
        "SDG",
        "SEK",
        "SGD",
        "SHP",
        "SLE",
        "SOS",
        "SRD",
        "SSP",
        "STN",
        "SVC",
        "SYP",
        "SZL",
        "THB",
        "TJS",
        "TMT",
        "TND",
        "TOP",
        "TRY",
        "TTD",
        "TWD",
        "TZS",
        "UAH",
        "UGX",
        "USD",
        "UYU",
        "UZS",
        "VES",
        "VND",
        "VUV",
        "WST",
        "XAF",
        "XCD",
        "XOF",
        "XPF",
        "YER",
        "ZAR",
        "ZMW",
        "ZWL",
        "BTC",
        "ETH",
    ]
)

SIGNS = {
    "US$": "USD", "$US": "USD", "U.S.$": "USD", "$": "USD", "＄": "USD",
    "A$": "AUD", "$A": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "HK$": "HKD", "NZ$": "NZD",
    "$NZ": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN",
    "€": "EUR", "£": "GBP", "PS": "GBP", "¥": "JPY", "￥": "CNY", "CN¥": "CNY", "JP¥": "JPY", "Y=": "JPY",
    "RMB": "CNY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "NIS": "ILS",
    "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₿": "BTC",
    "RM": "MYR", "Rp": "IDR", "SFr": "CHF", "Fr": "CHF", "DM": "DEM", "FF": "FRF", "R": "ZAR", "zł": "PLN", "Kč": "CZK",
}  # fmt: skip
"""Signs and abbreviations; `$` alone is read as US dollars, `¥` as yen."""

NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "dlr": "USD", "buck": "USD",
    "australian dollar": "AUD", "canadian dollar": "CAD", "hong kong dollar": "HKD", "new zealand dollar": "NZD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "new taiwan dollar": "TWD",
    "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "sterling": "GBP", "stg": "GBP",
    "yuan": "CNY", "renminbi": "CNY", "yuan renminbi": "CNY", "chinese yuan": "CNY", "元": "CNY", "元人民币": "CNY", "人民币": "CNY",
    "yen": "JPY", "japanese yen": "JPY", "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "rupiah": "IDR",
    "won": "KRW", "south korean won": "KRW", "ruble": "RUB", "rouble": "RUB", "shekel": "ILS", "ringgit": "MYR", "baht": "THB",
    "dong": "VND", "swiss franc": "CHF", "franc": "CHF", "danish crown": "DKK", "danish krone": "DKK", "norwegian crown": "NOK",
    "norwegian krone": "NOK", "swedish crown": "SEK", "swedish krona": "SEK", "krona": "SEK", "krone": "NOK", "kroner": "NOK",
    "kronor": "SEK", "koruna": "CZK", "czech crown": "CZK", "zloty": "PLN", "forint": "HUF", "lira": "TRY", "turkish lira": "TRY",
    "rand": "ZAR", "south african rand": "ZAR", "real": "BRL", "reais": "BRL", "mexican peso": "MXN", "peso": "MXN",
    "argentine peso": "ARS", "philippine peso": "PHP", "chilean peso": "CLP", "dirham": "AED", "riyal": "SAR", "saudi riyal": "SAR",
    "dinar": "KWD", "naira": "NGN", "hryvnia": "UAH", "tenge": "KZT", "taka": "BDT", "kuna": "HRK", "kn": "HRK",
    "mark": "DEM", "bitcoin": "BTC",
}  # fmt: skip
"""Names in the singular, lower case."""

SUBUNITS = {
    "cent": "cent",
    "¢": "cent",
    "ct": "cent",
    "pence": "penny",
    "penny": "penny",
    "p": "penny",
    "sen": "sen",
    "fen": "fen",
}
"""Hundredths, kept as their own unit."""


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SIGN = _any_of([*SIGNS, *CODES])
_BEFORE = re.compile(rf"(?<![A-Za-z])(?:(?P<region>US|HK|NZ|NT|A|C)\s(?=\$))?(?P<sign>{_SIGN})\s?\Z")
_NAME = rf"(?i:(?P<name>{_any_of(list(NAMES))})(?:s|es)?)(?![\w])"
_CODE = rf"(?P<code>{_any_of(list(CODES | {'RMB', 'US$'}))})(?![\w])"
_SYMBOL = r"(?P<symbol>[€£¥￥₹₩₽₺₪元])"
_SUBUNIT = r"(?i:(?P<subunit>cents?|cts?|pence|pennies|penny|sen|fen))(?!\w)|(?P<glued>[p¢])(?!\w)"
_AFTER = re.compile(rf"(?:\s|-)?\s*(?:{_NAME}|{_CODE}|{_SYMBOL}|{_SUBUNIT})")
_DOLLARS_OF = re.compile(r"\s(US|U\.S\.|Cdn|AUD|CAD|USD)(?!\w)")


def sign_before(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where the currency sign that ends at `start` begins, and its code, looking no further back than `floor`."""
    match = _BEFORE.search(text, max(floor, start - 9), start)
    if match is None:
        return None
    sign = match["sign"]
    code = SIGNS.get((match["region"] or "") + sign) or SIGNS.get(sign) or sign
    return match.start(), code


def name_after(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Return where the currency that follows `end` ends, and its code or the subunit's name."""
    match = _AFTER.match(text, end, limit)
    if match is None:
        return None
    if match["name"]:
        return match.end(), NAMES[match["name"].lower()]
    if match["code"]:
        return match.end(), SIGNS.get(match["code"], match["code"])
    if match["symbol"]:
        return match.end(), SIGNS.get(match["symbol"], "CNY")
    subunit = (match["subunit"] or match["glued"]).lower()
    return match.end(), SUBUNITS.get(subunit) or SUBUNITS.get(subunit.rstrip("s")) or "penny"


def country_after(text: str, end: int, limit: int) -> int:
    """Return where `US` after an amount in dollars ends (`$76 US`), or `end`."""
    match = _DOLLARS_OF.match(text, end, limit)
    return match.end() if match else end
