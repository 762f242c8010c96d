"""The row of a heading in the outline: indented by its depth."""

from reader.articles.article import Passage, PassageKind
from reader.ui.rendering.rows.line import Line, Part, Tone

_STEP = 2
_DEEPEST = 5
"""Steps after which headings are indented no further: a panel is narrow."""


def heading_line(passage: Passage, text: str) -> Line:
    """Return the line of the heading `passage`, whose words are `text`."""
    steps = min(max(passage.level - 1, 0), _DEEPEST)
    tone = Tone.TITLE if passage.kind is PassageKind.TITLE else Tone.TEXT
    return Line((Part(" " * (_STEP * steps)), Part(" ".join(text.split()), tone)))
