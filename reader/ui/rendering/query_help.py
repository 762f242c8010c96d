"""What a query can say, as a list in Markdown for the help of the boxes in which one is typed."""

from reader.search.fields import FIELDS


def fields_list() -> str:
    """Return a line for each field of the query language, with an example."""
    return "\n".join(f"- `{field.example}` {field.help}" for field in FIELDS.values())
