"""Commands of the reading screen, whichever panel has the focus."""

from textual.binding import Binding

READING: list[Binding] = [
    Binding("slash,ctrl+f", "search", "Search", id="search", tooltip="Search the whole library as you type"),
    Binding("q", "leave", "Quit", id="quit", tooltip="Leave; asks only when something would be lost"),
    Binding("n", "next_hit(1)", "Next hit", show=False, id="hit.next", tooltip="Next hit, across articles"),
    Binding(
        "N", "next_hit(-1)", "Previous hit", show=False, id="hit.previous", tooltip="Previous hit, across articles"
    ),
    Binding(
        "tilde",
        "more_like",
        "More like this",
        show=False,
        id="hit.like",
        tooltip="Look for passages about the same as the hit, or as the passage you are at",
    ),
    Binding("u", "undo", "Undo", show=False, id="undo", tooltip="Take back the last change to your notes"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="redo", tooltip="Do again what was taken back"),
    Binding("ctrl+o,alt+left", "back", "Back", show=False, id="back", tooltip="Where you were before"),
    Binding("alt+right", "forward", "Forward", show=False, id="forward", tooltip="Where you went back from"),
    Binding(
        "F",
        "screen.all_figures",
        "All figures",
        show=False,
        id="figures.all",
        tooltip="The figures of the whole library, to sort and filter",
    ),
    Binding("A", "screen.all_notes", "All notes", id="notes.all", tooltip="Your notes on every article of the library"),
    Binding("equals_sign", "compare", "Compare", id="compare", tooltip="What other articles say of the same measure"),
    Binding("i", "why", "Why", show=False, id="why", tooltip="Why the numbers here are figures, or are none"),
    Binding(
        "e", "edit_source", "Source", show=False, id="source", tooltip="Open the source file in $EDITOR at this line"
    ),
]

PANES: list[Binding] = [
    Binding("number_sign", "panel('figures')", "Figures", id="panel.figures", tooltip="The figures of this article"),
    Binding(
        "p",
        "panel('annotations')",
        "Notes on this article",
        show=False,
        id="panel.annotations",
        tooltip="Your notes on this article, in the panel",
    ),
    Binding("o", "panel('outline')", "Outline", id="panel.outline", tooltip="The headings of this article"),
    Binding("tab", "next_panel(1)", "Next panel", show=False, id="panel.next"),
    Binding("shift+tab", "next_panel(-1)", "Previous panel", show=False, id="panel.previous"),
    Binding("escape", "leave_panel", "Back to the list", show=False, id="panel.leave"),
]
"""Going from one panel of the screen to another."""
