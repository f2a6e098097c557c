"""Tests of the command, its acts and the settings."""
