"""Persons, with encrypted fields, found by blind index, erasable."""
