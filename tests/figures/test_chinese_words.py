"""Numbers in Chinese characters."""

import pytest

from reader.figures.chinese_words import read_chinese


@pytest.mark.parametrize(
    ("characters", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("九十九", 99),
        ("一百", 100),
        ("一百零五", 105),
        ("两百三十一", 231),
        ("二点五", 2.5),
        ("零点零三", 0.03),
    ],
)
def test_a_number(characters: str, value: float) -> None:
    """Digits are multiplied by the ten or hundred behind them, and told one by one behind the point."""
    assert read_chinese(characters) == value
