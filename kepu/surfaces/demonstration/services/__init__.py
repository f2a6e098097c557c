"""Laying the demonstration, through the same services that people's acts go through."""
