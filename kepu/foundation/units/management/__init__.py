"""Console commands of the register."""
