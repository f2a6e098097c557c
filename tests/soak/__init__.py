"""Damaged files without end: whatever their bytes are, a file is read or refused. See README.md."""
