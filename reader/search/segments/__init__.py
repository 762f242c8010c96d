"""Segments of the index whose postings are arrays: written by the batch, mapped into memory, read by numpy."""
