"""Comparing figures across articles."""
