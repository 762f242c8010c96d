"""Commands of the text one reads: moving, selecting, annotating."""

from textual.binding import Binding

_PASSAGES = Binding.Group("Passage", compact=True)
_GROWING = (
    ("shift+left", "left", "Select less"),
    ("shift+right", "right", "Select more"),
    ("ctrl+shift+left", "word_left", "Select less by a word"),
    ("ctrl+shift+right", "word_right", "Select more by a word"),
    ("shift+up", "up", "Select less by a line"),
    ("shift+down", "down", "Select more by a line"),
    ("shift+home", "line_start", "Select to the line's start"),
    ("shift+end", "line_end", "Select to the line's end"),
)
"""Key, move and name of what extends a selection, or begins one, while other keys go on scrolling."""

_FIGURES = Binding.Group("Figure", compact=True)

SELECTING: list[Binding] = [
    Binding("h,left", "extend('left')", "Select less", show=False, id="select.left"),
    Binding("l,right", "extend('right')", "Select more", show=False, id="select.right"),
    Binding("w,e,ctrl+right", "extend('word_right')", "Word", id="select.word_right", tooltip="Select one more word"),
    Binding("b,ctrl+left", "extend('word_left')", "Word back", show=False, id="select.word_left"),
    Binding("j,down", "extend('down')", "Line", id="select.down", tooltip="Select one more line"),
    Binding("k,up", "extend('up')", "Line back", show=False, id="select.up"),
    Binding("0,home", "extend('line_start')", "To the line's start", show=False, id="select.line_start"),
    Binding("$,end", "extend('line_end')", "To the line's end", show=False, id="select.line_end"),
    Binding("{", "extend('passage_left')", "To the passage's start", show=False, id="select.passage_left"),
    Binding("}", "extend('passage_right')", "To passage end", id="select.passage_right"),
    Binding("o", "swap_ends", "Other end", id="select.swap", tooltip="Move the other end of the selection"),
    Binding("v", "stop_selecting", "Stop selecting", show=False, id="select.stop"),
]
"""Keys while selecting with the keyboard; they come before the keys for reading."""

TEXT: list[Binding] = [
    Binding("a", "annotate", "Annotate", id="reader.annotate", tooltip="Annotate the selection, figure or passage"),
    Binding("v", "select", "Select", id="reader.select", tooltip="Select text with the keyboard"),
    Binding(
        "V",
        "select_passages",
        "Select passage",
        show=False,
        id="reader.select_passage",
        tooltip="Select whole passages",
    ),
    *(Binding(key, f"grow('{move}')", name, show=False, id=f"grow.{move}") for key, move, name in _GROWING),
    Binding("y", "copy", "Copy", id="reader.copy", tooltip="Copy the selection, or the passage, with its citation"),
    Binding(
        "Y",
        "copy('markdown')",
        "Copy as Markdown",
        show=False,
        id="reader.copy_markdown",
        tooltip="Copy the selection, or the passage, as a Markdown quotation",
    ),
    Binding(
        "enter",
        "choose_annotation",
        "Show note",
        show=False,
        id="reader.annotation",
        tooltip="Show the notes on this passage",
    ),
    Binding("f", "find", "Find", id="reader.find", tooltip="Find words in this article"),
    Binding("m", "set_mark", "Set a mark", show=False, id="mark.set", tooltip="Mark this place with a letter"),
    Binding(
        "'", "go_to_mark", "Go to a mark", show=False, id="mark.go", tooltip="Go to the place marked with a letter"
    ),
    Binding("escape", "leave_selection", "Leave selection", id="select.leave"),
    Binding("j,down", "scroll_lines(1)", "Down", show=False, id="reader.down", tooltip="Scroll one line down"),
    Binding("k,up", "scroll_lines(-1)", "Up", show=False, id="reader.up", tooltip="Scroll one line up"),
    Binding("space,pagedown", "scroll_pages(1)", "Next page", show=False, id="reader.page_down"),
    Binding("b,pageup", "scroll_pages(-1)", "Previous page", show=False, id="reader.page_up"),
    Binding("g,home", "go_to_top", "Top", show=False, id="reader.top", tooltip="The beginning of the article"),
    Binding("G,end", "go_to_bottom", "Bottom", show=False, id="reader.bottom", tooltip="The end of the article"),
    Binding("{", "step_passage(-1)", "Previous passage", id="reader.previous_passage", group=_PASSAGES),
    Binding("}", "step_passage(1)", "Next passage", id="reader.next_passage", group=_PASSAGES),
    Binding("[", "step_figure(-1)", "Previous figure", id="reader.previous_figure", group=_FIGURES),
    Binding("]", "step_figure(1)", "Next figure", id="reader.next_figure", group=_FIGURES),
    Binding("+", "widen(4)", "Wider text", show=False, id="reader.wider"),
    Binding("-", "widen(-4)", "Narrower text", show=False, id="reader.narrower"),
    Binding(
        "z",
        "toggle_boilerplate",
        "Page furniture",
        show=False,
        id="reader.boilerplate",
        tooltip="Show or hide what came with the page: menus, banners",
    ),
]
"""Keys for reading."""

FINDING: list[Binding] = [
    Binding("n", "step_found(1)", "Next place", id="find.next", tooltip="The next place where the words stand"),
    Binding("N", "step_found(-1)", "Previous place", show=False, id="find.previous"),
    Binding("escape", "end_find", "End finding", id="find.end", tooltip="Look for these words no longer"),
]
"""Keys while words are looked for in the article; selecting comes before them."""

FIND_BOX: list[Binding] = [
    Binding("enter", "submit", "To the text", id="find_box.enter", tooltip="Read on at the place found"),
    Binding("down", "step(1)", "Next", id="find_box.next"),
    Binding("up,shift+enter", "step(-1)", "Previous", id="find_box.previous"),
    Binding("escape", "leave", "Leave", id="find_box.leave", tooltip="Back to where you were"),
]
"""While one types what to find in the article."""
