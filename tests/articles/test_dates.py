"""Dates as articles write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.dates import find_dates, find_timestamp, iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025.11.14 16:18 GMT+8", "2025-11-14"),
        ("2025-3-7", "2025-03-07"),
        ("2025/12/31", "2025-12-31"),
        ("14 November 2025", "2025-11-14"),
        ("the 3rd of Sept. 2024", "2024-09-03"),
        ("Nov. 4, 2025", "2025-11-04"),
        ("March 21st, 2019", "2019-03-21"),
        ("12-FEB-1987", "1987-02-12"),
        ("14.11.2025", "2025-11-14"),
        ("23/4/2025", "2025-04-23"),
        ("2024-03-08T07:30:00Z", "2024-03-08"),
        ("October 2025", "2025-10"),
        ("2025年11月14日", "2025-11-14"),
        ("2025 年 1 月", "2025-01"),
        ("二〇二五年十一月二十四日", "2025-11-24"),
        ("2021", "2021"),
        ("2021-07", "2021-07"),
    ],
)
def test_dates(written: str, iso: str) -> None:
    """Each way of writing a date gives it as ISO 8601, as exact as it was."""
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "3/4/2025",
        "2025-13-40",
        "31 February 2024",
        "12-15 per cent",
        "1,234.56",
        "in May",
        "version 2.11.3",
        "",
        "20250",
    ],
)
def test_no_dates(written: str) -> None:
    """What is no date, no real day, or could be two days, is none."""
    assert iso_date(written) is None


def test_spans() -> None:
    """A date is found where it stands, among others."""
    text = "From 2 May 2023 until June 1, 2024."
    assert [date.span.of(text) for date in find_dates(text)] == ["2 May 2023", "June 1, 2024"]


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("Updated 2025.11.14 16:18 GMT+8", ""),
        ("Published: Friday, March 8, 2024 at 3:15 p.m. ET", ""),
        ("发布时间：2024-03-08 10:11", ""),
        ("2024-03-08T07:30:00Z", ""),
        ("By Ann Lee, 8 March 2024", "By Ann Lee"),
        ("Features / 12 November 2024", "Features"),
    ],
)
def test_timestamps(line: str, beside: str) -> None:
    """A line that is there to give a date is known, with the few words beside it."""
    timestamp = find_timestamp(line)
    assert timestamp is not None
    assert timestamp.beside == beside


@pytest.mark.parametrize(
    "line",
    [
        "The lock was closed on 3 May 2023 for repairs",
        "Year to December 31, 1986",
        "Growth in October 2025",
        "No date at all",
        "A worker at a plant in Velden, November 11, 2025. /VCG",
    ],
)
def test_no_timestamps(line: str) -> None:
    """A sentence or a caption with a date in it is no timestamp."""
    assert find_timestamp(line) is None


@given(st.text(alphabet="0123456789-./ 年月日一二十〇May,thof", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever is written, dates come in order, do not overlap and are real."""
    end = 0
    for date in find_dates(text):
        assert end <= date.span.start < date.span.end
        assert len(date.iso) in (7, 10)
        end = date.span.end
