"""The user's notes on spans of articles: plain JSON that survives edits to the article."""
