"""Patterns over words: a space in their source stands for the white space between two words, a line break included."""

import re

from reader.figures.pattern import pattern

_SPACE = r"\s{1,8}"
_SPACE_OR_NONE = r"\s{0,8}"
"""Saved web pages and old wires break lines inside a sentence and indent the next one."""


def wording(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return the pattern `source` with each of its spaces taken for white space of any kind, ` ?` for some or none."""
    return pattern(source.replace(" ?", _SPACE_OR_NONE).replace(" ", _SPACE), flags)


def one_line(words: str) -> str:
    """Return `words` of a text as they are shown: on one line, with single spaces."""
    return " ".join(words.split())
