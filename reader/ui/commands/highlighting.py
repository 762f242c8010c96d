"""Commands while something is selected in the text: a highlight without words, at once."""

from textual.binding import Binding

from reader.annotations.annotation import Color

_HIGHLIGHTS = Binding.Group("Highlight", compact=True)

HIGHLIGHT: list[Binding] = [
    Binding(
        str(nth),
        f"highlight('{color}')",
        f"Highlight in {color}",
        id=f"highlight.{color}",
        tooltip=f"Highlight what is selected in {color}, without a note",
        group=_HIGHLIGHTS,
    )
    for nth, color in enumerate(Color, 1)
]
