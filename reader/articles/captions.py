"""Captions of pictures, told by how they begin or end."""

import re

_LONGEST = 500
_TAIL = 120
"""Characters at the end of a block in which a picture's credit stands."""
_AGENCY = (
    r"(?:vcg|xinhua|cfp|ap|afp|reuters|getty(?:\ images)?|epa|efe|dpa|tass|cnsphoto|cns|china\ daily|people['’]s\ daily"
    r"|shutterstock|istock|unsplash|视觉中国|新华社|中新社)"
)
_PICTURE = r"(?:file\ )?(?:photo(?:graph|graphy|grapher)?|picture|image|pic|illustration|graphic|infographic)s?"
_CREDIT = re.compile(
    rf"""(?:^|[.。!?"”’)\s])\s*/\s?[A-Z][\w.&'’ -]{{0,40}}$  # … in May. /VCG
    | [\[(（]\s*(?:{_PICTURE}|credits?|file)\b[^\])）]{{0,80}}[\])）]\.?$  # … [Photo/China Daily]
    | (?:^|[.!?"”’)(|–—-]\s?)(?:{_PICTURE}\s?(?::|/|\bby\b|\bcourtesy\b|\bcredit\b)|credits?:)\s?[^.]{{1,80}}\.?\)?$
    | (?-i:\b(?:REUTERS|AP|AFP))(?:\ Photo)?/[\w\ .'’-]{{1,40}}$  # … REUTERS/Ann Lee
    | (?:/|\bvia\ |©\ ?|\|\ ?){_AGENCY}(?:\ (?:photos?|images|via\ .{{1,30}}))?\)?\.?$
    | (?:摄|供图|/图|资料图片?|资料照片|(?:图源|图片来源).{{0,20}})[)）。]?$
    | [(（]\s*(?:图|摄影)[^)）]{{0,40}}[)）]$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = ("/", "photo", "pic", "image", "illustration", "graphic", "credit", "file", "via ", "©", "摄", "图")
"""Every credit has one of them: asked first, because most blocks are none."""
_LABEL = re.compile(
    rf"""(?:{_PICTURE}(?:\ credit)?|credit|pictured|caption)\s*[:：|/]\s?\S
    | (?:figure|fig\.|chart|graph|exhibit)\s?\d{{1,3}}\s?[.:：—–-]\s?\S
    | (?:图片?|图\s?\d{{1,3}}|配图|资料图|图源|图片来源|图片说明|摄影|漫画)\s*[:：/丨|]
    | this\ (?:\w+\ ){{0,3}}(?:photo|picture|image|illustration)(?:\ (?:taken|released|provided|shows?)\b|,)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_caption(words: str) -> bool:
    """Whether a block (white space collapsed) is the caption or the credit of a picture."""
    if len(words) > _LONGEST:
        return False
    if _LABEL.match(words):
        return True
    tail = words[-_TAIL:]
    folded = tail.lower()
    return any(hint in folded for hint in _HINTS) and _CREDIT.search(tail) is not None
