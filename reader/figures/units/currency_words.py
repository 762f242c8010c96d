"""What news writes of currencies and CLDR does not know: a table by hand, laid over the generated one."""

from reader.figures.tables import word_set

OLD_CODES = word_set("ATS BEF DEM ESP FRF HRK IEP ITL NLG XEU BTC ETH")
"""Codes that old newswires wrote and the euro ended, and two that are no state's."""

SIGNS = {
    "＄": "USD", "U.S.$": "USD", "USD$": "USD", "$A": "AUD", "AU$": "AUD", "$AU": "AUD", "C$": "CAD", "$C": "CAD",
    "Can$": "CAD", "Cdn$": "CAD", "$HK": "HKD", "$NZ": "NZD", "S$": "SGD", "Mex$": "MXN", "J$": "JMD", "Z$": "ZWL",
    "PS": "GBP", "JP¥": "JPY", "Y=": "JPY", "￥": "CNY", "RMB": "CNY", "RMB¥": "CNY", "NIS": "ILS", "RM": "MYR",
    "Rp": "IDR", "Rp.": "IDR", "SFr": "CHF", "SFr.": "CHF", "Fr.": "CHF", "zł": "PLN", "₵": "GHS", "GH¢": "GHS",
    "Dh": "AED", "Dhs": "AED", "KSh": "KES", "Tk": "BDT", "Rs": "INR", "Rs.": "INR",
    "Rmb": "CNY", "SKr": "SEK", "DKr": "DKK", "NKr": "NOK", "DM": "DEM", "FFr": "FRF", "ECU": "XEU",
    "Ecu": "XEU", "R": "ZAR", "₿": "BTC", "元": "CNY",
}  # fmt: skip
"""Signs and abbreviations before an amount. `$` alone is the US dollar, `¥` the yen, `Rs` the Indian rupee: the text
says no more."""

UNSURE = word_set("ALL AMD ANG BAM BOB COP CUP GEL HTG MAD MOP NIO PEN PHP SDG SLE SOS SSP TOP TRY R PS Dh Tk RM Rp")
"""Codes and signs that are words or names too; they are money before a scale word, thousands or hundredths only."""

NAMES_OF = {
    "USD": "dollar,dlr,buck,greenback,u.s. dollar,american dollar,u.s. dlr",
    "CNY": "renminbi,yuan renminbi,rmb,chinese renminbi",
    "GBP": "pound sterling,sterling,stg,quid,uk pound", "AUD": "aussie dollar", "HKD": "h.k. dollar",
    "SGD": "singaporean dollar", "KRW": "korean won", "ILS": "new shekel,israeli shekel",
    "RUB": "russian rouble", "BYN": "belarusian rouble", "PLN": "zł,polish złoty,złoty",
    "CZK": "kč,koruny,czech crown", "BRL": "reais",
    "DKK": "danish crown", "NOK": "norwegian crown", "SEK": "swedish crown", "ISK": "icelandic crown",
    "XOF": "cfa franc", "AED": "emirati dirham,dhs", "KZT": "kazakh tenge", "KGS": "kyrgyz som", "UZS": "uzbek som",
    "TJS": "tajik somoni", "TMT": "turkmen manat", "AZN": "azeri manat", "LAK": "lao kip", "BAM": "bosnian mark",
    "MOP": "macau pataca", "DEM": "deutschmark,d mark,west german mark", "ITL": "lire", "ATS": "schilling",
    "IEP": "punt,irish punt", "HRK": "kuna", "GRD": "drachma",
    "FIM": "finnish mark", "XEU": "ecu,european currency unit", "BRC": "cruzado,brazilian cruzado",
    "BTC": "bitcoin", "ETH": "ether",
}  # fmt: skip
"""Names after an amount, in lower case and in the singular."""

