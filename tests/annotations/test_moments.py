"""Times of notes."""

from datetime import UTC, datetime

import pytest

from reader.annotations.moments import moment_after, read_moment

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("previous", "later"),
    [
        ("", "2026-01-05T12:00:00Z"),
        ("2026-01-05T11:59:59Z", "2026-01-05T12:00:00Z"),
        ("2026-01-05T12:00:00Z", "2026-01-05T12:00:01Z"),
        ("2030-12-31T23:59:59Z", "2031-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ],
)
def test_a_change_comes_after_what_it_changes(previous: str, later: str) -> None:
    """Now, or a second after the last change when the clock says otherwise; at the end of time it stands still."""
    assert moment_after(previous, NOON) == later


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-01-05T09:12:44Z", "2026-01-05T09:12:44Z"),
        ("2026-01-05T09:12:44.999+02:00", "2026-01-05T07:12:44Z"),
        ("2026-01-05", "2026-01-05T00:00:00Z"),
    ],
)
def test_any_iso_time_is_read_as_utc_seconds(written: str, read: str) -> None:
    """What other programs wrote is brought to one form; without a zone it is UTC."""
    assert read_moment(written) == read
