"""The terms of a text with their positions, worked out word by word: what indexes are held against."""

from collections import defaultdict

from reader.search.analysis import WORD, analysed


def term_positions(text: str) -> dict[str, list[int]]:
    """Return the terms of `text`, each with its positions in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    for word in WORD.findall(text):
        tokens, length = analysed(word)
        for term, _, _, place in tokens:
            found[term].append(position + place)
        position += length
    return {term: sorted(positions) for term, positions in found.items()}
