"""The keys of every list."""

from textual.binding import Binding, BindingType

LIST_KEYS: list[BindingType] = [
    Binding("j,down", "move(1)", "Down", id="list.down", show=False),
    Binding("k,up", "move(-1)", "Up", id="list.up", show=False),
    Binding("space,pagedown", "page(1)", "Page down", id="list.page_down", show=False),
    Binding("b,pageup", "page(-1)", "Page up", id="list.page_up", show=False),
    Binding("g,home", "first", "First", id="list.first", show=False),
    Binding("G,end", "last", "Last", id="list.last", show=False),
    Binding("enter", "choose", "Open", id="list.choose"),
]
