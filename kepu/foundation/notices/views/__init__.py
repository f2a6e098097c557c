"""Pages: one's own notices, and the words of notices."""
