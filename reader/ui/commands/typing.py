"""Commands given while one types: in the query box and in the note box."""

from textual.binding import Binding

from reader.annotations.annotation import Color, FigureVerdict

QUERY: list[Binding] = [
    Binding("down", "enter_hits", "To the hits", id="query.enter"),
    Binding("escape", "leave", "Back to the shelf", id="query.leave"),
]

CORRECT = "query.correct"
"""The command that takes another spelling, of which the sentence that suggests it tells the key."""

_EARLIER = "Saved searches, and queries you used before"

SEARCH: list[Binding] = [
    Binding("tab", "take_offer", "Complete", id="query.complete", tooltip="Take what is marked below, or the first"),
    Binding("down", "step_offer(1)", "Next offer", id="query.next_offer", show=False),
    Binding("up", "step_offer(-1)", "Offer before", id="query.previous_offer", show=False),
    Binding("escape", "refuse_offers", "As typed", id="query.refuse", tooltip="Leave the query as you typed it"),
    Binding("ctrl+y", "take_correction", "Other spelling", id=CORRECT, tooltip="Search for the spelling suggested"),
    Binding("up", "show_past_when_empty", "Earlier", id="query.earlier_when_empty", tooltip=_EARLIER),
    Binding("ctrl+r", "show_past", "Earlier", id="query.earlier", show=False, tooltip=_EARLIER),
    Binding("ctrl+s", "save_query", "Save", id="query.save", tooltip="Save this search under a name"),
]
"""What only the box has in which the library is searched."""

NO_VERDICT = ""
"""What stands for no verdict among the verdicts."""

NOTE: list[Binding] = [
    Binding("ctrl+s", "save", "Save", id="note.save"),
    Binding("escape", "leave", "Leave", id="note.leave"),
    Binding(
        "alt+e",
        "ask_outside",
        "$EDITOR",
        id="note.outside",
        tooltip="Write this note in your editor",
        priority=True,  # else the box one types in takes the letter and lets Alt go
    ),
    Binding("ctrl+t", "next_color", "Colour", id="note.next_color"),
    Binding("ctrl+g", "next_verdict", "Verdict", id="note.next_verdict", tooltip="What you hold of the figure"),
    Binding("tab", "go_to_field(1)", "Next field", id="note.next_field", show=False),
    Binding("shift+tab", "go_to_field(-1)", "Previous field", id="note.previous_field", show=False),
    *(
        Binding(
            f"alt+{verdict[0]}",
            f"take_verdict('{verdict}')",
            verdict.capitalize(),
            id=f"note.{verdict}",
            show=False,
            priority=True,  # as above
        )
        for verdict in FigureVerdict
    ),
]

TAGS: list[Binding] = [
    Binding("tab", "take_suggestion", "Take the tag", id="tags.take", tooltip="Take the tag suggested"),
    Binding("escape", "refuse_suggestion", "As typed", id="tags.refuse", tooltip="Leave the tag as you typed it"),
    Binding("down", "step_tag(1)", "Next fitting tag", id="tags.next", show=False),
    Binding("up", "step_tag(-1)", "Previous fitting tag", id="tags.previous", show=False),
]

COLOR: list[Binding] = [
    Binding("left", "step(-1)", "Previous colour", id="color.previous", show=False),
    Binding("right", "step(1)", "Next colour", id="color.next", show=False),
    *(
        Binding(str(nth), f"take('{color}')", color.capitalize(), id=f"color.{color}", show=False)
        for nth, color in enumerate(Color, 1)
    ),
]

VERDICT: list[Binding] = [
    Binding("left", "step(-1)", "Previous verdict", id="verdict.previous", show=False),
    Binding("right", "step(1)", "Next verdict", id="verdict.next", show=False),
    Binding("0,backspace", f"take('{NO_VERDICT}')", "No verdict", id="verdict.none", show=False),
    *(
        Binding(verdict[0], f"take('{verdict}')", verdict.capitalize(), id=f"verdict.{verdict}")
        for verdict in FigureVerdict
    ),
]

DISCARD: list[Binding] = [
    Binding("y", "answer(True)", "Discard", id="discard.yes"),
    Binding("n,escape", "answer(False)", "Go on writing", id="discard.no"),
]
