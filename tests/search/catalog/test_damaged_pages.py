"""Whatever page of the catalog's file is damaged, and however, that does not stay hidden."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from reader.search.catalog.catalog import Catalog
from reader.search.catalog.tables import FILE_NAME
from reader.search.health import Health, health_of_catalog
from tests.search.shelves import Shelf

PAGE = 4_096

Damage = Callable[[bytes, int], bytes]
"""Makes of the whole file what then stands in one page."""


def _page(content: bytes, number: int) -> bytes:
    return content[number * PAGE : (number + 1) * PAGE]


def _with_flipped_bits(content: bytes, number: int) -> bytes:
    chance, page = Random(number), bytearray(_page(content, number))
    written = [place for place, byte in enumerate(page) if byte] or [0]
    for place in chance.choices(written, k=3):
        page[place] ^= 1 << chance.randrange(8)
    return bytes(page)


DAMAGES: dict[str, Damage] = {
    "zeros": lambda _content, _number: bytes(PAGE),
    "random bytes": lambda _content, number: Random(number).randbytes(PAGE),
    "another page": lambda content, number: _page(content, number + 1 if len(content) > (number + 1) * PAGE else 1),
    "half of it": lambda content, number: _page(content, number)[: PAGE // 2] + bytes(PAGE // 2),
    "flipped bits": _with_flipped_bits,
}


def _known(cache: Path) -> list[object]:
    with Catalog(cache) as catalog:
        ids = sorted(entry.id for entry in catalog.entries())
        return [
            sorted(catalog.entries(), key=lambda entry: entry.id),
            *map(catalog.article, ids),
            *map(catalog.figures, ids),
        ]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_shows(shelf: Shelf, damage: Damage) -> None:
    """The catalog gives what was written, or the doctor finds that it is not whole, whatever a reader notices."""
    before, file = _known(shelf.cache), shelf.cache / FILE_NAME
    content = file.read_bytes()
    assert health_of_catalog(shelf.cache) is Health.WELL
    for number in range(1, len(content) // PAGE):
        damaged = content[: number * PAGE] + damage(content, number) + content[(number + 1) * PAGE :]
        file.write_bytes(damaged)
        is_found = health_of_catalog(shelf.cache) is not Health.WELL
        assert is_found or _known(shelf.cache) == before, number
        for path in shelf.cache.glob(f"{FILE_NAME}*"):
            path.unlink()
