"""The page of all keys is what the code says."""

import pytest

from docs.keys import PAGE, keys_page
from reader.ui.commands.places import PLACES


def test_the_page_is_what_the_commands_say() -> None:
    """`make keys` was run after the last change to a command."""
    assert PAGE.read_text(encoding="utf-8") == keys_page()


@pytest.mark.parametrize("place", PLACES)
def test_each_command_has_an_id_of_its_own(place: str) -> None:
    """An id names one command, so that `config.toml` can give it other keys."""
    ids = [binding.id for binding in PLACES[place]]
    elsewhere = {binding.id for other, bindings in PLACES.items() if other != place for binding in bindings}
    assert all(ids)
    assert len(ids) == len(set(ids))
    assert not elsewhere.intersection(ids)
