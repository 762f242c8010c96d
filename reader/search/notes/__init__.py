"""Asking for notes: which of them answer, and on which passages they are."""
