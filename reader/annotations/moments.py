"""Moments of notes: UTC, to the second, ISO 8601 with `Z`, so that their texts sort as they do."""

from datetime import UTC, datetime, timedelta


def moment(at: datetime | None = None) -> str:
    """Return `at`, or now, as it is written in a note; a time without a zone is taken for UTC."""
    at = at or datetime.now(UTC)
    if at.tzinfo is not None:
        at = at.astimezone(UTC)
    return at.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def read_moment(text: str) -> str:
    """Return an ISO 8601 time of any zone as it is written in a note.

    Raises:
        ValueError: `text` is no such time.
    """
    try:
        return moment(datetime.fromisoformat(text))
    except OverflowError as error:
        raise ValueError(str(error)) from error


def moment_after(previous: str, now: datetime | None = None) -> str:
    """Return `now`, or a second after `previous` where the clock has gone back: a change is never the older one."""
    if not previous:
        return moment(now)
    try:
        following = datetime.fromisoformat(previous) + timedelta(seconds=1)
    except OverflowError:
        return previous
    return max(moment(now), moment(following))
