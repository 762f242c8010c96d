"""Notes around an article: of the editor, on the author, on whose views it gives, and credits at its end."""

import re

from reader.articles.names import NAME

_LONGEST = 500
_NOTE = re.compile(
    r"""(?:editor(?:s|['’]s|s['’]|ial)?\ note|note\ (?:from|by)\ the\ editors?|note\ to\ (?:readers|editors))\b
    | (?:author(?:['’]?s?)?\ (?:note|bio)|about\ the\ (?:author|writer)s?)\b
    | (?:disclaimer|corrections?|clarifications?|updates?|notes?)\s*[:：]
    | \((?:corrects|corrected|correcting|updates|adds|recasts)\b(?!\))
    | (?:the\ )?(?:views|opinions)(?:\ (?:and|or)\ (?:views|opinions))?\ (?:expressed|presented|in\ this)\b
    | (?:the\ )?(?:authors?|writers?|columnists?)(?:,?\ [^.]{1,80},)?\ (?:is|are|was|works?|teach(?:es)?)
      \ (?:an?|the|at|for|with)\b
    | (?:this|the)\ (?:article|piece|story|essay|commentary|column|op-ed)\ (?:was\ )?
      (?:first|originally|previously|reflects|represents|is\ republished)\b
    | (?:originally|first)\ published\ (?:in|on|by|at)\b
    | 编者(?:按|注|的话) | 作者(?:简介|系|为|是) | 本文(?:作者|仅代表|首发|原载|来源) | (?:免责)?声明\s*[:：]
    """,
    re.IGNORECASE | re.VERBOSE,
)
OCCUPATION = (
    "reporter|correspondent|journalist|editor|columnist|commentator|writer|author|professor|lecturer|fellow|researcher|"
    "analyst|economist|scholar|student|historian|scientist|consultant|director|contributor|strategist|expert|advis[eo]r|"
    "lawyer|critic|blogger|staffer|chair|candidate|founder"
)
"""What writers of articles are, as alternatives of a regular expression."""
_BIOGRAPHY = re.compile(rf"{NAME},? (?:is|are|was|works as)\b[^.]{{0,160}}\b(?:{OCCUPATION})s?\b")
_CREDITS = re.compile(
    r"[(（]?(?:additional |with )?(?:reporting|editing|writing|written|compiled|translated|translation) by\b",
    re.IGNORECASE,
)


def is_note(words: str) -> bool:
    """Whether a block (white space collapsed) speaks about the article and not about its subject."""
    return _NOTE.match(words) is not None


def is_biography(words: str) -> bool:
    """Whether a block introduces a person as notes on an author do; that it is one, its place must tell."""
    return len(words) <= _LONGEST and _BIOGRAPHY.match(words) is not None


def is_credits(words: str) -> bool:
    """Whether a block says who reported, edited or translated."""
    return len(words) <= _LONGEST and _CREDITS.match(words) is not None
