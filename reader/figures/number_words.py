"""Numbers written as words: `eight`, `forty-two`, `four hundred million`."""

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12} | {
    "lakh": 10**5, "crore": 10**7, "mln": 10**6, "mn": 10**6, "mio": 10**6, "bln": 10**9, "bn": 10**9,
    "tln": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
"""Scale words, and the short forms that newswires use for them."""

FRACTIONS = {
    word: value
    for value, word in enumerate(
        ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=2
    )
} | {"twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
"""What a whole is divided by."""

VAGUE = {"dozens": (12, 120), "scores": (20, 200), "tens": (10, 100), "hundreds": (100, 1000)} | {
    f"{word}s": (SCALES[word], SCALES[word] * 10) for word in ("thousand", "million", "billion", "trillion")
}
"""Plurals that name a size: from one of it to where the next begins."""

WORDS = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))


class Compound:
    """A number in the making, which takes the words of `two hundred and forty-two thousand` one by one."""

    def __init__(self) -> None:
        """Begin with nothing taken."""
        self.scale = 1
        """The last scale word above a hundred."""
        self._total = 0
        self._group = 0
        self._last = 0

    @property
    def value(self) -> int:
        """The number so far."""
        return self._total + self._group

    def take(self, word: str) -> bool:
        """Add `word` (lower case) and return True, or return False where no number goes on like that."""
        if word in SCALES:
            return self._take_scale(SCALES[word])
        value = UNITS[word] if word in UNITS else TENS[word]
        if self._last and not self._has_room_for(value):
            return False
        self._group += value
        self._last = value
        return True

    def _has_room_for(self, value: int) -> bool:
        if self._last >= 100:
            return 0 < value < self._last
        return self._last in TENS.values() and 0 < value < 10

    def _take_scale(self, scale: int) -> bool:
        if not self._group or (scale > 100 and 1 < self.scale <= scale):
            return False
        if scale == 100:
            if self._group >= 100:
                return False
            self._group *= 100
        else:
            self._total += self._group * scale
            self._group = 0
            self.scale = scale
        self._last = scale
        return True
