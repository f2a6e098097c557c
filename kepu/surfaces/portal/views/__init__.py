"""Views: the public home, the health answer."""
