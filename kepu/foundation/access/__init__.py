"""Which role a user holds at which unit, from when until when."""
