"""Saved web pages (.html): their text without what surrounds it on the site."""
