"""Where sentences end: enough of it to tell a paragraph from a line of some other kind."""

_SHORTEST_PROSE = 100
_SHORTEST_CHINESE_PROSE = 40
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
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "as",
        "that",
        "which",
    }
    | {"who", "whose", "than", "into", "over", "under", "its", "their", "his", "her", "our"}
)


def ends_sentence(words: str) -> bool:
    """Whether `words` end as a sentence does."""
    return words[-6:].rstrip(_CLOSING).endswith((*_STOPS, *_CHINESE_STOPS))


def breaks_off(words: str) -> bool:
    """Whether `words` end in one with which neither sentence nor heading ends: the next line goes on."""
    return words[-10:].rpartition(" ")[2].lower() in _LEADS_ON


def is_prose(words: str) -> bool:
    """Whether `words` are long enough to be a paragraph and end like one."""
    is_chinese = words[-6:].rstrip(_CLOSING).endswith(tuple(_CHINESE_STOPS))
    return len(words) >= (_SHORTEST_CHINESE_PROSE if is_chinese else _SHORTEST_PROSE) and ends_sentence(words)
