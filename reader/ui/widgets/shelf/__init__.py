"""The shelf: the articles of the library, sorted and filtered as the reader likes."""
