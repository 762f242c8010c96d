"""From domain objects to the lines of a list's row: words with a tone, no styles and no widgets."""
