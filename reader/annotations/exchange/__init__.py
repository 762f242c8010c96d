"""One file per format in which annotations leave."""
