"""Input for roles and tokens."""
