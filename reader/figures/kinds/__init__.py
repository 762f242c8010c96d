"""One file per kind of mention: figures, and the numbers that are not figures."""
