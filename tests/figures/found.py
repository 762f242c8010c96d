"""Looking a mention up by its words, for the tests of this folder."""

from reader.figures.figure import Figure, Status
from reader.figures.find import find_figures


def mention_of(sentence: str, words: str) -> Figure:
    """Return the one mention of `sentence` that shares a character with `words`."""
    start = sentence.index(words)
    end = start + len(words)
    mentions = [found for found in find_figures(sentence) if found.span.start < end and start < found.span.end]
    assert len(mentions) == 1, f"{words!r} in {sentence!r} was read as {[found.text for found in mentions]}"
    return mentions[0]


def figures_in(text: str) -> list[Figure]:
    """Return what `text` highlights."""
    return [found for found in find_figures(text) if found.status is Status.FIGURE]
