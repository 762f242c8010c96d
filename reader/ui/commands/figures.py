"""Commands of the table of all figures: filtering, sorting, comparing, going back."""

from textual.binding import Binding

_SORTING = Binding.Group("Sort", compact=True)

FIGURE_TABLE: list[Binding] = [
    Binding("f,slash,ctrl+f", "filter", "Filter", id="table.filter", tooltip="Show only the figures that match"),
    Binding("s", "sort", "Sort", id="table.sort", group=_SORTING, tooltip="Sort by the next column"),
    Binding("S", "turn", "Turn round", id="table.turn", group=_SORTING, tooltip="Sort the other way round"),
    Binding("equals_sign", "compare", "Compare", id="table.compare", tooltip="What other articles say of this measure"),
    Binding(
        "escape", "step_back", "Back", id="table.step_back", tooltip="Show all figures again; then back to the text"
    ),
    Binding(
        "z",
        "toggle_everything",
        "Other numbers",
        id="table.everything",
        tooltip="Show or hide numbers that are no figures, with the reason why",
    ),
    Binding("i", "tell_of_why", "Why", show=False, id="table.why", tooltip="Where to ask why a number is a figure"),
    Binding(
        "number_sign,q,F",
        "leave",
        "Leave",
        show=False,
        id="table.leave",
        tooltip="Back to the text; all stays as it is",
    ),
]

FILTER: list[Binding] = [
    Binding("down", "enter_hits", "To the figures", id="filter.enter"),
    Binding("escape", "leave", "To the figures", id="filter.leave", show=False),
]
"""While one types which figures are wanted."""
