"""Kepu: a district's science popularisation, from the work plan to the year's account."""

__version__ = "0.1.0"
