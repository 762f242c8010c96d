"""Articles made up of passages, and indexes of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.span import Span
from reader.search.segments.builder import SegmentBuilder
from reader.search.segments.committing import Segments, open_segments
from reader.search.segments.merging import merge
from reader.search.segments.postings import Postings
from reader.search.segments.segment import PassageSegment

_WORDS = (
    "oil",
    "oils",
    "rates",
    "rate",
    "4.8",
    "1,000",
    "high-tech",
    "tech",
    "hightech",
    "s-s",
    "U.S.",
    "R&D's",
    "café",
)
_RUNS = ("アイ", "ｱｲ", "高", "高技", "高技术", "高高高", "技术发展", "5G基站")

_METADATA = Metadata(title="Oil")


def made_article(*texts: str | tuple[PassageKind, str], metadata: Metadata = _METADATA) -> Article:
    """Return an article whose passages have these texts, paragraphs where nothing else is said."""
    passages: list[Passage] = []
    text = ""
    for number, each in enumerate(texts):
        kind, words = each if isinstance(each, tuple) else (PassageKind.PARAGRAPH, each)
        passages.append(Passage(number, kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Article("a", "a.txt", Path("a.txt"), metadata, text, tuple(passages))


def written(folder: Path, articles: Iterable[tuple[int, Article]], builder: SegmentBuilder) -> PassageSegment | None:
    """Return a segment of `articles` by their numbers, written to `folder` but not committed."""
    for number, article in articles:
        builder.add(article, number)
    return builder.write(folder)


@contextmanager
def committed(*batches: Sequence[tuple[int, Article]]) -> Iterator[tuple[Segments, Path]]:
    """Give an index with a segment for each of `batches`."""
    builder = SegmentBuilder()
    with TemporaryDirectory() as name:
        folder = Path(name)
        segments = Segments.create(folder)
        for batch in batches:
            segment = written(folder, batch, builder)
            segments.commit([segment] if segment else [])
        yield segments, folder


def merge_all(segments: Segments, folder: Path) -> None:
    """Merge all segments of the index in `folder` into one, how ever small and few they are."""
    if present := open_segments(folder):
        merged = merge(present, folder)
        segments.commit([merged], removed=segments.numbers())


def built(*articles: Article) -> Postings:
    """Return the one segment of these articles, numbered from 1."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        segment = written(folder, enumerate(articles, start=1), SegmentBuilder())
        assert segment
        return Postings(segment.new_path(folder))


@dataclass(frozen=True)
class History:
    """What happens to an index: batches of articles by their numbers, and numbers that are removed after them."""

    batches: tuple[tuple[tuple[int, Article], ...], ...]
    removed: frozenset[int]

    @property
    def left(self) -> list[tuple[int, Article]]:
        """The articles that are there at the end."""
        return [each for batch in self.batches for each in batch if each[0] not in self.removed]


texts = st.lists(st.sampled_from(_WORDS + _RUNS), max_size=6).map(" ".join)
"""Texts of few different words, so that the same ones meet again; empty ones too."""

_metadata = st.builds(
    Metadata,
    title=texts,
    authors=st.lists(texts, max_size=2).map(tuple),
    publisher=st.none() | texts,
    date=st.sampled_from((None, "2025", "2025-11-14")),
    language=st.sampled_from((None, "en", "zh")),
)
_kinds = st.sampled_from(
    (PassageKind.PARAGRAPH, PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.CAPTION, PassageKind.BOILERPLATE)
)
articles = st.builds(
    lambda passages, metadata: made_article(*passages, metadata=metadata),
    st.lists(st.tuples(_kinds, texts), max_size=5),
    _metadata,
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw what happens to an index."""
    batches = draw(st.lists(st.lists(articles, max_size=3), min_size=1, max_size=4))
    numbers = iter(range(1, 100))
    numbered = tuple(tuple((next(numbers), article) for article in batch) for batch in batches)
    everything = [number for batch in numbered for number, _ in batch]
    removed = draw(st.sets(st.sampled_from(everything))) if everything else set()
    return History(numbered, frozenset(removed))
