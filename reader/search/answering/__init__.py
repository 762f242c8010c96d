"""Answering a query over the arrays of the index: what it finds, how well, and what that has in common."""
