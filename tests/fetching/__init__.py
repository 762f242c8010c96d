"""Fetching pages, from a server inside the test."""
