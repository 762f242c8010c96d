"""A number without its unit, as it stands in a text."""

from dataclasses import dataclass

from reader.figures.figure import Value


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start` to `end`; the sign belongs to it."""

    start: int
    end: int
    value: Value
    scale: int = 1
    """What the digits were multiplied by: 10**9 for `89 billion`."""
    sign: str = ""
    """The sign as written, `+` or `-`, or nothing."""
    in_words: bool = False
    is_fraction: bool = False
    is_vague: bool = False

    @property
    def number(self) -> int | float:
        """The value of a numeral that is no range; the lower end of one that is."""
        return self.value[0] if isinstance(self.value, tuple) else self.value


def times(value: float, scale: int) -> int | float:
    """Multiply without the dust of binary fractions: 3.327 billion is 3327000000."""
    product = float(f"{value * scale:.15g}") if isinstance(value, float) else value * scale
    return int(product) if product == int(product) else product
