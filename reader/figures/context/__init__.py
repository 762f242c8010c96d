"""What stands around a number: direction, qualifier, period, comparison, subject, attribution."""
