"""What is said in place of a text that is not there."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from reader.articles.article import Article
from reader.ui.rendering.wrapping import NARROWEST, wrap
from reader.ui.widgets.passage_view.painter import GUTTER

NO_ARTICLE = "Nothing is open yet. Choose an article on the left, or press / to search."
_NO_TEXT = "There is nothing to read in this article."
_ONLY_BOILERPLATE = "There is only page furniture in this article; z shows it."


def said_of(article: Article) -> str:
    """Return why nothing of `article` is shown."""
    return _ONLY_BOILERPLATE if article.passages else _NO_TEXT


def said_line(said: str, y: int, size: Size, style: Style) -> Strip:
    """Return row `y` of what is `said` in a pane of that `size`: centred, a third down."""
    starts = [*wrap(said, max(size.width - 2 * GUTTER, NARROWEST)), len(said)]
    number = y - size.height // 3
    words = said[starts[number] : starts[number + 1]] if 0 <= number < len(starts) - 1 else ""
    return Strip([Segment(words.strip().center(size.width), style)]).crop(0, size.width)
