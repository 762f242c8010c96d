"""The table of currencies, from CLDR: codes in circulation, signs, names in English and Chinese, countries."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

from tools.writing import WORD_SET, head, mapping_constant, words_constant

_AS_OF = date(2025, 7, 1)
"""The day on which a currency must circulate; fixed, so that the table changes with its sources only."""
_OLDEST = date(1985, 1, 1)
"""Newswires are older than the euro: the names of what circulated since then are kept too."""
_ENGLISH = Locale("en")
_OTHER_WORDS = frozenset(
    {
        "gold",
        "mark",
        "real",
        "sol",
        "won",
        "som",
        "dram",
        "afghani",
        "pound",
        "lev",
        "leu",
        "lei",
        "colon",
        "colón",
        "kip",
    }
)
"""Last words of names that mean other things too: no currency on their own, unless the table by hand says when."""
_SHARED_BY = 2
"""A name that so many currencies have tells none of them on its own."""


def currency_table() -> str:
    """Return the text of `reader/figures/units/currency_names.py`."""
    countries = _countries(_AS_OF, _AS_OF)
    old = {code: where for code, where in _countries(_OLDEST, _AS_OF).items() if _is_old(code, countries)}
    shared, once_shared = _families(countries, old)
    names = {code: _names(code, countries[code], shared.keys()) for code in sorted(countries)}
    names |= {code: iter([_full_name(code)]) for code in sorted(old)}
    in_families = " ".join([*shared.values(), *once_shared.values()]).split()
    return "".join(
        [
            head("Currencies: what each is called.", ["CLDR (Unicode License v3) through Babel (BSD-3-Clause)"]),
            WORD_SET,
            words_constant("CODES", countries),
            mapping_constant("SIGNS", _signs(countries)),
            mapping_constant("NAMES_OF", {code: _listed(called) for code, called in names.items()}),
            mapping_constant("SHARED", shared),
            mapping_constant("ONCE_SHARED", once_shared),
            mapping_constant("COUNTRIES_OF", _countries_named(in_families, countries | old)),
            mapping_constant("CHINESE", _chinese(countries)),
        ]
    )


def _is_old(code: str, countries: dict[str, list[str]]) -> bool:
    """Whether `code` no longer circulates, and is no earlier issue of what does, which CLDR tells by its years."""
    return code not in countries and not any(mark in get_currency_name(code, 1, "en") for mark in "()0123456789")


def _countries(since: date, until: date) -> dict[str, list[str]]:
    """Return the currencies that circulated between two days, each with its territories."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for territory in sorted(_ENGLISH.territories):
        if len(territory) == len("GB") and territory.isalpha():
            for code in get_territory_currencies(territory, since, until):
                found[code].append(territory)
    return dict(found)


def _listed(names: Iterator[str]) -> str:
    """Return names with commas between them, each also without the marks that keyboards lack."""
    return ",".join(dict.fromkeys(spelled for name in names for spelled in (name, _unmarked(name))))


def _unmarked(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _full_name(code: str, count: int = 1) -> str:
    return _lower(get_currency_name(code, count, "en"))


def _lower(name: str) -> str:
    """Return `name` as it is looked up: in lower case, with spaces for hyphens."""
    return name.lower().replace("&", "and").replace("ʻ", "'").replace("-", " ")


def _families(countries: dict[str, list[str]], old: dict[str, list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the last words of names that several currencies share, `dollar`, `peso`: today's codes, and old ones."""
    found: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for code in sorted([*countries, *old]):
        last, plural = _last_words(code)
        for name in {_unmarked(last), _unmarked(plural).removesuffix("s")}:
            found[name][code in old].append(code)
    families = {name: codes for name, codes in sorted(found.items()) if sum(map(len, codes)) >= _SHARED_BY}
    today = {name: " ".join(codes) for name, (codes, _) in families.items()}
    return today, {name: " ".join(codes) for name, (_, codes) in families.items() if codes}


def _last_words(code: str) -> tuple[str, str]:
    return _full_name(code).split()[-1], _full_name(code, 2).split()[-1]


def _names(code: str, territories: list[str], shared: Collection[str]) -> Iterator[str]:
    """Yield the names of a currency, first the one with its country, last the one without where it is its own.

    A plural that only adds an `s` is left out.
    """
    one, several = _full_name(code), _full_name(code, 2)
    last, plural = _last_words(code)
    yield one
    if several != f"{one}s":
        yield several
    if country := _country(code, territories):
        yield f"{_lower(country)} {_unmarked(last)}"
    taken = {*shared, *_OTHER_WORDS}
    for word in (last, plural):
        if word.removesuffix("s") not in taken and word != f"{last}s":
            yield word


def _country(code: str, territories: list[str]) -> str | None:
    """Return the name of the country that a code begins with, `SE` of `SEK`, where it is one."""
    if code[:2] not in territories:
        return None
    name: str = _ENGLISH.territories[code[:2]]
    return name.split(" SAR ")[0].split(" (")[0].split(" - ")[0]


def _countries_named(codes: list[str], countries: dict[str, list[str]]) -> dict[str, str]:
    """Return, for each of `codes`, the country and the adjective that tell which one is meant."""
    named: dict[str, str] = {}
    for code in sorted(set(codes)):
        adjective = get_currency_name(code, 1, "en").rsplit(" ", 1)[0]
        named[code] = ",".join(dict.fromkeys(filter(None, [adjective, _country(code, countries[code])])))
    return named


def _signs(countries: dict[str, list[str]]) -> dict[str, str]:
    """Return the signs that stand for one currency only, of all locales where it circulates, and the English ones."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for locale in (parsed for name in locale_identifiers() if (parsed := Locale.parse(name)).territory):
        for code in countries:
            if locale.territory in countries[code]:
                found[get_currency_symbol(code, locale)].add(code)
    own = {sign: min(codes) for sign, codes in sorted(found.items()) if len(codes) == 1 and _is_telling(sign)}
    english = {get_currency_symbol(code, "en"): code for code in sorted(countries)}
    return {sign: code for sign, code in (own | english).items() if sign not in countries and _is_telling(sign)}


def _is_telling(sign: str) -> bool:
    """Whether `sign` is no mere letter or two, which texts use for much else, and can be typed in a Latin text."""
    if any(unicodedata.category(character) == "Sc" for character in sign):
        return True
    letters = [character for character in sign if character.isalpha()]
    is_latin = all("LATIN" in unicodedata.name(character) for character in letters) and sign[0].isupper()
    return is_latin and sign.isprintable() and "/" not in sign and (len(letters) >= len("Ksh") or not sign.isascii())


def _chinese(countries: dict[str, list[str]]) -> dict[str, str]:
    named = {get_currency_name(code, locale="zh"): code for code in sorted(countries)}
    return {name: code for name, code in named.items() if name != code}
