"""The catalog: all that is known of the articles of a library, in one SQLite file."""
