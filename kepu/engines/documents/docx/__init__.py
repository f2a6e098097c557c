"""Word documents: paragraphs and table rows, with the numbers Word computes."""
