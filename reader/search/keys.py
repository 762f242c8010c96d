"""Keys of passages: by which the index tells the catalog which passages it found, and the other way round."""

_BITS = 24
"""Room for the passages of one article, more than a file that is read can have."""

KEY = f"(figures.number << {_BITS} | figures.passage)"
"""The key of a figure's passage, in SQL."""

NUMBER_OF_KEY = f"value >> {_BITS}"
"""The number of the reading in a key, in SQL, where `value` is the key."""


def parts_of(key: int) -> tuple[int, int]:
    """Return the number of the reading and the id of the passage that `key` is made of."""
    return key >> _BITS, key & ((1 << _BITS) - 1)


def key_of(number: int, passage: int) -> int:
    """Return the key of a passage in the reading with this number."""
    return number << _BITS | passage
