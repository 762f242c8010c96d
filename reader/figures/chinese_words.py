"""Numbers in Chinese characters: `十五`, `三点二`, `一百二十`."""

from typing import Final

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
CHARACTERS: Final = "".join(_DIGITS) + "".join(_TENS)


def read_chinese(characters: str) -> int | float:
    """Return the number that `characters` (of `CHARACTERS`, with at most one 点) write."""
    whole, _, decimals = characters.partition("点")
    total, digit = 0, 0
    for character in whole:
        if character in _TENS:
            total += (digit or 1) * _TENS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    number = total + digit
    places = [_DIGITS[character] for character in decimals if character in _DIGITS]
    return float(f"{number}.{''.join(map(str, places))}") if places else number
