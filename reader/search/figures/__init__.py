"""Asking for figures: which of them answer, in which passages they stand, and all of them as a table."""
