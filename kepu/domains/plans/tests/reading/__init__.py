"""Reading plans, without a database."""
