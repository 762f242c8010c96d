"""How exact the writer was: `about`, `nearly`, `more than`, `up to`."""

import re

from reader.figures.figure import Qualifier
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_BEFORE = re.compile(
    r"(?:\b(?:(?P<more>(?:(?:slightly|well|far|a\slittle|just|marginally)\s)?(?:more|higher|greater|better)\sthan|over|above|at\sleast|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
    r"|in\sexcess\sof|upwards?\sof|topp(?:ed|ing)|no\s(?:less|fewer)\sthan)"
    r"|(?P<less>(?:less|fewer|lower)\sthan|under|below|up\sto|as\s(?:much|many|high|low)\sas|at\smost|no\smore\sthan|sub-|maximum\sof)"
    r"|(?P<about>about|around|nearly|almost|approximately|roughly|some|close\sto|circa|an\sestimated|estimated|barely|more\sor\sless|virtually))"
    r"|(?P<sign>[~≈><≥≤]))\s?(?:a\s|an\s|the\s)?[\"“‘]?(?:-|\s)?\Z",
    re.IGNORECASE,
)
_SIGNS = {
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    ">": Qualifier.MORE,
    "≥": Qualifier.MORE,
    "<": Qualifier.LESS,
    "≤": Qualifier.LESS,
}


def qualifier_before(reading: Reading, mention: Mention) -> Qualifier:
    """Return how exact the number is said to be by the words right before it."""
    start = mention.span.start
    match = _BEFORE.search(reading.text, max(reading.span.start, start - 32), start)
    if match is None:
        return Qualifier.EXACT
    if match["sign"]:
        return _SIGNS[match["sign"]]
    return Qualifier.MORE if match["more"] else Qualifier.LESS if match["less"] else Qualifier.ABOUT
