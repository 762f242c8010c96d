"""Where sentences end: enough of it to tell a paragraph from a line of some other kind."""

_SHORTEST_PROSE = 100
_SHORTEST_SENTENCE = 40
_CHINESE_IS_SHORTER = 0.4
_STOPS = ".!?…"
_CHINESE_STOPS = "。！？"
_CLOSING = "\"'”’)]）」』】"
_LEADS_ON = frozenset(
    {
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "of",
        "to",
        "at",
        "for",
        "from",
        "with",
        "that",
        "which",
        "who",
        "whose",
    }
    | {"than", "into", "its", "their", "his", "her", "our"}
)
"""Words that end no phrase; "in" and "on" end some, such as "Log in"."""


def ends_sentence(words: str) -> bool:
    """Whether `words` end as a sentence does."""
    return words[-6:].rstrip(_CLOSING).endswith((*_STOPS, *_CHINESE_STOPS))


def breaks_off(words: str) -> bool:
    """Whether `words` end in one with which neither sentence nor heading ends: the next line goes on."""
    return words[-10:].rpartition(" ")[2].lower() in _LEADS_ON


def is_prose(words: str) -> bool:
    """Whether `words` are long enough to be a paragraph and end like one."""
    return _ends_after(words, _SHORTEST_PROSE)


def is_sentence(words: str) -> bool:
    """Whether `words` are long enough to be a sentence and end like one."""
    return _ends_after(words, _SHORTEST_SENTENCE)


def _ends_after(words: str, shortest: int) -> bool:
    is_chinese = words[-6:].rstrip(_CLOSING).endswith(tuple(_CHINESE_STOPS))
    return len(words) >= (_CHINESE_IS_SHORTER * shortest if is_chinese else shortest) and ends_sentence(words)