MEANT_ALONE = {
    "pound": "GBP", "franc": "CHF", "peso": "MXN", "rupee": "INR", "rial": "IRR", "riyal": "SAR",
    "dinar": "KWD", "dirham": "AED", "shilling": "KES", "krona": "SEK", "krone": "NOK", "kroner": "DKK",
    "ruble": "RUB", "rouble": "RUB", "kwacha": "ZMW", "manat": "AZN", "won": "KRW", "leu": "RON",
    "lei": "RON", "som": "UZS", "guilder": "NLG", "peseta": "ESP",
}  # fmt: skip
"""Which of the currencies that share a name is read where no country is told; `kr` and `crown` alone tell none."""

MEANT_BY_MANY = {"mark": "DEM"}
"""The same of names that are other words too: money where a country is told, after a scale word, or from 1,000 on."""

ALSO_SHARED = {"rouble": "BYN RUB", "kr": "DKK ISK NOK SEK", "crown": "CZK DKK ISK NOK SEK"}
"""More names that several currencies share."""

ALSO_COUNTRIES = {
    "GBP": "Britain,UK,U.K.,England,London", "USD": "U.S.,America,American", "CZK": "Czech,Prague",
    "AED": "Emirati,Dubai,Abu Dhabi", "KRW": "South Korean,Seoul", "CHF": "Zurich,Geneva", "INR": "Mumbai,New Delhi",
    "SEK": "Stockholm", "NOK": "Oslo", "DKK": "Copenhagen", "DEM": "Bonn,Frankfurt,Bundesbank",
    "PHP": "Filipino,Manila", "NPR": "Nepali", "KGS": "Kyrgyz", "UZS": "Uzbek", "TMT": "Turkmen", "KPW": "Pyongyang",
}  # fmt: skip
"""What else names the country of a currency whose name is shared."""

ONLY_SCALED = {
    "won": "won", "pound": "pound", "real": "BRL", "sol": "PEN", "som": "som",
    "lev": "BGN", "leu": "leu", "dram": "AMD", "afghani": "AFN", "colon": "CRC", "kip": "LAK",
}  # fmt: skip
"""Names that are other words too; they are money only after a scale word: `3 billion won`."""

SUBUNITS = {
    "cent": "cent", "euro cent": "cent", "us cent": "cent", "u.s. cent": "cent",
    "ct": "cent", "cts": "cent", "c": "cent", "¢": "cent",
    "pence": "penny", "penny": "penny", "pennies": "penny",
    "p": "penny", "sen": "sen", "fen": "fen", "jiao": "jiao", "kopeck": "kopeck", "kopek": "kopeck", "copeck": "kopeck",
    "paise": "paisa", "paisa": "paisa", "centavo": "centavo", "centime": "centime", "rappen": "rappen",
    "pfennig": "pfennig", "pfennigs": "pfennig", "grosz": "grosz", "groszy": "grosz", "grosze": "grosz",
    "haler": "haler", "halala": "halala", "agorot": "agora", "agora": "agora", "kobo": "kobo", "satang": "satang",
    "pesewa": "pesewa", "ngwee": "ngwee", "tetri": "tetri", "tiyin": "tiyin", "øre": "øre", "öre": "öre",
    "piastre": "piastre", "piaster": "piastre", "stotinka": "stotinka", "stotinki": "stotinka", "fils": "fils",
    "kuruş": "kuruş", "kurus": "kuruş", "fillér": "fillér",
}  # fmt: skip
"""Hundredths are units of their own: no text says what `75 cents` would be in dollars of which country."""

CHINESE = {
    "元人民币": "CNY", "元": "CNY", "圆": "CNY", "块钱": "CNY", "人民幣": "CNY", "澳元": "AUD", "加元": "CAD",
    "港币": "HKD",
    "新元": "SGD", "台币": "TWD", "日圆": "JPY", "円": "JPY", "歐元": "EUR", "英鎊": "GBP", "韓元": "KRW",
    "卢布": "RUB",
    "瑞郎": "CHF", "比特币": "BTC",
}  # fmt: skip
