"""The singular of an English noun."""

_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "lives": "life", "wives": "wife", "halves": "half", "series": "series", "species": "species", "buses": "bus", "gases": "gas",
    "fishermen": "fisherman", "businessmen": "businessman", "shelves": "shelf", "leaves": "leaf", "movies": "movie", "criteria": "criterion",
    "phenomena": "phenomenon", "crises": "crisis", "analyses": "analysis", "bases": "base", "viruses": "virus", "wolves": "wolf",
    "personnel": "personnel", "staff": "staff", "police": "police", "cookies": "cookie", "ties": "tie", "shoes": "shoe", "axes": "axe",
}  # fmt: skip


def singular(word: str) -> str:
    """Return the singular of `word`, or the word itself where it is none or already one."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if len(word) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "'s", "’s")):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether `word` looks like a noun in the plural."""
    lower = word.lower()
    return lower in _IRREGULAR or singular(word) != word
