"""Commands of lists: moving in any of them, and what only the shelf or the annotations have."""

from textual.binding import Binding

LIST: list[Binding] = [
    Binding("j,down", "move(1)", "Down", id="list.down", show=False),
    Binding("k,up", "move(-1)", "Up", id="list.up", show=False),
    Binding("space,pagedown", "page(1)", "Page down", id="list.page_down", show=False),
    Binding("b,pageup", "page(-1)", "Page up", id="list.page_up", show=False),
    Binding("g,home", "first", "First", id="list.first", show=False),
    Binding("G,end", "last", "Last", id="list.last", show=False),
    Binding("enter", "choose", "Open", id="list.choose"),
]

SHELF: list[Binding] = [
    Binding(
        "s", "sort", "Sort", id="shelf.sort", tooltip="By title, date, publisher, newest file, figures, notes, progress"
    ),
    Binding("f", "filter", "Filter", id="shelf.filter", tooltip="Show only the articles that match"),
    Binding("r", "toggle_read", "Read", id="shelf.read", tooltip="Mark the article as read, or as not read"),
    Binding("escape", "clear_filter", "Show all", id="shelf.clear_filter"),
]

ANNOTATIONS: list[Binding] = [
    Binding("e", "ask_edit", "Edit", id="annotation.edit", tooltip="Edit note, tags, colour and verdict"),
    Binding("d,delete", "ask_delete", "Delete", id="annotation.delete", tooltip="Delete this annotation"),
    Binding(
        "a",
        "ask_attach",
        "Attach",
        id="annotation.attach",
        tooltip="Put a note that lost its place on what is selected in the text, else where it may be",
    ),
    Binding("K", "ask_keep", "Keep", id="annotation.keep", tooltip="Keep a note that lost its place without one"),
]

FIGURES: list[Binding] = [
    Binding(
        "number_sign",
        "screen.all_figures",
        "All figures",
        id="figures.of_library",
        tooltip="The figures of the whole library, to sort and filter",
    ),
    Binding(
        "z",
        "toggle_everything",
        "Other numbers",
        id="figures.everything",
        tooltip="Show or hide numbers that are no figures, with the reason why",
    ),
]
"""Commands of the figures of one article."""

SIDE_PANEL: list[Binding] = [
    Binding("left", "turn(-1)", "Previous tab", id="side_panel.previous", show=False),
    Binding("right", "turn(1)", "Next tab", id="side_panel.next", show=False),
    Binding("1", "turn_to('annotations')", "Annotations", id="side_panel.annotations", show=False),
    Binding("2", "turn_to('figures')", "Figures", id="side_panel.figures", show=False),
    Binding("3", "turn_to('outline')", "Outline", id="side_panel.outline", show=False),
]
