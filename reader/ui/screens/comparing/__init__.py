"""The comparison: the same measure side by side, article by article."""

from reader.ui.screens.comparing.comparing import Comparing

__all__ = ["Comparing"]
