"""Reading the register as of a date."""
