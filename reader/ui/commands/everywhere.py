"""Commands given anywhere."""

from textual.binding import Binding

EVERYWHERE: list[Binding] = [
    Binding("question_mark,f1", "help", "Help", id="help", tooltip="What the keys do where you are"),
    Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="quit.anywhere", tooltip="Leave from anywhere"),
    Binding("t", "theme", "Theme", show=False, id="theme", tooltip="Choose a light or a dark look"),
    Binding("ctrl+l", "redraw", "Redraw", show=False, id="redraw", tooltip="Paint the whole screen anew"),
    Binding(
        "ctrl+z", "suspend_process", "Suspend", show=False, id="suspend", tooltip="Go back to the shell; fg returns"
    ),
]
