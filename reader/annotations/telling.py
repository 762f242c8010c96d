"""What was done to notes and rulings, in the words with which undo and redo tell of it."""

from collections.abc import Sequence

from reader.annotations.annotation import Annotation

_LONGEST_QUOTE = 40
_ENDINGS = {"kept": " without a place"}


def told(done: str, notes: Sequence[Annotation]) -> str:
    """Return what was `done` to `notes`, at least one: "added note on “…”", "rejected “…” as a figure"."""
    note = notes[0]
    if len(notes) > 1:
        return f"{done} {len(notes)} notes"
    if note.ruling is None:
        return f"{done} note on {_quoted(note)}{_ENDINGS.get(done, '')}"
    if done in ("added", "changed"):
        return f"{note.ruling.value} {_quoted(note)} as a figure"
    return f"{done} the ruling on {_quoted(note)}"


def _quoted(note: Annotation) -> str:
    quote = " ".join(note.quote.split())
    return f"“{quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + '…'}”"
