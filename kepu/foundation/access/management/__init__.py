"""Console commands of roles."""
