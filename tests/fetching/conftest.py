"""What the tests of fetching share."""

from collections.abc import Iterator

import pytest

from tests.fetching.server import Answers, serving


@pytest.fixture
def answers() -> Iterator[Answers]:
    """A server on this machine, told by the test what to answer."""
    with serving() as started:
        yield started
