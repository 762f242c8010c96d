"""The fields of the index, and what a unit of each is: a passage, a section, an article."""

from collections.abc import Mapping
from enum import StrEnum

from reader.articles.article import PassageKind


class Level(StrEnum):
    """What stands between two ends of a field's text."""

    PASSAGE = "passage"
    SECTION = "section"
    ARTICLE = "article"


LEVELS: Mapping[str, Level] = {
    "text": Level.PASSAGE,
    "heading": Level.SECTION,
    "title": Level.ARTICLE,
    "author": Level.ARTICLE,
    "publisher": Level.ARTICLE,
    "lang": Level.ARTICLE,
    "date": Level.ARTICLE,
}
"""The level of each field. `lang` and `date` have one term that is the value as it is; the others have words."""

KINDS = tuple(PassageKind)
"""The kind of a passage by the number that stands for it in a segment."""
