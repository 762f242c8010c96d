"""What a title or a heading looks like in text without markup."""

import re

from reader.articles.clean import ends_sentence

_LONGEST_TITLE = 200
_LONGEST_HEADING = 120
_MOST_WORDS = 18
_MOST_CJK_CHARACTERS = 40
_OPENS = re.compile(r"[\"'“‘«(\[（【「『《]*[^\W_]")
_LEADS_ON = (".", "。", ",", ";", ":", "，", "；", "：", "、", "-", "–", "—")


def could_be_title(words: str) -> bool:
    """Whether `words` have the shape of a title."""
    return len(words) <= _LONGEST_TITLE and _is_headline(words)


def could_be_heading(words: str) -> bool:
    """Whether `words` have the shape of a heading between paragraphs."""
    if len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_WORDS or not _is_headline(words):
        return False
    cjk = sum("\u3040" <= character <= "\u9fff" for character in words)
    return cjk <= _MOST_CJK_CHARACTERS and not words.endswith(("!", "！", "”", '"', "…"))


def _is_headline(words: str) -> bool:
    """Whether `words` begin with a capital, a figure or a Chinese character, and do not end as a sentence in running text."""
    opening = _OPENS.match(words)
    if opening is None or opening.group()[-1].islower():
        return False
    if words.isupper():
        return not words.endswith(_LEADS_ON[1:])
    return not words.endswith(_LEADS_ON) and not (ends_sentence(words) and words.endswith((")", "）", "’", "'")))
