"""The language of a text."""

import pytest

from reader.articles.language import language_of, primary_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Freight on the river fell in the spring, and the ports have begun to count what it cost them.", "en"),
        ("Der Hafen hat die Kräne ersetzt, und die Kosten sind in einem Jahr um ein Drittel gefallen.", "de"),
        ("Le port a remplacé les grues, et le coût de la lumière est en baisse dans toute la ville.", "fr"),
        ("El puerto ha cambiado las grúas y el coste de la luz en la ciudad es más bajo que en un año seco.", "es"),
        ("De haven heeft de kranen vervangen en het licht in de stad is nu niet duurder dan een jaar geleden.", "nl"),
        ("港口起重机已经改为电力驱动，用电量增长了百分之十二。GDP", "zh"),
        ("港のクレーンは電気で動くようになりました。", "ja"),
        ("항구의 크레인은 전기로 움직입니다.", "ko"),
        ("Shr 64 cts vs 97 cts Net 845,000 vs 1,285,000 Revs 20.0 mln vs 23 mln", None),
        ("Порт заменил две трети своих кранов", None),
        ("Velden", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """The script or the little words tell it; where neither does, it is unknown."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("tag", "primary"), [("en-GB", "en"), ("zh_CN", "zh"), ("DE", "de"), ("99", None), ("", None), (None, None)]
)
def test_primary_language(tag: str | None, primary: str | None) -> None:
    """Of a language tag the primary part is kept."""
    assert primary_language(tag) == primary
