"""What the user is doing."""
