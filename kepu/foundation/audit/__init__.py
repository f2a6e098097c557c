"""Who did what to which object, chained, sealed and never changed."""
