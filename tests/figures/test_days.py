"""Periods as days."""

import pytest

from reader.figures.days import days_of, middle_of


@pytest.mark.parametrize(
    ("iso", "days"),
    [
        ("2025", ("2025-01-01", "2025-12-31")),
        ("2025-H2", ("2025-07-01", "2025-12-31")),
        ("2025-Q3", ("2025-07-01", "2025-09-31")),
        ("2025-02", ("2025-02-01", "2025-02-31")),
        ("2025-10-14", ("2025-10-14", "2025-10-14")),
        ("2025-01..2025-Q3", ("2025-01-01", "2025-09-31")),
        ("2025..2026-03", ("2025-01-01", "2026-03-31")),
        ("2025-09..", ("2025-09-01", "9999-12-31")),
        ("..2025-09", ("0000-01-01", "2025-09-31")),
    ],
)
def test_a_period_has_a_first_and_a_last_day(iso: str, days: tuple[str, str]) -> None:
    """Every way to write a period, open at one end too, has days."""
    assert days_of(iso) == days


@pytest.mark.parametrize(
    "iso", [None, "", "..", "last season", "2025-Q5", "2024..2025..2026", "." * 2_000, "2025.." * 9]
)
def test_what_is_no_period_has_none(iso: str | None) -> None:
    """Anything else has no days, however long it goes on."""
    assert days_of(iso) is None


def test_the_middle_of_a_period_is_told_in_years() -> None:
    """A year is in the middle at its half, a day at its noon, and what lies in the other lies around its middle."""
    year, june, first = (days_of(iso) for iso in ("2025", "2025-06", "2025-01-01"))
    assert year is not None
    assert june is not None
    assert first is not None
    assert middle_of(year) == 2025.5
    assert middle_of(june) == pytest.approx(2025 + 5.5 / 12)
    assert middle_of(first) == pytest.approx(2025 + 0.5 / 372)
