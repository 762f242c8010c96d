"""Which figures stand in a text: pure functions over text, no files, no network."""
