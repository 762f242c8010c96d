"""The library object and what it is made of."""
