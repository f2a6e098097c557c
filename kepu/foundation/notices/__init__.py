"""What the system tells people, on screen and by e-mail; its wording is data."""
