"""Uploaded and produced files, stored once, served to those who may see them."""
