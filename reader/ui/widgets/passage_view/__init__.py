"""The passage viewer: an article's text, one line at a time, from layout to keys."""

from reader.ui.widgets.passage_view.view import PassageView

__all__ = ["PassageView"]
