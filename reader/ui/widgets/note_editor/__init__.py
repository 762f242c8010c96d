"""The note editor: note, tags and colour of one annotation."""

from reader.ui.widgets.note_editor.note_editor import NoteEditor

__all__ = ["NoteEditor"]
