"""Texts and articles that the tests of the passage view are made of."""

from pathlib import Path
from textwrap import fill

from hypothesis import strategies as st

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.span import Span

SCRIPTS = [
    *"ab cd  ,.-“”’—é\n",
    *"\u8c03\u67e5\u7ed3\u679c，。（」\u3000",
    "\u0301",
    "\u200d",
    "\ufe0f",
    "❤",
    "❤\ufe0f",
    "👩\u200d🔬",
    "👍🏽",
    "🇫🇷",
    "हि",
    "न्दी",
    "\u00ad",
]
"""Pieces of text that break naive measuring: wide, joined, combining, zero-width and typographic characters."""

mixed_texts = st.lists(st.sampled_from(SCRIPTS), max_size=60).map("".join)

_WORDS = ["tin", "prices", "rose", "on", "the", "quay", "while", "harbour", "workers", "waited"]
wires = st.builds(
    lambda words, width: fill(" ".join(words), width, subsequent_indent="  "),
    st.lists(st.sampled_from(_WORDS), min_size=36, max_size=60),
    st.integers(56, 70),
)
"""Prose in lines broken at one width, as news agencies send it."""


def article(*passages: tuple[str, str], id: str = "sample") -> Article:  # noqa: A002 - an article's own word
    """Return an article of passages given as (kind, text), an empty line between them."""
    cut: list[Passage] = []
    start = 0
    for number, (kind, text) in enumerate(passages):
        cut.append(Passage(number, PassageKind(kind), Span(start, start + len(text)), level=1))
        start += len(text) + 2
    text = "\n\n".join(text for _, text in passages)
    return Article(id, f"{id}.txt", Path(f"{id}.txt"), Metadata(), text, tuple(cut))


def span_of(of: Article, words: str) -> Span:
    """Return where `words` first stand in the text."""
    start = of.text.index(words)
    return Span(start, start + len(words))


def long_article(passages: int = 60) -> Article:
    """Return an article of many numbered paragraphs, each some lines long."""
    sentence = "Workers at the river plant welded hulls while the harbour waited for its new crane. "
    return article(
        ("title", "Ships from the river"),
        *(("paragraph", f"Part {number}. " + (sentence * (2 + number % 3)).strip()) for number in range(passages)),
    )


NEWS = article(
    ("title", "Turbine orders climb 12 percent"),
    ("byline", "By Ada Stone"),
    ("paragraph", "Orders for wind turbines rose 12 percent to 3,400 units, the ministry said on Monday."),
    ("boilerplate", "Accept all cookies"),
    ("heading", "What comes next"),
    ("bullet", "Prices fell 4.5 percent"),
    ("bullet", "Exports held steady"),
    ("quote", "“We build as fast as we can,” said the mayor of a small town on the coast."),
    ("caption", "A turbine hall at dusk"),
)
