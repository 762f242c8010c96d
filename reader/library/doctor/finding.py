"""A finding: one thing that was looked at, and how it is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    WELL = "well"
    HINT = "hint"
    """Nothing is wrong, but it is good to know."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and what to do about it."""

    severity: Severity
    subject: str
    told: str
    remedy: str = ""
    is_safe: bool = False
    """Whether `reader doctor --mend` does it."""


def well(subject: str, told: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(Severity.WELL, subject, told)


def hint(subject: str, told: str, remedy: str = "", *, is_safe: bool = False) -> Finding:
    """Return what is good to know of something."""
    return Finding(Severity.HINT, subject, told, remedy, is_safe)


def wrong(subject: str, told: str, remedy: str, *, is_safe: bool = False) -> Finding:
    """Return what is wrong with something, and what mends it."""
    return Finding(Severity.WRONG, subject, told, remedy, is_safe)
