"""Numbers that only identify: web addresses, telephone, licence and house numbers. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "digits of a web address, a telephone or licence number, or a postal address"

_STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Way|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Place|Court|Terrace|Parkway|Highway"
    "|Close|Crescent|Gardens|Grove|Mews|Quay|Plaza|Alley|Embankment|Walk"
)
_ADDRESS = pattern(
    r"(?<![A-Za-z])(?:(?P<web>(?:https?://|www\.)[^\s<>]{1,200}|(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,60})"
    r"|(?P<telephone>(?<![\w.,])(?:\+\d{1,3}[\s-])?\(?0?\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{4}(?![\w.,]\d|\d))"
    r"|(?P<number>(?<![\d.,$€£¥])\d{10,}(?![\d.,]))"
    rf"|(?P<street>(?<![\w.,$€£¥])\d{{1,5}}(?:-\d{{1,5}})?\s(?:[A-Z]\.?\s)?(?:(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))\s){{1,3}}(?:{_STREET})\b"
    r"|(?<![\w.,$€£¥])\d{1,5}\s(?:Ave|Rue|Via|Calle|Rua)\s[A-Z]\w+"
    r"|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d(?![GT]B|GW)[ABD-HJLNP-UW-Z]{2}\b|(?<![\w.,])\d{1,3}00\sblock\b"
    r"|\b(?:[A-Z]{2}\s)?\d{5}(?:-\d{4})?\sZIP\b))"
)
_REASONS = {
    "web": "part of a web address", "telephone": "a telephone number",
    "number": "a number that identifies, such as a licence",
    "street": "part of a postal address",
}  # fmt: skip


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the addresses of a passage that hold digits."""
    for match in _ADDRESS.finditer(reading.text, reading.span.start, reading.span.end):
        if match.lastgroup and any(character.isdigit() for character in match[0]):
            yield excluded(Span(*match.span()), Kind.NAME, _REASONS[match.lastgroup])
