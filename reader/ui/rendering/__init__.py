"""From domain objects to styled text; no widgets."""
