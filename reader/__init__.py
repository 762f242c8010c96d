"""Reader: a terminal reader for people who study a pile of articles and need the numbers in them."""

__version__ = "0.1.0"
