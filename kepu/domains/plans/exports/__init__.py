"""Files that leave the system, with exactly the rows of the page they come from."""
