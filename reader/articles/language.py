"""The language of a text: by its script, else by the little words every sentence needs."""

import re
from collections import Counter

_SAMPLE = 2000
_LEAST_SHARE = 0.12
_LEAST_WORDS = 12
_LEAST_LEAD = 1.2
"""Neighbours such as Danish and Swedish share little words: by so much the first must be ahead."""
_LEAST_CJK_SHARE = 0.3
_LITTLE_WORDS = {
    "en": "the of and to in a is that for it on with as was are by this be at from has have not but which their will",
    "de": "der die das und in den von zu mit ist des im für auf nicht ein eine als auch dem sich es an werden aus",
    "fr": "le la les de des du et en un une est que qui dans pour sur par pas au plus avec ce il sont aux ont été",
    "es": "el la los las de del y en un una es que por con para se no al lo su como más pero sus fue ha este entre",
    "it": "il la le di e in un una che è per con non del della dei si al nel alla gli da più sono come anche ha ma",
    "pt": "o a os as de do da dos das e em um uma é que por com para se não no na ao mais como foi mas pelo são ou",
    "nl": "de het een van en in is dat op te voor met zijn niet aan die er als ook bij om door werd naar maar uit",
    "sv": "och i att det som en på är av för med den till inte om ett han har de var från vid kan så men sig under",
    "pl": "i w na z się nie do to że jest jak o po przez dla od za ale co są oraz tym być był jego przy tego może",
}
_LANGUAGES_OF = {
    word: tuple(language for language, words in _LITTLE_WORDS.items() if word in words.split())
    for word in " ".join(_LITTLE_WORDS.values()).split()
}
_HAN = re.compile("[\u4e00-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Return the BCP 47 primary tag of the language `text` is in, judged by its beginning; None when unsure."""
    sample = text[:_SAMPLE]
    return (None if sample.isascii() else _by_script(sample)) or _by_little_words(sample)


def primary_language(tag: str | None) -> str | None:
    """Return the primary part of a BCP 47 tag, `en` of `en-GB`, or None for what is no tag."""
    primary = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", tag or "")
    return primary[1].lower() if primary else None


def _by_script(sample: str) -> str | None:
    han, kana, hangul = (len(script.findall(sample)) for script in (_HAN, _KANA, _HANGUL))
    if han + kana + hangul <= _LEAST_CJK_SHARE * len(_LETTER.findall(sample)):
        return None
    if hangul > han + kana:
        return "ko"
    return "ja" if kana * 10 > han else "zh"


def _by_little_words(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    heard = Counter(language for word in words for language in _LANGUAGES_OF.get(word, ()))
    if len(words) < _LEAST_WORDS or not heard:
        return None
    (language, times), (_, runner_up) = (*heard.most_common(2), (None, 0))[:2]
    return language if times >= _LEAST_SHARE * len(words) and times >= _LEAST_LEAD * runner_up else None
