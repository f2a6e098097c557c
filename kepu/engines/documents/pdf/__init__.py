"""PDF files (.pdf): text rebuilt from where its signs stand on the page."""
