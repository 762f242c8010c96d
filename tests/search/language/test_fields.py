"""What is told of the fields of the query language is so."""

import pytest

from reader.search.language.fields import FIELDS, Field
from reader.search.query import filtered_by


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.name)
def test_a_field_does_what_its_help_says(field: Field) -> None:
    """Its example and each of its values can be used as they stand; without a value it says what it wants."""
    assert field.example.startswith(f"{field.name}:")
    for typed in (field.example, *(f"{field.name}:{value}" for value in field.values)):
        asked = filtered_by(typed)
        assert asked.tree is not None
        assert not asked.faults
    assert filtered_by(f"{field.name}:").faults == (field.wants,)
    assert f"such as {field.example}" in field.wants
    assert len(field.help) < 60
