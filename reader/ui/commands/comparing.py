"""Commands of the comparison: back, copying it, keeping it as a file."""

from textual.binding import Binding

COMPARING: list[Binding] = [
    Binding("escape,q", "leave", "Back", id="compare.leave", tooltip="Back to where you came from"),
    Binding("slash,equals_sign,ctrl+f", "ask", "Another measure", id="compare.ask", tooltip="Type what to compare"),
    Binding("y", "copy", "Copy", id="compare.copy", tooltip="Copy this measure as a Markdown table with citations"),
    Binding("x", "export", "Export", id="compare.export", tooltip="Write all measures to a .md, .csv or .json file"),
    Binding("tab", "next_list(1)", "Next list", show=False, id="compare.next"),
    Binding("shift+tab", "next_list(-1)", "Previous list", show=False, id="compare.previous"),
]

MEASURE: list[Binding] = [
    Binding("down", "enter_hits", "To the measures", id="measure.enter"),
    Binding("escape", "leave", "Back", id="measure.leave", tooltip="Back to where you came from"),
]
"""While one types what to compare."""
