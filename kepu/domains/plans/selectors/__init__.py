"""Reads of plans, limited to what the user may see."""
