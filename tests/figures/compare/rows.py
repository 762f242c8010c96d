"""Figures as articles could have them, for the tests of this folder."""

from dataclasses import replace

from hypothesis import strategies as st

from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind, Qualifier, Value
from reader.figures.placed import PlacedFigure

UP = Figure(Span(0, 11), "4.8 percent", Kind.CHANGE, 4.8, "percent", Direction.UP, subject="GDP")
LEVEL = Figure(Span(0, 11), "4.8 percent", Kind.PERCENT, 4.8, "percent", subject="unemployment rate")


def said(
    text: str,
    value: Value,
    *,
    like: Figure = UP,
    article: str = "one",
    period: str | None = "2025-Q3",
    comparison: str | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    title: str = "A title",
) -> PlacedFigure:
    """Return a figure of `article`, otherwise as `like` is."""
    figure = replace(
        like, text=text, value=value, period=period, period_iso=period, comparison=comparison, qualifier=qualifier
    )
    return PlacedFigure(figure, article, f"{article}.txt", title, "2025-11-14", passage=3)


def measuring(subject: str, *, unit: str | None = "percent", kind: Kind = Kind.CHANGE, title: str = "") -> PlacedFigure:
    """Return a figure that measures `subject`, in an article of its own."""
    direction = Direction.UP if kind is Kind.CHANGE else Direction.NONE
    figure = replace(UP, subject=subject, unit=unit, kind=kind, direction=direction)
    return PlacedFigure(figure, f"on {subject}", "one.txt", title, None, passage=3)


SUBJECTS = (
    "GDP",
    "growth in GDP",
    "China’s economy",
    "Japanese GDP",
    "exports",
    "car exports",
    "net profit",
    "",
    "输出",
)
PERIODS = ("2025", "2025-Q3", "2025-10", "2025-10-14", "2025-H1", None)

values = st.one_of(st.integers(0, 3), st.sampled_from([4.8, 4.81, 5.0]), st.just((3, 5)), st.none())
figures = st.builds(
    Figure,
    span=st.builds(lambda start: Span(start, start + 4), st.integers(0, 10_000)),
    text=st.sampled_from(["4.8 percent", "5", "三", "", "1,000"]),
    kind=st.sampled_from([Kind.CHANGE, Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.RANK]),
    value=values,
    unit=st.sampled_from(["percent", "USD", None]),
    direction=st.sampled_from(Direction),
    qualifier=st.sampled_from(Qualifier),
    subject=st.sampled_from(SUBJECTS) | st.none(),
    period=st.sampled_from(["last season", "then", None]),
    period_iso=st.sampled_from(PERIODS),
    comparison=st.sampled_from(["year-on-year", "the previous month", "whatever", None]),
)
rows = st.builds(
    PlacedFigure,
    figure=figures,
    article=st.sampled_from(["one", "two", "three"]),
    file=st.just("file.txt"),
    title=st.sampled_from(["China grows", "Japan grows", "Growth"]),
    date=st.sampled_from(["2025-11-14", None]),
    passage=st.just(1),
)


def place_of(row: PlacedFigure) -> tuple[str, Span]:
    """Return what tells a figure from all others."""
    return row.article, row.figure.span


many_rows = st.lists(rows, max_size=12, unique_by=place_of)
