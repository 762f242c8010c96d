"""The screen on which one reads: shelf or hits, text, and what stands beside it."""

from reader.ui.screens.reading.reading import Reading

__all__ = ["Reading"]
