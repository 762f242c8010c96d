"""Commands of what a query found: its order, what narrows it, the way back to the query before."""

from textual.binding import Binding

_FORMER = "The query before it was narrowed, or before it asked for more of the same"

HITS: list[Binding] = [
    Binding("f", "show_facets", "Narrow", id="hits.facets", tooltip="Narrow by publisher, year, kind or tag"),
    Binding("s", "sort", "Sort", id="hits.sort", tooltip="Sort by rank, by date with the newest first, by title"),
    Binding("backspace", "ask_former", "Query before", show=False, id="hits.former", tooltip=_FORMER),
]

FACETS: list[Binding] = [
    Binding("enter", "choose", "Narrow", id="facets.choose", tooltip="Narrow the query by this, or no longer"),
    Binding("left", "step_facet(-1)", "Facet before", show=False, id="facets.previous"),
    Binding("right", "step_facet(1)", "Next facet", show=False, id="facets.next"),
    Binding("backspace", "ask_former", "Query before", id="facets.former", tooltip=_FORMER),
    Binding("escape,f", "leave", "Back to the hits", id="facets.leave"),
]
