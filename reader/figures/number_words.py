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
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
    "mln": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "bln": 1_000_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
"""Scale words and the short forms newswires use for them."""

FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
"""What a whole is divided by."""

WORDS = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))


class Compound:
    """A number in the making: takes the words of `two hundred and forty-two thousand` one by one."""

    def __init__(self) -> None:
        """Begin with nothing taken."""
        self.total = 0
        self.group = 0
        self.room = 10**15
        self.last: int | None = None

    def take(self, word: str) -> bool:
        """Add `word` (lower case) and return True, or return False when no number goes on like that."""
        if word in SCALES:
            return self._take_scale(SCALES[word])
        value = UNITS[word] if word in UNITS else TENS[word]
        if self.last is not None and not self._leaves_room_for(value):
            return False
        self.group += value
        self.last = value
        return True

    def _leaves_room_for(self, value: int) -> bool:
        last = self.last or 0
        if last >= 1_000 or last == 100:
            return value > 0 and value < last
        return last in range(20, 100, 10) and 0 < value < 10

    def _take_scale(self, scale: int) -> bool:
        if self.last is None or scale >= self.room:
            return False
        if scale == 100:
            if self.group >= 100 or self.group == 0:
                return False
            self.group *= 100
            self.last = 100
            return True
        if self.group == 0 and self.total:
            self.total *= scale
        else:
            self.total += self.group * scale
        self.group = 0
        self.last = scale
        return True

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.group
