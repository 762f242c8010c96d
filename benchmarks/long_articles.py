"""Long articles made up from a seed: Markdown with figures, headings, bullets and quotes, and words to note."""

import random
from collections.abc import Callable, Iterator, Mapping

PLACE = "Beginning of the long article"
"""Words of its first passage that stand nowhere else."""

SOUGHT = ("turbines", "exports rose", "harbour", "steel price", "cop*", '"year on year"', "orders", "prices~")
"""Queries that find something in them."""

_SYLLABLES = [first + vowel for first in "bdfgklmnprst" for vowel in "aeiou"]
_RARE = ["".join(random.Random(number).choices(_SYLLABLES, k=2 + number % 3)) for number in range(8_000)]
"""Words that make the vocabulary as large as that of a book."""


_THINGS = "turbines exports harbour steel copper wages orders prices chips wheat railway cement ships solar panels"
_WORDS = (
    "officials said that growth in the region held up while costs and wages weighed on makers of every size again "
    "and the ministry expects more of this before long because several plants opened after years of planning"
)
_QUOTED = ("“so far so good”", "the year’s end", "slow – and steady", "in the cities’ ports")
_WIDE = ("高技术制造业", "产业增长", "🚢", "中国经济", "订单增加", "👩‍🔬", "工厂")
_CHINESE = "高技术制造业增加值同比增长的订单和出口在今年前三个季度继续上升工厂表示明年将投资更多设备"
_FIGURES: tuple[Callable[[random.Random], str], ...] = (
    lambda chance: f"rose {chance.randint(1, 90)}.{chance.randint(0, 9)} percent year on year",
    lambda chance: f"fell by {chance.randint(2, 40)} percent",
    lambda chance: f"cost {chance.randint(2, 900)} million euros",
    lambda chance: f"came to {chance.randint(2, 999)},{chance.randint(100, 999)} tonnes",
)
NOTES = 300


def _latin(size: int) -> str:
    return _article(size, 0.0)


def _with_wide(size: int) -> str:
    return _article(size, 0.05)


def _chinese(size: int) -> str:
    chance = random.Random(7)

    def paragraph() -> str:
        many = chance.randint(60, 240)
        return "".join(chance.choices(_CHINESE, k=many)) + f"，增长{chance.randint(1, 90)}.{chance.randint(0, 9)}%。"

    return _filled(size, paragraph)


def _one_passage(size: int) -> str:
    chance = random.Random(7)
    return _filled(size, lambda: _sentences(chance, 0.0), between=" ")


LONG_ARTICLES: Mapping[str, Callable[[int], str]] = {
    "about 5,000 passages": _latin,
    "5 % of its words Chinese or emoji": _with_wide,
    "Chinese only": _chinese,
    "one passage": _one_passage,
}
"""What makes an article of so many bytes, by what is special about it."""


def _article(size: int, wide: float) -> str:
    chance = random.Random(7)
    return _filled(size, lambda: _block(chance, wide))


def _filled(size: int, block: Callable[[], str], between: str = "\n\n") -> str:
    """Return blocks up to `size` bytes behind a title and a first passage that names the place."""
    blocks = [f"---\ntitle: A long article\ndate: 2025-11-02\n---\n{PLACE}. Orders for turbines rose 4 percent."]
    length = 0
    while length < size:
        blocks.append(block())
        length += len((blocks[-1] + between).encode())
    return between.join(blocks) + "\n"


def _block(chance: random.Random, wide: float) -> str:
    kind = chance.random()
    if kind < 0.06:
        return f"## {' '.join(_words(chance, 4, wide)).capitalize()}"
    if kind < 0.2:
        return "\n".join(f"- {' '.join(_words(chance, 14, wide))}" for _ in range(3))
    if kind < 0.24:
        return f"> {_sentences(chance, wide)}"
    return _sentences(chance, wide)


def _sentences(chance: random.Random, wide: float) -> str:
    return " ".join(_sentence(chance, wide) for _ in range(chance.randint(1, 5)))


def _sentence(chance: random.Random, wide: float) -> str:
    words = _words(chance, chance.randint(6, 14), wide)
    if chance.random() < 0.8:
        words.insert(
            chance.randint(1, len(words)), f"{chance.choice(_THINGS.split())} {chance.choice(_FIGURES)(chance)}"
        )
    if chance.random() < 0.1:
        words.append(chance.choice(_QUOTED))
    return " ".join(words).capitalize() + "."


def _words(chance: random.Random, many: int, wide: float) -> list[str]:
    return list(_each_word(chance, many, wide))


def _each_word(chance: random.Random, many: int, wide: float) -> Iterator[str]:
    for _ in range(many):
        if chance.random() < wide:
            yield chance.choice(_WIDE)
        elif chance.random() < 0.2:
            yield chance.choice(_RARE)
        else:
            yield chance.choice((_WORDS if chance.random() < 0.8 else _THINGS).split())
