"""Whether the articles that answer a question come first, beside other engines on the same files."""
