"""Matching names, without a database."""
