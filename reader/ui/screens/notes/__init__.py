"""The screen with the notes of the whole library."""

from reader.ui.screens.notes.notes import Notes

__all__ = ["Notes"]
