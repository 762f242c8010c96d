"""What makes the tables of the program; no part of it when it runs."""
