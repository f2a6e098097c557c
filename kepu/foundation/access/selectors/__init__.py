"""Who holds what, where, since when and by whom."""
