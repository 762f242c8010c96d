"""The query language: from what the user typed to a tree of what is asked for."""
