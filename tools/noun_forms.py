"""The table of nouns whose number the ordinary rules get wrong, from the word lists of inflect."""

from collections.abc import Iterator

import inflect

from reader.figures.singular import by_rule
from reader.figures.tables import word_set
from tools.writing import WORD_SET, head, mapping_constant, words_constant

_NOT_MEANT = word_set(
    "agenda opera stamina roma lumina kine taxes preces chasses cocces testes does lies belies overlies underlies"
    " unties vies hies interweaves weaves dissolves resolves stymies annexes monies infinity lore atmas twelves carmina"
    " momenta vacua"
)
"""Plurals of inflect's lists that are verbs, or plurals of another word, or singular in today's English."""
_IN_F = word_set("calf elf half hoof knife leaf life loaf scarf self sheaf shelf thief wharf wife wolf")
"""Nouns whose plural inflect makes by a rule that cannot be turned round: `valves` has the same ending."""
_UNCOUNTED = word_set(
    "cantus coitus contretemps debris diabetes haggis herpes jackanapes measles mews mumps news nexus rabies siemens"
)
"""Words that inflect leaves as they are because there is only one of them."""
_HERDS = word_set("bison caribou cattle elk moose offspring swine")
"""Of the words without an `s` that are their own plural, those that seldom stand before another noun."""


def noun_table() -> str:
    """Return the text of `reader/figures/noun_forms.py`."""
    same = {word for word in inflect.pl_sb_uninflected_s_complete if word not in _UNCOUNTED | _NOT_MEANT} | _HERDS
    singular_in_s = {*inflect.pl_sb_singular_s_complete, *_UNCOUNTED, *inflect.pl_sb_singular_s_endings}
    singulars = {plural: one for plural, one in sorted(set(_pairs())) if plural not in _NOT_MEANT | same}
    return "".join(
        [
            head("Nouns whose number the ordinary rules get wrong.", ["the word lists of inflect (MIT)"]),
            WORD_SET,
            words_constant("SAME_IN_PLURAL", same),
            words_constant("SINGULAR_IN_S", {word for word in singular_in_s if by_rule(word) != word}),
            mapping_constant("SINGULAR_OF", {word: one for word, one in singulars.items() if by_rule(word) != one}),
        ]
    )


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield plurals with their singulars, in lower case."""
    engine = inflect.engine()
    yield from ((str(engine.plural_noun(word)), word) for word in _IN_F)
    yield from inflect.si_sb_irregular.items()
    for ending in (
        "U_um_a",
        "C_um_a",
        "U_us_i",
        "C_us_i",
        "U_on_a",
        "C_on_a",
        "U_a_ae",
        "C_a_ae",
        "U_ex_ices",
        "C_ex_ices",
    ):
        yield from zip(_words(f"si_sb_{ending}_list"), _words(f"pl_sb_{ending}_list"), strict=True)
    for ending in ("U_ex_ices", "C_ex_ices", "U_ix_ices", "C_ix_ices", "U_louse_lice", "U_ch_chs"):
        yield from zip(_words(f"si_sb_{ending}_list"), _words(f"pl_sb_{ending}_list"), strict=True)
    yield from ((f"{word}es", word) for word in inflect.pl_sb_singular_s_complete)
    for ending in ("ies_ie", "oes_oe", "ches_che", "xes_xe", "sses_sse", "uses_use", "ves_ve"):
        yield from ((plural, plural[:-1]) for plural in _words(f"si_sb_{ending}"))
    yield from ((plural, f"{plural[:-2]}is") for plural in inflect.si_sb_es_is)


def _words(name: str) -> list[str]:
    """Return one of the word lists of inflect."""
    return list(getattr(inflect, name))
