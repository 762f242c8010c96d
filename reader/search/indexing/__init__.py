"""Bringing catalog and index up to date with the files, in this process and in others beside it."""
