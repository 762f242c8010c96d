"""One file per format: from a file's text to plain text, blocks and what the file says of itself."""
