"""Likely slips, each kind in its own file."""
