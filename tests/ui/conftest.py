"""What the tests of the whole screen start from."""

from pathlib import Path

import pytest

from reader.library import Library
from tests.ui.desk import make_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three short articles, indexed."""
    return make_library(tmp_path / "library")
