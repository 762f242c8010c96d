"""The words that say when, as patterns; of two that begin together the one listed first is read."""

from reader.figures.months import DAY_IN_WORDS, MONTH
from reader.figures.wording import wording

YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_NTH = r"(?i:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple of)"
UNIT = r"(?:year|quarter|month|week|decade|day|half|century)"
_OF_YEAR = (
    rf"(?:,? (?:(?:of|in) )?(?:the )?(?:{YEAR}|(?:same|this|last|next) year|fiscal \d+|year(?! (?:before|earlier))))?"
)
_DAY = r"\d{1,2}(?!\d|[.,]\d)"

_ENGLISH = (
    rf"the (?:end|start|beginning|close|turn) of (?:the )?(?:{MONTH}(?: {YEAR})?|{YEAR}|(?:last|this|next) {UNIT}"
    r"|year|month|century|decade)",
    rf"(?:their|its|a|the) (?:\w+ )?(?:peak|high|low|trough) (?:in|of) (?:{MONTH} )?{YEAR}",
    rf"the month of {MONTH}(?:,? {YEAR})?",
    rf"(?i:(?:the )?(?:{COUNT} )?(?:months|weeks)|year|quarter) (?i:ended|ending|to) {MONTH}(?: {_DAY})?(?:,? {YEAR})?",
    rf"(?i:(?:the )?(?:first|last|final|latest|opening) {COUNT} {UNIT}s){_OF_YEAR}",
    rf"(?i:the (?:past|last|previous|next|coming) (?:{COUNT} )?{UNIT}s?)(?! (?:earlier|ago)){_OF_YEAR}",
    rf"(?:{_NTH}[\s-](?i:quarter|qtr|half)|(?i:same[\s-](?:quarter|half|month|period))){_OF_YEAR}"
    r"(?: a year (?:ago|earlier))?",
    rf"(?:[1-4]Q|Q[1-4]|[12]H|H[12])(?: ?(?:of )?[’']?(?:{YEAR}|\d\d))?(?!\w)",
    rf"{MONTH}(?: ?[-–](?:to-)? ?| (?:to|through) ){MONTH}(?! \d)(?:,?(?: of)? {YEAR})?",
    rf"(?i:between) {MONTH} and {MONTH}(?! \d)(?:,?(?: of)? {YEAR})?",
    rf"(?:(?i:early|mid|late)[\s-])?{MONTH} (?:{_DAY}|{DAY_IN_WORDS})(?:,? {YEAR})?",
    rf"{_DAY} {MONTH}(?:,? {YEAR})?",
    rf"(?:(?i:early|mid|late|last|this)[\s-])?{MONTH}(?:,?(?: of)? (?:{YEAR}|this year|last year))?",
    rf"(?i:(?:early|mid|late|fiscal|FY|calendar)[\s-]?)?{YEAR}(?:[-–/](?:{YEAR}|\d\d))?(?![\w-])",
    rf"(?i:(?:last|this|next|current|previous) (?:(?:fiscal|financial|calendar) )?(?:{UNIT}|season|summer|winter|spring"
    r"|autumn|fall))(?!\w)",
    rf"(?i:(?:a|one) {UNIT} (?:earlier|ago|before))(?!\w)",
    r"(?i:(?:the )?(?:year|month)-(?:earlier|ago)(?: period| quarter)?)(?!\w)",
    r"the (?:first|second|third|fourth)(?=[,.;])",
    r"the (?:full )?year(?! (?:ending|to|ended|before|earlier|ago)|-)",
    rf"(?i:today|yesterday|tonight|this morning|in the past)(?!\w)(?! (?:{COUNT}|{UNIT}))",
)
_CHINESE_YEAR = r"(?:(?:19|20)\d\d ?年|今年|去年|上年)"
_CHINESE = (
    rf"{_CHINESE_YEAR}?(?:前 ?(?:\d{{1,2}}|[一两二三四]) ?个?(?:月|季度)|第?[一二三四]季度|[上下]半年"
    r"|\d{1,2} ?(?:[-–—至到] ?\d{1,2} ?)?月(?:\d{1,2} ?日|份|底|末)?|同期)",
    rf"{_CHINESE_YEAR}",
    "上月",
)
_BEGINNING = r"(?=[A-Z\d]|t[ho]|its|a\b|one|ye|qu|mo|we|fi|fo|la|op|se|sa|ea|mi|ne|cu|pr|ca|be|in\b)"
"""What English words that say when begin with; it is found faster than that none of them stands there."""
PERIOD = wording(rf"(?<![\w-]){_BEGINNING}(?:{'|'.join(_ENGLISH)})|(?=[\d\u4e00-\u9fff])(?:{'|'.join(_CHINESE)})")
NEEDS_LEAD = wording(r"May|the (?:full )?year|the (?:first|second|third|fourth)")
LEAD = wording(r"(?i:\b(?:in|by|of|to|since|from|until|during|for|over|and|through) \Z)")
"""Words that say when only where a preposition leads to them, and these: `in May`, `for the year`."""
OF_BASE = wording(r" (?:average|base|level|prices)\b")
"""Words behind a year that make it the base of an index: `127 percent of the 1977 average`."""
SINCE = wording(
    r"(?i:\b(?:since|from|until|till|before|after|than in|compared (?:to|with)|versus|payable|record|expires?|due)"
    r" (?:(?:in|on|the|early|late) )*\Z)"
)
"""Words before a period that is not the one in which the figure held."""
