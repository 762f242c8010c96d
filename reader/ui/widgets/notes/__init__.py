"""The notes of a library: a filter, the notes in groups, the whole note beside them, and those deleted."""

from reader.ui.widgets.notes.all_notes import AllNotes, NotesFound
from reader.ui.widgets.notes.deleted_list import DeletedList
from reader.ui.widgets.notes.note_filter import NoteFilter
from reader.ui.widgets.notes.note_list import NoteList

__all__ = ["AllNotes", "DeletedList", "NoteFilter", "NoteList", "NotesFound"]
