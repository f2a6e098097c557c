"""The staff home and inbox."""
