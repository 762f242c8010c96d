"""Pages from the web: fetched step by step, each step looked at before it is taken. Knows no article."""
