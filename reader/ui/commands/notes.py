"""Commands of the notes of the library: what is done to one, grouping, filtering, deleted ones, taking them along."""

from textual.binding import Binding

NOTES: list[Binding] = [
    Binding("e", "ask_edit", "Edit", id="notes.edit", tooltip="Edit note, tags, colour and verdict"),
    Binding("d,delete", "ask_delete", "Delete", id="notes.delete", tooltip="Delete this note"),
    Binding("a", "ask_attach", "Attach", id="notes.attach", tooltip="Put a note that lost its place where it may be"),
    Binding("K", "ask_keep", "Keep", id="notes.keep", tooltip="Keep a note that lost its place without one"),
    Binding("y", "ask_copy", "Copy", id="notes.copy", tooltip="Copy quote and note with the citation"),
]
"""On a note of the list."""

DELETED: list[Binding] = [
    Binding("r,enter", "ask_restore", "Bring back", id="deleted.restore", tooltip="Bring this note back")
]
"""On a deleted note."""

NOTEBOOK: list[Binding] = [
    Binding("f,slash,ctrl+f", "filter", "Filter", id="notes.filter", tooltip="Show only the notes that match"),
    Binding("s", "group", "Group", id="notes.group", tooltip="Group by article, tag, day or colour"),
    Binding("x,X", "export", "Export", id="notes.export_these", tooltip="Write notes to a file"),
    Binding("D", "toggle_deleted", "Deleted", id="notes.deleted", tooltip="Show the notes deleted lately, or go back"),
    Binding("escape", "step_back", "Back", id="notes.step_back", tooltip="Show all notes again; then back to the text"),
    Binding("u", "undo", "Undo", show=False, id="notes.undo", tooltip="Take back the last change to your notes"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="notes.redo", tooltip="Do again what was taken back"),
    Binding("tab,shift+tab", "other_side", "List or note", show=False, id="notes.other_side"),
    Binding("A,q", "leave", "Leave", show=False, id="notes.leave", tooltip="Back to the text; all stays as it is"),
]
"""Anywhere among them."""

NOTES_FILTER: list[Binding] = [
    Binding("down", "enter_hits", "To the notes", id="notes_filter.enter"),
    Binding("escape", "leave", "To the notes", id="notes_filter.leave", show=False),
]
"""While one types which notes are wanted."""

TAKING_ALONG: list[Binding] = [
    Binding("X", "export_notes", "Export notes", show=False, id="notes.export", tooltip="Write notes to a file")
]
"""Given anywhere."""
