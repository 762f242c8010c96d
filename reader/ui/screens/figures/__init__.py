"""The screen with the figures of the whole library."""

from reader.ui.screens.figures.figures import Figures

__all__ = ["Figures"]
