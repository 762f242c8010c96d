"""Terms as one text in which words and phrases are looked up without going through the text they came from."""

from collections.abc import Sequence

from reader.search.analysis import WORD, analysed


def terms_record(text: str) -> str:
    """Return the terms of `text` between blanks, in order; behind a bar those that stand for the same places."""
    words = [analysed(match[0]) for match in WORD.finditer(text)]
    parts = [part.term for word in words for part in word.parts]
    extras = [extra.term for word in words for extra in word.extras]
    return " ".join(["", *parts, "|", *extras, ""])


def phrase_in_record(terms: Sequence[str]) -> str:
    """Return what stands in the record of a text where `terms` stand in the text one after the other."""
    return " ".join(["", *terms, ""])
