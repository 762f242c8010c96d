"""The points that a measure has over time."""

from reader.figures.compare.grouping import measures_of
from reader.figures.compare.timeline import timeline
from tests.figures.compare.rows import said


def _periods(*rows: object) -> list[str]:
    (measure,) = measures_of(rows)  # type: ignore[arg-type]  # rows as `said` makes them
    return [point.period for point in timeline(measure)]


def test_points_stand_in_the_order_of_time() -> None:
    """Months, quarters, halves, years and days find their places in one line, each at its middle."""
    rows = [said("1 percent", 1, period=period) for period in ("2025-12", "2025-Q1", "2024", "2025-06-30", "2025-H2")]
    assert _periods(*rows) == ["2024", "2025-Q1", "2025-06-30", "2025-H2", "2025-12"]


def test_two_points_make_no_line() -> None:
    """The same number of the same period, told twice, is one point; a line needs three."""
    rows = [said("1 percent", 1, period=period, article=name) for period, name in (("2024", "a"), ("2025", "a"))]
    assert _periods(*rows, said("1 percent", 1, period="2025", article="b")) == []


def test_what_is_not_known_is_no_point() -> None:
    """Ranges and figures without a period in the calendar stay out of the line."""
    known = [said("1 percent", 1, period=period) for period in ("2023", "2024", "2025")]
    others = [said("1 to 2 percent", (1, 2), period="2022"), said("3 percent", 3, period=None)]
    assert _periods(*known, *others) == ["2023", "2024", "2025"]


def test_no_line_through_different_bases() -> None:
    """Changes from a year and from a month earlier are on no common line."""
    rows = [said("1 percent", 1, period=str(year), comparison="year on year") for year in (2023, 2024, 2025)]
    assert _periods(*rows, said("2 percent", 2, period="2022", comparison="from a month earlier")) == []
