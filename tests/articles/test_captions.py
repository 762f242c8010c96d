"""Captions of pictures."""

import pytest

from reader.articles.captions import is_caption


@pytest.mark.parametrize(
    "words",
    [
        "A technician checks a roll of foil in Lindau, May 1, 2024. /VCG",
        "Barges wait at the lock in Velden. /Xinhua",
        "Barges wait at the lock. [Photo/Harbour Weekly]",
        "Barges wait at the lock in Velden. (Photo by Ann Lee)",
        "Barges wait at the lock in Velden. Photo: Ann Lee/River Agency",
        "Photo: Ann Lee",
        "The lock in Velden, May 2, 2024. REUTERS/Ann Lee",
        "The lock at dawn | Getty Images",
        "File photo of the lock in Velden. Credit: Ann Lee",
        "Figure 3: Freight on the lower river",
        "Chart 2. Freight on the lower river",
        "This aerial photo taken on May 2 shows the lock",
        "图：维尔登港的船闸",
        "工人在检查船闸。（海港日报 李强 摄）",
        "船闸全景。图片来源：视觉中国",
    ],
)
def test_captions(words: str) -> None:
    """A credit at the end or a label at the start makes a caption."""
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "The company took a charge of 45 million, and tax credits of two million.",
        "Freight fell by 3 percent and/or stagnated.",
        "He asked for the picture by which she was known.",
        "Photographs of the lock hang in every office of the company.",
        "The chart shows how little is left",
        "The results were sent via the River Agency.",
        "The ratio of debt to equity was 60/40.",
        "公司利润同比增长百分之五。",
        "x. /VCG" * 200,
    ],
)
def test_no_captions(words: str) -> None:
    """A sentence that speaks of pictures or credits is none."""
    assert not is_caption(words)
