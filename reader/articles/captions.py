"""Captions of pictures, told by how they end or begin."""

import re

_LONGEST = 500
_AGENCY = r"(?:vcg|xinhua|cfp|ap|afp|reuters|getty(?: images)?|epa|efe|dpa|tass|cnsphoto|cns|ic|china daily|people['’]s daily|shutterstock|istock|unsplash|视觉中国|新华社|中新社)"
_END = re.compile(
    rf"""[.。!?"”)\s]\s*/\s?[A-Z][\w.& '’-]{{0,40}}$                                             # … in May. /VCG
    | [\[(（]\s*(?:photo|photograph|picture|pic|image|credit|file)s?\b[^\])）]{{0,80}}[\])）]\.?$      # [Photo/China Daily]
    | \b(?:file\ )?(?:photo(?:graph)?|picture|image|pic|credit|courtesy|illustration)s?(?:\ (?:credit|by|courtesy))?\s?(?:[:/]|\bof\b|\bby\b)\s?[^.]{{1,80}}\.?$
    | (?-i:\bREUTERS|\bAP|\bAFP)\s?(?:Photo)?/\s?[\w .'’-]{{1,40}}$
    | (?:/|via\ |\u00a9\ ?|\|\ ?)\s?{_AGENCY}(?:\ (?:photo|images|via\ .{{1,30}}))?\)?\.?$
    | (?:摄|供图|/图|资料图|资料照片|图源.{{0,12}})[)）。]?$ | [(（]\s*(?:图|图片|摄影)[^)）]{{0,40}}[)）]$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_START = re.compile(
    r"""(?:file\ )?(?:photo|picture|image|photograph|illustration|graphic|infographic|photo\ illustration|photo\ credit|image\ credit|credit|pictured|caption|source\ photo)s?\s*[:：|/]\s?\S
    | (?:figure|fig\.|chart|graph|exhibit)\s?\d{1,3}\s?[.:：—–-]\s?\S
    | (?:图片?|配图|资料图|图源|图片来源|图片说明|摄影|漫画)\s*[:：/丨|]
    | this\ (?:undated\ |aerial\ |file\ |combination\ |handout\ |illustration\ )*(?:photo|picture|image|illustration)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_caption(words: str) -> bool:
    """Whether a block (white space collapsed) is the caption or the credit of a picture."""
    if len(words) > _LONGEST:
        return False
    return _START.match(words) is not None or _END.search(words[-120:]) is not None
