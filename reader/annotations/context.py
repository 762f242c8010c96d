"""The context of a quote: the words around it, by which one of several places, or a changed one, is known again."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.annotations.annotation import Annotation
from reader.annotations.folded import Folded, fold
from reader.annotations.numbers import cuts_a_number, number_tokens
from reader.annotations.words import same_word, words_in
from reader.articles.article import Article
from reader.articles.span import Span

SHORT = 32
"""Characters; a shorter quote is too little to be known by itself."""

_REACH = 96
"""Characters in which words around a place are looked for: more than any annotation keeps."""
_ENOUGH = 3
"""Words of context that must agree, unless the whole passage does."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch `text[start:end]` of folded text, in a passage `text[floor:ceiling]`."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int

    @property
    def quote(self) -> str:
        """The stretch itself."""
        return self.text[self.start : self.end]

    @property
    def has_numbers(self) -> bool:
        """Whether anything in it is sacred."""
        return bool(number_tokens(self.text, self.start, self.end))

    def original(self, text: Folded) -> Span:
        """Return where the stretch is in the unfolded text; `text` is the folded one it was cut from."""
        return text.original(self.start, self.end)

    def before(self, floor: int) -> list[str]:
        """Return the words before the stretch and not before `floor`, the nearest first."""
        return [word.text for word in reversed(words_in(self.text, max(floor, self.start - _REACH), self.start))]

    def after(self, ceiling: int) -> list[str]:
        """Return the words after the stretch and not after `ceiling`, the nearest first."""
        return [word.text for word in words_in(self.text, self.end, min(ceiling, self.end + _REACH))]


def remembered_place(annotation: Annotation) -> Place:
    """Return the quote as it stood when it was annotated, with what was kept of the text around it."""
    text = fold(annotation.prefix + annotation.quote + annotation.suffix)
    core = annotation.quote.strip()
    start = len(annotation.prefix) + annotation.quote.find(core)
    end = start + len(core)
    floor = annotation.prefix.rfind("\n") + 1
    line_end = annotation.suffix.find("\n")
    ceiling = len(text.text) if line_end < 0 else text.offset(len(annotation.prefix + annotation.quote) + line_end)
    return Place(text.text, text.offset(start), text.offset(end), text.offset(floor), ceiling)


def place_in(article: Article, text: Folded, start: int, end: int) -> Place:
    """Return `text.text[start:end]`, a stretch of the folded text of `article`, as a place."""
    original = text.original(start, end)
    passage = article.passage_at(original.start)
    bounds = passage.span if passage else Span(0, len(article.text))
    return Place(text.text, start, end, min(text.offset(bounds.start), start), max(text.offset(bounds.end), end))


def resemblance(one: Place, other: Place) -> float:
    """Return how much alike the characters around two places are, from 0 to 2, passages aside."""
    before = _alike(
        one.text[max(one.start - SHORT, 0) : one.start], other.text[max(other.start - SHORT, 0) : other.start]
    )
    after = _alike(one.text[one.end : one.end + SHORT], other.text[other.end : other.end + SHORT])
    return before + after


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def same_numbers(sought: Place, place: Place) -> bool:
    """Whether two places have the same numbers, token for token, as far as the passage of the one sought is known.

    A number that goes on where nothing is known of the one sought is not the same, nor is one that ends early.
    """
    known = sought.start - sought.floor, sought.ceiling - sought.end
    there = min(place.start - place.floor, known[0]), min(place.ceiling - place.end, known[1])
    one = number_tokens(sought.text, sought.start, sought.end, before=known[0], after=known[1])
    other = number_tokens(place.text, place.start, place.end, before=there[0], after=there[1])
    unknown = [edge for edge, within in zip((place.start, place.end), there, strict=True) if not within]
    return one == other and not any(cuts_a_number(place.text, edge, edge) for edge in unknown)


def agree(one: Place, other: Place) -> bool:
    """Whether no word around two places tells them apart, and enough words say that they are the same.

    Words of the same passage count, so that a passage may move; only where it has too few of them, those beyond it.
    """
    inside = _agreeing_words(
        (one.before(one.floor), other.before(other.floor)), (one.after(one.ceiling), other.after(other.ceiling))
    )
    if inside is None or inside >= _ENOUGH:
        return inside is not None
    beyond = _agreeing_words((one.before(0), other.before(0)), (one.after(len(one.text)), other.after(len(other.text))))
    return beyond is not None and beyond >= _ENOUGH


def _agreeing_words(*sides: tuple[list[str], list[str]]) -> int | None:
    """Return how many words agree, None if one differs; passages alike from end to end have enough of them."""
    pairs = [pair for side in sides for pair in zip(*side, strict=False)]
    if not all(same_word(*pair) for pair in pairs):
        return None
    alike_throughout = pairs and all(len(one) == len(other) for one, other in sides)
    return _ENOUGH if alike_throughout else len(pairs)
