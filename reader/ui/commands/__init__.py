"""Key, name and help of each command."""
