"""Dates as a query asks for them: `date:2025-10` and `date:2025-09..2025-11`."""


def between(asked: str) -> tuple[str, str]:
    """Return what dates lie between, the last excluded, where `asked` is a year, month or day, or two such ends.

    They are text that sorts; an end left open is as early, or as late, as any date.
    """
    first, is_range, last = asked.partition("..")
    return first, (last if is_range else first) + "~"
