"""Commands of the card that says why a number is a figure: the reader's own decision."""

from textual.binding import Binding

WHY: list[Binding] = [
    Binding("y", "rule('accepted')", "It is a figure", id="why.accept", tooltip="Count this number as a figure"),
    Binding("n", "rule('rejected')", "It is none", id="why.reject", tooltip="Leave this number out everywhere"),
    Binding(
        "backspace,delete", "rule('')", "As the rules say", id="why.forget", tooltip="Take your decision on it back"
    ),
    Binding("escape,i,q", "dismiss", "Close", id="why.close"),
]
