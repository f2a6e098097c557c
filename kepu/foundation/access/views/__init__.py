"""Pages of roles and tokens."""
