"""Operating-system processes that meet at a barrier, round after round. See README.md."""
