"""A shelf of three articles, indexed."""

from pathlib import Path

import pytest

from tests.search.shelves import CHIPS, FACTORIES, HARBOURS, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Three articles, two English and one Chinese, in catalog and index."""
    shelf = Shelf.of(tmp_path, chips=CHIPS, harbours=HARBOURS, factories=FACTORIES)
    shelf.update()
    return shelf
