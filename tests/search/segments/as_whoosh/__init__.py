"""Our segments as Whoosh reads them, so that its answers can be held against ours."""
